import { fillMessage, texts } from '../../i18n/texts';
import { joinMessage } from '../formulas';
import { columnLetters } from '../../model/a1';
import type { CellRange } from '../../model/grid';
import type {
  CellBlock,
  CellStyle,
  ConditionalFormatPlan,
  FormatPlan,
  PlanCell,
  SheetPlan,
} from '../../model/plan';
import { NAMES } from '../names';
import { PALETTE } from '../palette';
import { textColumns } from '../rowHeights';
import type { ReturnContext } from './returnContext';

/** What stands above a table: free cells with their formats, and how many rows they take. */
export interface HeadPlan {
  readonly rows: number;
  readonly blocks: readonly CellBlock[];
  readonly merges: readonly CellRange[];
  readonly formats: readonly FormatPlan[];
  readonly conditionalFormats: readonly ConditionalFormatPlan[];
  readonly rowHeights: SheetPlan['rowHeights'];
}

/** One line of a head: what stands at the left, in the centre and at the right. */
export interface HeadLine {
  readonly left?: PlanCell;
  readonly centre?: PlanCell;
  readonly right?: PlanCell;
  /** Of what stands at the left and in the centre, beyond their alignment. */
  readonly leftStyle?: CellStyle;
  readonly centreStyle?: CellStyle;
}

/** What must not be overlooked. */
export const WARNING_STYLE: CellStyle = { bold: true, color: PALETTE.alertText };

const READY: ConditionalFormatPlan['style'] = { fill: '#D4EFDF', color: '#0B4F2B', bold: true };

/** 可以报送, or how many rows are open in which table. */
function bannerFormula(context: ReturnContext): PlanCell {
  const { banner } = texts(context.locale).returns;
  const open = joinMessage(banner.open, {
    open: NAMES.openCount,
    figures: NAMES.openFigures,
    tasks: NAMES.openTasks,
    ledger: NAMES.openLedger,
  });
  return { formula: `=IF(${NAMES.openCount}=0,"${banner.ready}",${open})` };
}

/** Splits the columns that are shown into a left, a middle and a right part of like width. */
function splitColumns(shown: readonly number[], widths: readonly number[]): CellRange[] {
  const total = shown.reduce((sum, column) => sum + (widths[column] ?? 0), 0);
  const parts: CellRange[] = [];
  let passed = 0;
  let first = shown[0] ?? 0;
  shown.forEach((column, index) => {
    passed += widths[column] ?? 0;
    const isLast = index === shown.length - 1;
    if (!isLast && passed < (total * (parts.length + 1)) / 3) return;
    parts.push({ row: 0, column: first, rows: 1, columns: column - first + 1 });
    first = shown[index + 1] ?? column;
  });
  return parts;
}

/** Points of a line of the head. */
const LINE = 18;

/** Lines of text the longest of three cells takes: a long title of a basis wraps. */
function countLines(
  line: HeadLine,
  parts: readonly CellRange[],
  shown: readonly number[],
  widths: readonly number[],
): number {
  const counts = [line.left, line.centre, line.right].map((text, side) => {
    const part = parts[side];
    // A formula says its words on one line.
    if (!part || text === undefined || typeof text === 'object') return 1;
    const width = shown
      .filter((column) => column >= part.column && column < part.column + part.columns)
      .reduce((sum, column) => sum + (widths[column] ?? 0), 0);
    return Math.ceil(textColumns(String(text)) / Math.max(1, width - 2));
  });
  return Math.max(1, ...counts);
}

/** Title, lines, the banner that counts what is open, and a hint. */
export function buildHead(
  context: ReturnContext,
  title: string,
  lines: readonly HeadLine[],
  hint: string,
  shown: readonly number[],
  widths: readonly number[],
): HeadPlan {
  const words = texts(context.locale).returns;
  const mark = context.content.template.isSample ? words.sampleMark : '';
  const first = shown[0] ?? 0;
  const last = shown[shown.length - 1] ?? first;
  const whole = (row: number): CellRange => ({
    row,
    column: first,
    rows: 1,
    columns: last - first + 1,
  });
  const parts = splitColumns(shown, widths);
  const blocks: CellBlock[] = [{ row: 0, column: first, cells: [[mark + title]] }];
  const merges: CellRange[] = [whole(0)];
  const formats: FormatPlan[] = [
    {
      range: whole(0),
      style: {
        bold: true,
        fontSize: 16,
        color: PALETTE.brand,
        horizontal: 'center',
        vertical: 'center',
      },
    },
  ];
  lines.forEach((line, index) => {
    const row = index + 1;
    const sides = [line.left ?? null, line.centre ?? null, line.right ?? null];
    const aligns = ['left', 'center', 'right'] as const;
    const styles = [line.leftStyle, line.centreStyle];
    parts.forEach((part, side) => {
      const cell = sides[side] ?? null;
      if (cell === null) return;
      const range = { ...part, row };
      blocks.push({ row, column: range.column, cells: [[cell]] });
      merges.push(range);
      formats.push({
        range,
        style: {
          horizontal: aligns[side] ?? 'left',
          vertical: 'center',
          wrap: true,
          ...styles[side],
        },
      });
    });
  });
  const bannerRow = lines.length + 1;
  const hintRow = bannerRow + 1;
  blocks.push({ row: bannerRow, column: first, cells: [[bannerFormula(context)], [hint]] });
  merges.push(whole(bannerRow), whole(hintRow));
  formats.push(
    {
      range: whole(bannerRow),
      style: { bold: true, fill: PALETTE.alertFill, color: PALETTE.alertText, vertical: 'center' },
    },
    { range: whole(hintRow), style: { color: PALETTE.hintText, vertical: 'center' } },
  );
  const anchor = `$${columnLetters(first)}$${bannerRow + 1}`;
  return {
    rows: hintRow + 1,
    blocks,
    merges: merges.filter((range) => range.columns > 1),
    formats,
    conditionalFormats: [
      {
        range: whole(bannerRow),
        formula: `=LEFT(${anchor},1)="${words.banner.ready.slice(0, 1)}"`,
        style: READY,
        stopIfTrue: true,
      },
    ],
    rowHeights: [
      { row: 0, height: 28 },
      ...lines.map((line, index) => ({
        row: index + 1,
        height: LINE * countLines(line, parts, shown, widths),
      })),
      { row: bannerRow, height: 22 },
      { row: hintRow, height: 18 },
    ],
  };
}

/** The lines all sheets but 填报 have: who, when, and what must not be written. */
export function plainLines(context: ReturnContext, periodWords: string): HeadLine[] {
  const { head, secrecy } = texts(context.locale).returns;
  const { template } = context.content;
  return [
    {
      left: fillMessage(head.unit, { unit: template.unitName }),
      centre: fillMessage(head.period, { period: periodWords }),
    },
    { left: secrecy, leftStyle: WARNING_STYLE },
  ];
}
