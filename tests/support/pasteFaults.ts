import type { RowFault } from './rowFaultCases';
import { cellOfTable, waitUntilIdle, type WorkbenchPage } from './workbenchPage';

/** A fault with the cells it takes. They are found beforehand: it may lie in the row's very key. */
export interface PlacedFault {
  readonly fault: RowFault;
  readonly sheet: string;
  /** The cell that is blamed. */
  readonly address: string;
  readonly row: number;
  readonly column: number;
  /** By header. */
  readonly areas: Readonly<Record<string, ReturnType<typeof toArea>>>;
}

/** Finds the cells of faults, each by its row and headers. */
export function placeFaults(
  workbench: WorkbenchPage,
  faults: readonly RowFault[],
): Promise<readonly PlacedFault[]> {
  return Promise.all(
    faults.map(async (fault) => {
      const { table, row, blamed, wrong, right } = fault;
      const headers = [...new Set([blamed, ...Object.keys(wrong), ...Object.keys(right)])];
      const addresses = await Promise.all(
        headers.map((header) => cellOfTable(workbench, table, row, header)),
      );
      const areas = headers.map((header, at) => [header, toArea(addresses[at] ?? '')] as const);
      const address = addresses[0] ?? '';
      const sheet = table === 'tblData' ? '数据' : '任务';
      return { ...toArea(address), fault, sheet, address, areas: Object.fromEntries(areas) };
    }),
  );
}

/** Pastes into the faults' cells in one go, as a person would past the validation. */
export async function pasteFaults(
  { page }: WorkbenchPage,
  placed: readonly PlacedFault[],
  which: 'wrong' | 'right',
): Promise<void> {
  const cells = placed.flatMap(({ fault, sheet, areas }) =>
    Object.entries(fault[which]).map(([header, value]) => ({ ...areas[header]!, sheet, value })),
  );
  await page.evaluate(async (pasted) => {
    await window.dabiaoWorkbench?.host.change((workbook) => {
      for (const { sheet, row, column, value } of pasted) {
        const area = { row, column, rows: 1, columns: 1 };
        workbook
          .findSheet(sheet)
          ?.range(area)
          .enter([[value]]);
      }
    });
  }, cells);
  await waitUntilIdle(page);
}

function toArea(address: string): { readonly row: number; readonly column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}
