import { listDocuments } from '../catalog/listDocuments';
import type { WorkbookHost } from '../host/workbookHost';

/** What the pane needs for its first page: it is usable before catalog, layout and rules are there. */

export { listDocuments };

/** The open workbook of Excel; rejects with a `HostProblem` where there is none or it is too old. */
export async function connectOffice(): Promise<WorkbookHost> {
  const office = await import('../host/office/officeWorkbook');
  return office.connectOffice();
}

/** What Excel tells of itself beside the workbook: its theme, its language, its ribbon. */
export async function openOfficeSurroundings() {
  const [theme, language, ribbon] = await Promise.all([
    import('../host/office/officeTheme'),
    import('../host/office/officeLanguage'),
    import('../host/office/registerCommands'),
  ]);
  return { ...theme, ...language, ...ribbon };
}
