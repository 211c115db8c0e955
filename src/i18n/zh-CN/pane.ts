/** Words of the task pane. */
export const pane = {
  productName: '达标',
};
