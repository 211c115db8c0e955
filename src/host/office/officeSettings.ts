import { HostProblem } from '../workbookHost';

/** What the add-in keeps in the workbook besides cells; null where nothing is kept under the name. */
export function readDocumentSetting(name: string): string | null {
  const value: unknown = Office.context.document.settings.get(name);
  return typeof value === 'string' ? value : null;
}

/** Keeps a text in the workbook; it is there for good once the workbook is saved. */
export function saveDocumentSetting(name: string, value: string): Promise<void> {
  const { settings } = Office.context.document;
  settings.set(name, value);
  return new Promise((resolve, reject) => {
    settings.saveAsync((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve();
      else reject(new HostProblem('hostFailed', { setting: name }, result.error));
    });
  });
}
