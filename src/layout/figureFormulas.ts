import type { FormulaTemplate } from './formulas';

/** Cells or expressions that say which figure is asked for. */
export interface FigurePlace {
  readonly targetId: string;
  /** Last day of its period. */
  readonly end: string;
  /** The day its period is out of date: tells periods with the same end apart. */
  readonly stale: string;
  readonly aggregation: string;
  readonly scale: string;
}

/** 1 for each row of 数据 that holds a figure of the target. */
export function figuresOf(targetId: string): FormulaTemplate {
  return `({data.targetId}=${targetId})*ISNUMBER({data.judgedValue})`;
}

/**
 * The figure of a target and a period, rolled up over its rows as `assess/judgedFigure.ts` does:
 * numerators over denominators where every row has them, the only row, or the sum. Empty text where
 * the end is 0 or a share cannot be made.
 */
export function rolledFigure(place: FigurePlace): FormulaTemplate {
  const { targetId, end, stale, aggregation, scale } = place;
  const where =
    `{data.targetId},${targetId},` + `{data.periodEnd},${end},{data.staleFrom},${stale}`;
  const sumOf = (column: string) => `SUMIFS({data.${column}},${where})`;
  const partsOf = (column: string) => `SUMIFS({data.${column}},${where},{data.hasParts},1)`;
  const rows =
    `SUMPRODUCT(${figuresOf(targetId)}*({data.periodEnd}=${end})` + `*({data.staleFrom}=${stale}))`;
  const share =
    `IF(AND(${partsOf('hasParts')}=${rows},${partsOf('denominator')}>0),` +
    `${partsOf('numerator')}/${partsOf('denominator')}*${scale},` +
    `IF(${rows}=1,${sumOf('judgedValue')},""))`;
  const value = `IF(${aggregation}="ratio",IFERROR(${share},""),${sumOf('judgedValue')})`;
  return `IF(${end}=0,"",${value})`;
}
