import type { workbook as zh } from '../zh-CN/workbook';

export const workbook: typeof zh = {
  titles: {
    guide: 'Guide',
    targets: 'Targets',
    tasks: 'Tasks',
    data: 'Data',
    owners: 'Owners',
    dashboard: 'Dashboard',
    meta: '_dabiao',
  },
};
