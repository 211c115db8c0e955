import { paneLimits, type ReadLimits } from '../host/xlsx/readLimits';
import { XlsxProblem } from '../host/xlsx/xlsxProblem';
import type { PreviousSource } from '../layout/issue/bringInPrevious';
import { readMaster } from '../layout/readMaster';
import type { Problem } from '../model/finding';
import type { WorkbookGrid } from '../model/grid';
import type { CellsChange } from './issueFlow';
import { catalogOf } from './workbookCatalog';

export type OpenedFile =
  | { readonly kind: 'grid'; readonly grid: WorkbookGrid }
  /** Words of `files.reading`. */
  | { readonly kind: 'problem'; readonly problem: Problem };

/** A workbook's content from its bytes, or why it cannot be read. */
export async function openWorkbookFile(
  bytes: Uint8Array,
  fileName: string,
  limits: ReadLimits = paneLimits,
): Promise<OpenedFile> {
  const { readWorkbook } = await import('../host/xlsx/readWorkbook');
  try {
    return { kind: 'grid', grid: readWorkbook(bytes, limits, fileName) };
  } catch (error) {
    if (!(error instanceof XlsxProblem)) throw error;
    return { kind: 'problem', problem: error.problem };
  }
}

export type EarlierFile =
  | { readonly kind: 'figures'; readonly previous: PreviousSource }
  /** Words of `files.reading` where the file cannot be read, else of `issue.problems`. */
  | { readonly kind: 'problem'; readonly problem: Problem; readonly words: 'reading' | 'issuing' };

/** The figures of an earlier summary or master of ours, by the file's bytes and its bare name. */
export async function readEarlierFile(bytes: Uint8Array, file: string): Promise<EarlierFile> {
  const opened = await openWorkbookFile(bytes, file);
  if (opened.kind === 'problem') return { ...opened, words: 'reading' };
  const reading = readMaster(opened.grid, catalogOf(opened.grid).documents);
  if (!reading?.tables.data) {
    return { kind: 'problem', problem: { code: 'noFigures', params: {} }, words: 'issuing' };
  }
  return { kind: 'figures', previous: { file, observations: reading.observations } };
}

/** The file with these cells written and every other byte of its parts kept, or why it cannot be. */
export async function patchWorkbookFile(
  bytes: Uint8Array,
  changes: readonly CellsChange[],
): Promise<{ readonly kind: 'bytes'; readonly bytes: Uint8Array } | OpenedFile> {
  const { patchCells } = await import('../host/xlsx/patchCells');
  try {
    return { kind: 'bytes', bytes: patchCells(bytes, changes) };
  } catch (error) {
    if (!(error instanceof XlsxProblem)) throw error;
    return { kind: 'problem', problem: error.problem };
  }
}

/** True where no spreadsheet program has saved the file since it was written here. */
export async function isFileAsWritten(bytes: Uint8Array): Promise<boolean> {
  const { isAsWritten } = await import('../host/xlsx/writtenByUs');
  return isAsWritten(bytes);
}

/** Issued files in one zip, for the pane to hand over. */
export async function zipIssuedFiles(
  files: readonly { readonly fileName: string; readonly bytes: Uint8Array }[],
): Promise<Uint8Array> {
  const { zipFiles } = await import('../host/xlsx/zipFiles');
  return zipFiles(files);
}
