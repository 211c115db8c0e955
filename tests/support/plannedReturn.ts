import { hashCatalog } from '../../src/catalog/hashCatalog';
import { buildReturnPlan } from '../../src/layout/return/buildReturnPlan';
import type { CellRange } from '../../src/model/grid';
import type { SheetPlan, WorkbookPlan } from '../../src/model/plan';
import type { ReturnTemplate } from '../../src/model/unitReturn';
import { buildContent, DISPATCH, findDocument } from './returnContents';

const DOCUMENTS = ['hubei-2022', 'national-2021'] as const;

/** Targets of the issued return in the order of its rows, one of each kind. */
export const BY_LEDGER = 'hubei-2022/national-standards';
export const COUNT = 'hubei-2022/local-standards';
export const RATIO = 'hubei-2022/science-project-standards-share';
export const SHARE = 'national-2021/international-adoption-rate';
export const ROWS = [BY_LEDGER, COUNT, RATIO, SHARE];

/** An issued return of two documents: four targets and the measures of two tasks. */
export function planReturn(change: Partial<ReturnTemplate> = {}): WorkbookPlan {
  const catalogHashes = DOCUMENTS.map((id) => hashCatalog(findDocument(id)));
  const [hubei, national] = DOCUMENTS.map((id) =>
    buildContent(id, ROWS, id === 'hubei-2022' ? [0, 1] : [], {
      documentIds: DOCUMENTS,
      catalogHashes,
      ...change,
    }),
  );
  if (!hubei || !national) throw new Error('two documents');
  const targets = [...hubei.targets, ...national.targets].map((issued) =>
    issued.target.id === COUNT ? { ...issued, previous: 300 } : issued,
  );
  return buildReturnPlan({ ...hubei, targets }, DISPATCH);
}

/** The plan with the long tables 台账 and 佐证 cut to some rows, for tests that write it often. */
export function cutLongTables(plan: WorkbookPlan, rows: number): WorkbookPlan {
  const cut = (range: CellRange) => ({ ...range, rows: Math.min(range.rows, rows) });
  const sheets = plan.sheets.map((sheet): SheetPlan => {
    if (sheet.key !== 'ledger' && sheet.key !== 'evidence') return sheet;
    return {
      ...sheet,
      tables: sheet.tables.map((table) => ({ ...table, rows: table.rows.slice(0, rows) })),
      formats: sheet.formats.map((format) => ({ ...format, range: cut(format.range) })),
      validations: sheet.validations.map((one) => ({ ...one, range: cut(one.range) })),
      rowHeights: [],
    };
  });
  return { ...plan, sheets };
}
