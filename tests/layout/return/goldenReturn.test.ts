import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildReturnPlan } from '../../../src/layout/return/buildReturnPlan';
import type { SheetPlan, WorkbookPlan } from '../../../src/model/plan';
import { buildContent, DISPATCH } from '../../support/returnContents';
import { printPlan } from '../printPlan';

/** A small return, committed to be read in review. `npm run golden` writes it anew. */
const PATH = join(__dirname, '..', 'golden', 'return-hubei-2025-Q3.zh-CN.json');
const isRenewing = process.env['DABIAO_GOLDEN'] === 'renew';

/** Blank rows say the same two hundred times: two of them are printed. */
function shorten(plan: WorkbookPlan): WorkbookPlan {
  const sheets = plan.sheets.map((sheet): SheetPlan => {
    if (sheet.key !== 'ledger' && sheet.key !== 'evidence') return sheet;
    return {
      ...sheet,
      tables: sheet.tables.map((table) => ({ ...table, rows: table.rows.slice(0, 2) })),
      rowHeights: sheet.rowHeights.slice(0, 10),
    };
  });
  return { ...plan, sheets };
}

describe('the plan of a return', () => {
  it('on two targets and a task of Hubei is as committed', () => {
    const ids = ['hubei-2022/national-standards', 'hubei-2022/science-project-standards-share'];
    const plan = buildReturnPlan(buildContent('hubei-2022', ids, [6]), DISPATCH);
    const printed = printPlan(shorten(plan));
    if (isRenewing) writeFileSync(PATH, printed);
    expect(printed.split('\n')).toEqual(readFileSync(PATH, 'utf8').split('\n'));
  });
});
