import type { CellRange } from '../../model/grid';
import type { FormatPlan, PlanCell } from '../../model/plan';

/** What is assigned to a cell; null leaves it as it is, an empty text empties it. */
export type CellInput = string | number | boolean | null;

/**
 * Texts a program would read as something else: formulas, numbers with any currency, percents,
 * days and times, truth values, errors. An apostrophe keeps them texts and is not shown.
 */
const READ_AS_OTHER =
  /^\s*(?:['=+\-@#(.]|\p{Nd}|\p{Sc}|(?:true|false)\s*$|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s.\-/]*\d)/iu;

/** True where a text would not stay a text in a cell that is not formatted as text. */
export function needsApostrophe(text: string): boolean {
  return READ_AS_OTHER.test(text);
}

/** A plan's cell as the host has to be given it so that it becomes just that. */
export function toCellInput(cell: PlanCell | undefined, numberFormat: string): CellInput {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === 'object') return cell.formula;
  if (typeof cell !== 'string') return cell;
  return numberFormat !== '@' && needsApostrophe(cell) ? `'${cell}` : cell;
}

/** Number formats by cell: the last plan that covers it says, else what stands there. */
export function createFormatLookup(
  plans: readonly FormatPlan[],
  standing: (row: number, column: number) => string = () => 'General',
): (row: number, column: number) => string {
  const named = plans.filter((plan) => plan.style.numberFormat !== undefined).reverse();
  return (row, column) =>
    named.find((plan) => covers(plan.range, row, column))?.style.numberFormat ??
    standing(row, column);
}

function covers(range: CellRange, row: number, column: number): boolean {
  const down = row - range.row;
  const right = column - range.column;
  return down >= 0 && down < range.rows && right >= 0 && right < range.columns;
}
