import type { pane as zh } from '../zh-CN/pane';

/** Words of the task pane. */
export const pane: typeof zh = {
  productName: 'Dabiao',
};
