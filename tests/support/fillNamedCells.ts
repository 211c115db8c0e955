import { parseRangeReference } from '../../src/model/a1';
import type { PlanCell, SheetPlan, WorkbookPlan } from '../../src/model/plan';

/** The plan with cells filled in by their defined names. */
export function fillNamedCells(
  plan: WorkbookPlan,
  named: Readonly<Record<string, PlanCell>>,
): WorkbookPlan {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      blocks: [...sheet.blocks, ...blocksOf(plan, sheet, named)],
    })),
  };
}

function blocksOf(
  plan: WorkbookPlan,
  sheet: SheetPlan,
  named: Readonly<Record<string, PlanCell>>,
): SheetPlan['blocks'] {
  return Object.entries(named).flatMap(([name, value]) => {
    const reference = plan.names.find((candidate) => candidate.name === name)?.refersTo ?? '';
    const [title, cells = ''] = reference.slice(1).split('!');
    const place = parseRangeReference(cells);
    if (place === null) throw new Error(`${name} leads nowhere`);
    return title === sheet.title
      ? [{ row: place.row, column: place.column, cells: [[value]] }]
      : [];
  });
}
