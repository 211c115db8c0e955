import type { CellStyle as FileStyle } from 'hucre/xlsx';
import type { CellStyle, FormatPlan, SheetPlan } from '../../model/plan';
import { fileStyle, type BaseFont } from './cellStyles';
import { PlanProblem } from './planProblem';
import { cutIntoBands, type CoversRows, type RowBand } from './rowBands';

/** Rows [first, end) whose cells are styled alike, column by column. */
export interface StyleBand {
  readonly first: number;
  readonly end: number;
  /** By column: the place of its style in `SheetStyles.styles`, 0 for none. */
  readonly columns: readonly number[];
}

/** The styles of a sheet's cells; what is styled is written, also where it is empty. */
export interface SheetStyles {
  /** Each once; the first stands for none. */
  readonly styles: readonly FileStyle[];
  readonly bands: readonly StyleBand[];
}

/** All rows of a sheet by 61 columns. */
const STYLED_CELLS_LIMIT = 64_000_000;

interface Layer extends CoversRows {
  readonly column: number;
  readonly columns: number;
  /** Null: a link, which looks like one where no format says else. */
  readonly format: FormatPlan | null;
}

interface MergedStyle {
  readonly style: CellStyle;
  readonly isLink: boolean;
}

/**
 * Stacks a sheet's formats, band by band.
 * @throws PlanProblem `formatTooLarge`
 */
export function layOutStyles(sheet: SheetPlan, font: BaseFont): SheetStyles {
  const layers: Layer[] = [
    ...sheet.links.map(({ row, column }) => ({ row, column, rows: 1, columns: 1, format: null })),
    ...sheet.formats.map((format) => ({ ...format.range, format })),
  ];
  const stack = createStack();
  const styles = createStyleList(font);
  const bands: StyleBand[] = [];
  let cells = 0;
  for (const band of cutIntoBands(layers)) {
    const merged = mergeBand(band, stack);
    cells += (band.end - band.first) * merged.length;
    if (cells > STYLED_CELLS_LIMIT) throw new PlanProblem('formatTooLarge', { sheet: sheet.title });
    const columns = Array.from(merged, (one) => (one === undefined ? 0 : styles.placeOf(one)));
    bands.push({ first: band.first, end: band.end, columns });
  }
  return { styles: styles.all, bands };
}

type Stack = (before: MergedStyle | undefined, format: FormatPlan | null) => MergedStyle;

function mergeBand({ items }: RowBand<Layer>, stack: Stack): (MergedStyle | undefined)[] {
  const merged: (MergedStyle | undefined)[] = [];
  for (const { column, columns, format } of items) {
    for (let c = column; c < column + columns; c++) merged[c] = stack(merged[c], format);
  }
  return merged;
}

/** One object for each way of stacking formats, so that a sheet of many bands has few styles. */
function createStack(): Stack {
  const link: MergedStyle = { style: {}, isLink: true };
  const next = new Map<MergedStyle | undefined, Map<FormatPlan, MergedStyle>>();
  return (before, format) => {
    if (format === null) return link;
    let byFormat = next.get(before);
    if (!byFormat) next.set(before, (byFormat = new Map()));
    let after = byFormat.get(format);
    if (!after) {
      after = { style: { ...before?.style, ...format.style }, isLink: before?.isLink ?? false };
      byFormat.set(format, after);
    }
    return after;
  };
}

function createStyleList(font: BaseFont) {
  const all: FileStyle[] = [{}];
  const byStack = new Map<MergedStyle, number>();
  const byContent = new Map<string, number>();
  const placeOf = (merged: MergedStyle): number => {
    const known = byStack.get(merged);
    if (known !== undefined) return known;
    const style = fileStyle(merged.style, merged.isLink, font);
    const content = JSON.stringify(style);
    const place = byContent.get(content) ?? all.push(style) - 1;
    byContent.set(content, place);
    byStack.set(merged, place);
    return place;
  };
  return { all, placeOf };
}
