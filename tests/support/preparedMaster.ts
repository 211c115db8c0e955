import { patchCells } from '../../src/host/xlsx/patchCells';
import { readWorkbook } from '../../src/host/xlsx/readWorkbook';
import { loadCatalog } from '../../src/catalog/loadCatalog';
import type { TableKey } from '../../src/layout/columnTypes';
import { cellUnder, textOf } from '../../src/layout/locateTable';
import { readMaster } from '../../src/layout/readMaster';
import type { PlanCell } from '../../src/model/plan';
import type { IssueOutcome, IssueRequest } from '../../src/pipeline/issueFlow';
import { writePreparedMaster, type MasterFileRequest } from '../../src/pipeline/prepareFlow';

export const HUBEI_2024: MasterFileRequest = {
  documentIds: ['hubei-2022'],
  locale: 'zh-CN',
  asOf: null,
  isSample: false,
  period: '2024-Q4',
  dueDate: null,
  includesArchived: false,
  listed: null,
  issuer: '湖北省市场监督管理局',
  previous: null,
};

export const ISSUE: IssueRequest = {
  period: null,
  acceptsImplied: true,
  includesArchived: false,
  issuer: null,
  issuedOn: '2024-12-20',
};

/** The bytes of a freshly prepared master. */
export async function prepareMaster(given: Partial<MasterFileRequest> = {}): Promise<Uint8Array> {
  return (await writePreparedMaster({ ...HUBEI_2024, ...given })).bytes;
}

/** The master as a person would leave it after typing into the rows whose cell is `is`. */
export function typeInto(
  bytes: Uint8Array,
  table: TableKey,
  where: { readonly key: string; readonly is: string },
  cells: Readonly<Record<string, PlanCell>>,
): Uint8Array {
  const reading = readMaster(readWorkbook(bytes), loadCatalog().documents);
  const located = reading?.tables[table];
  if (!located) throw new Error(`no table ${table}`);
  const rows = located.rows.filter(
    (row) => textOf(cellUnder(located, row, where.key)) === where.is,
  );
  if (rows.length === 0) throw new Error(`no row with ${where.key} ${where.is}`);
  const changes = rows.flatMap(({ row }) =>
    Object.entries(cells).map(([key, cell]) => {
      const column = located.columnOf.get(key) ?? -1;
      const block = { row, column, cells: [[cell]] };
      return { kind: 'writeCells' as const, sheet: located.sheet.title, block };
    }),
  );
  return patchCells(bytes, changes);
}

/** Types into the row with this number below the header, 0 for the first. */
export function typeIntoRow(
  bytes: Uint8Array,
  table: TableKey,
  index: number,
  cells: Readonly<Record<string, PlanCell>>,
): Uint8Array {
  const reading = readMaster(readWorkbook(bytes), loadCatalog().documents);
  const located = reading?.tables[table];
  if (!located) throw new Error(`no table ${table}`);
  const row = located.headerRow + 1 + index;
  const changes = Object.entries(cells).map(([key, cell]) => {
    const block = { row, column: located.columnOf.get(key) ?? -1, cells: [[cell]] };
    return { kind: 'writeCells' as const, sheet: located.sheet.title, block };
  });
  return patchCells(bytes, changes);
}

/** The issue, or a failure that says why there is none. */
export function expectIssued(outcome: IssueOutcome): Extract<IssueOutcome, { kind: 'issued' }> {
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome));
  return outcome;
}
