/** Words written into worksheets. */
export const workbook = {
  titles: {
    guide: '说明',
    targets: '目标',
    tasks: '任务',
    data: '数据',
    owners: '归口',
    dashboard: '看板',
    meta: '_dabiao',
  },
};
