import type { FormulaCell, PlanCell, SheetPlan } from '../../model/plan';

/**
 * Formulas over a table that stands in several: each count, sum or maximum is taken of every part and
 * put together.
 */

const AGGREGATES = ['SUMPRODUCT(', 'SUMIFS(', 'COUNTIFS(', 'SUM(', 'MAX('];
const TOGETHER_BY_MAX = /^(?:SUMPRODUCT\(MAX\(|MAX\()/;

/** The place after the bracket that closes the call which begins at `at`; texts are passed by. */
function endOfCall(formula: string, at: number): number {
  let depth = 0;
  for (let end = formula.indexOf('(', at); end < formula.length; end++) {
    const sign = formula[end];
    if (sign === '"') end = formula.indexOf('"', end + 1);
    else if (sign === '(') depth += 1;
    else if (sign === ')' && --depth === 0) return end + 1;
  }
  throw new Error(`brackets do not match: ${formula}`);
}

/** Whether the call itself works on the table's columns, not only something within it. */
function aggregates(call: string, column: string): boolean {
  if (!call.includes(column)) return false;
  // `MAX(0,…)` of a sum is no maximum over the table.
  return !call.startsWith('MAX(') || call.startsWith(`MAX(${column}`);
}

/** The next piece of a formula: a text, a call that works on the table, or a sign. */
function nextPiece(formula: string, at: number, column: string): string {
  if (formula[at] === '"') return formula.slice(at, formula.indexOf('"', at + 1) + 1);
  const name = AGGREGATES.find((one) => formula.startsWith(one, at));
  const isInWord = /[A-Za-z.]/.test(formula.charAt(at - 1));
  if (name !== undefined && !isInWord) {
    const call = formula.slice(at, endOfCall(formula, at));
    if (aggregates(call, column)) return call;
  }
  if (formula.startsWith(column, at)) throw new Error(`no total of parts: ${formula}`);
  return formula.charAt(at);
}

/**
 * The formula over all parts of a table; as it is where it is not over the table's columns.
 * @throws Error where it takes a column in a way that has no total of parts, a bug of ours
 */
export function spreadFormula(formula: string, table: string, parts: readonly string[]): string {
  const column = `${table}[`;
  // `tblData[[#This Row],[x]]` is a cell of the row itself.
  const bare = formula.replaceAll(`${column}[`, '\u0000');
  if (!bare.includes(column)) return formula;
  let spread = '';
  for (let at = 0; at < bare.length;) {
    const piece = nextPiece(bare, at, column);
    at += piece.length;
    const isCall = piece.length > 1 && !piece.startsWith('"');
    const each = isCall ? parts.map((part) => piece.replaceAll(column, `${part}[`)) : [];
    if (!isCall) spread += piece;
    else if (TOGETHER_BY_MAX.test(piece)) spread += `MAX(${each.join(',')})`;
    else spread += `(${each.join('+')})`;
  }
  return spread.replaceAll('\u0000', `${column}[`);
}

/** The sheet with every formula of its cells and calculated columns changed. */
export function changeFormulas(sheet: SheetPlan, change: (formula: string) => string): SheetPlan {
  const known = new Map<string, FormulaCell>();
  const changeCell = (cell: PlanCell): PlanCell => {
    if (cell === null || typeof cell !== 'object') return cell;
    const done = known.get(cell.formula) ?? { formula: change(cell.formula) };
    known.set(cell.formula, done);
    return done;
  };
  return {
    ...sheet,
    blocks: sheet.blocks.map((block) => {
      return { ...block, cells: block.cells.map((line) => line.map(changeCell)) };
    }),
    tables: sheet.tables.map((table) => ({
      ...table,
      columns: table.columns.map((column) => {
        const { formula } = column;
        return formula === null ? column : { ...column, formula: change(formula) };
      }),
      rows: table.columns.some(({ formula }) => formula !== null)
        ? table.rows.map((line) => line.map(changeCell))
        : table.rows,
    })),
  };
}
