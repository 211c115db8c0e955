import { texts } from '../../i18n/texts';
import type { CellBlock, PlanCell, SheetPlan, WorkbookPlan } from '../../model/plan';

/** The block with the mark before the first text of its first row; unchanged where it has none. */
function markBlock(block: CellBlock, mark: string): CellBlock {
  const [first = [], ...rest] = block.cells;
  const at = first.findIndex((cell) => typeof cell === 'string');
  const marked = first.map((cell, index): PlanCell => {
    return index === at ? `${mark}${String(cell)}` : cell;
  });
  return { ...block, cells: [marked, ...rest] };
}

function markSheet(sheet: SheetPlan, mark: string): SheetPlan {
  const title = sheet.blocks.findIndex(({ row, cells }) => {
    return row === 0 && (cells[0] ?? []).some((cell) => typeof cell === 'string');
  });
  const blocks = sheet.blocks.map((block, at) => (at === title ? markBlock(block, mark) : block));
  return { ...sheet, blocks };
}

/** The plan with 样例 before the heading of every sheet that is seen. */
export function markSample(plan: WorkbookPlan): WorkbookPlan {
  const mark = texts(plan.locale).returns.sampleMark;
  const sheets = plan.sheets.map((sheet) => {
    return sheet.visibility === 'visible' ? markSheet(sheet, mark) : sheet;
  });
  return { ...plan, sheets };
}
