import { HostProblem, type WorkbookHost } from '../workbookHost';
import type { CellPlace } from '../../model/grid';
import { applyChanges } from './applyChanges';
import { runBatch } from './hostErrors';
import { readWorkbookGrid } from './readGrid';
import { watchEdits } from './watchEdits';

/** Excel 2021 and later, Microsoft 365, Excel on the web. */
const REQUIREMENTS = [
  { set: 'ExcelApi', version: '1.13' },
  { set: 'SharedRuntime', version: '1.1' },
] as const;

/**
 * The workbook the pane is open beside. Rejects with `hostMissing` where the page is not open in
 * the spreadsheet program, with `hostTooOld` {needs} where that is older than we can serve.
 */
export async function connectOffice(): Promise<WorkbookHost> {
  if (typeof Office === 'undefined' || isOutsideOffice()) throw new HostProblem('hostMissing');
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) throw new HostProblem('hostMissing');
  for (const { set, version } of REQUIREMENTS)
    if (!Office.context.requirements.isSetSupported(set, version))
      throw new HostProblem('hostTooOld', { needs: `${set} ${version}` });
  return {
    readGrid: readWorkbookGrid,
    apply: applyChanges,
    select: selectPlace,
    onChanged: watchEdits,
  };
}

/**
 * True where the script library found no program around the page. It then asks for files of Office
 * 2013 that are not shipped and never becomes ready, so what it found is asked of it beforehand.
 */
function isOutsideOffice(): boolean {
  const { OSF: library } = globalThis as {
    readonly OSF?: {
      readonly _OfficeAppFactory?: { getHostInfo?(): { readonly isO15?: boolean } };
    };
  };
  return library?._OfficeAppFactory?.getHostInfo?.().isO15 === true;
}

async function selectPlace(place: CellPlace): Promise<void> {
  await runBatch(async (context) => {
    const sheet = context.workbook.worksheets.getItem(place.sheet);
    sheet.activate();
    sheet.getCell(place.row, place.column).select();
    await context.sync();
  });
}
