import { ratioScale } from '../../assess/judgedFigure';
import { staleFromSerial } from '../../assess/dueCalendar';
import { planShareAt } from '../../assess/planShares';
import { texts } from '../../i18n/texts';
import { dataRow, type RowCells } from '../../layout/rows';
import { cellReference, quoteSheetName } from '../../model/a1';
import { parsePeriod, toSerial } from '../../model/calendar';
import type { Target } from '../../model/catalog';
import { RATIO_DECIMALS, roundTo } from '../../model/rounding';
import { DUPLICATES_UNIT, type PeriodTotal, type TargetSummary } from '../../model/summary';
import type { ReturnFigure } from '../../model/unitReturn';
import type { TargetSetting } from '../summaryOptions';
import { titleOfPart } from './continueSheet';
import { FIRST_ROW, type SummaryPlaces, type SummaryPlanRequest } from './summaryPlanTypes';

export interface DataRows {
  readonly rows: readonly RowCells[];
  /**
   * The rows of a target, `D5:D9`, with their sheet where there are several, of one that goes on in
   * another sheet those of the first; of a target without figures there are none.
   */
  readonly cellsOf: ReadonlyMap<string, string>;
}

/**
 * The figure as 汇总's formulas take it: none where no total may be made of it, so that the sheet says
 * what the code says.
 */
function judgedValue(target: Target, row: ReturnFigure, isTotalled: boolean): number | null {
  const { value, numerator, denominator } = row;
  const scale = ratioScale(target);
  if (!isTotalled) return null;
  if (value !== null || scale === 0 || numerator === null || denominator === null) return value;
  return denominator > 0 ? (numerator / denominator) * scale : null;
}

function periodCells(period: string): RowCells {
  const reference = parsePeriod(period);
  if (reference === null) return {};
  return { periodEnd: toSerial(reference.end), staleFrom: staleFromSerial(reference) };
}

/** τ by the coordinator's plan at the period's end; null where no plan covers it. */
function planShare(target: Target, set: TargetSetting, period: string): number | null {
  const { planShares, planStart } = set;
  const end = parsePeriod(period)?.end;
  if (planShares === null || planStart === null || end === undefined) return null;
  return end < planStart || end > target.deadline ? null : planShareAt(planShares, planStart, end);
}

/** Lays out the figures of targets one below the other. */
class DataLister {
  constructor(
    private readonly request: SummaryPlanRequest,
    private readonly places: SummaryPlaces,
  ) {}

  /** What every row of a target and period has. */
  private base(target: Target, period: string): RowCells {
    const { documents, locale, settings } = this.request;
    const set = settings.get(target.id);
    const entry = documents.find(({ document }) => document.id === target.documentId);
    return {
      ...(entry ? dataRow(entry.document, target, period, locale) : {}),
      ...periodCells(period),
      planShare: set ? planShare(target, set, period) : null,
    };
  }

  figure(target: Target, row: ReturnFigure, isTotalled: boolean): RowCells {
    const { status } = texts(this.request.locale);
    const { sha256, sheet, row: at, column } = row.lineage;
    const judged = judgedValue(target, row, isTotalled);
    const { numerator, denominator } = row;
    const hasParts = ratioScale(target) > 0 && numerator !== null && denominator !== null;
    return {
      ...this.base(target, row.period),
      unitId: row.unitId,
      unit: this.places.nameOf(row.unitId),
      previous: row.previous,
      added: row.added,
      deducted: row.deducted,
      deductReason: row.deductReason,
      value: row.value,
      numerator,
      denominator,
      led: row.led,
      tookPart: row.tookPart,
      entryState: row.entryState && status.entry[row.entryState],
      obsState: status.obs[row.obsStatus],
      obsStatus: row.obsStatus,
      explanation: row.explanation,
      evidence: row.evidence,
      judgedValue: judged,
      hasParts: hasParts && judged !== null ? 1 : 0,
      fileName: row.lineage.file ?? this.places.fileOf(sha256),
      receiptCell: this.places.receiptOf(sha256),
      sha256,
      originSheet: sheet,
      originCell: cellReference(at, column),
    };
  }

  /** What is counted by several units: taken off once, in a row that says so. */
  duplicates(target: Target, { period, value }: PeriodTotal, rows: readonly RowCells[]) {
    if (value === null || target.aggregation !== 'distinct') return [];
    const sum = rows.reduce((total, row) => total + Number(row['judgedValue'] ?? 0), 0);
    const less = roundTo(value - sum, RATIO_DECIMALS);
    const unit = texts(this.request.locale).summary.duplicatesUnit;
    const figure = { value: less, judgedValue: less, hasParts: 0, obsStatus: 'final' };
    return less === 0
      ? []
      : [{ ...this.base(target, period), unitId: DUPLICATES_UNIT, unit, ...figure }];
  }

  list(target: Target, { history }: TargetSummary, figures: readonly ReturnFigure[]): RowCells[] {
    const totals = new Map(history.map((total) => [total.period, total]));
    const periods = [...new Set([...totals.keys(), ...figures.map(({ period }) => period)])];
    return periods.flatMap((period) => {
      const total = totals.get(period);
      const isTotalled = total !== undefined && total.value !== null;
      const rows = figures
        .filter((row) => row.period === period)
        .map((row) => this.figure(target, row, isTotalled));
      return total ? [...rows, ...this.duplicates(target, total, rows)] : rows;
    });
  }
}

interface RowPlace {
  readonly before: number;
  readonly count: number;
}

/** Names the cells of some rows: `D5:D9`, with their sheet where there are several. */
function placeNamer(title: string, total: number, rowsASheet: number) {
  return ({ before, count }: RowPlace): string => {
    const first = before % rowsASheet;
    const last = Math.min(first + count, rowsASheet);
    const cells = `D${FIRST_ROW + first + 1}:D${FIRST_ROW + last}`;
    if (total <= rowsASheet) return cells;
    const part = Math.floor(before / rowsASheet) + 1;
    return `${quoteSheetName(titleOfPart(title, part))}!${cells}`;
  };
}

/** 数据: every figure that counts, target by target, oldest period first, with where it stands. */
export function listDataRows(
  request: SummaryPlanRequest,
  targets: ReadonlyMap<string, Target>,
  names: SummaryPlaces,
  rowsASheet: number,
): DataRows {
  const lister = new DataLister(request, names);
  const { summary } = request;
  const byTarget = new Map<string, ReturnFigure[]>();
  for (const figure of summary.figures) {
    const same = byTarget.get(figure.targetId);
    if (same) same.push(figure);
    else byTarget.set(figure.targetId, [figure]);
  }
  const rows: RowCells[] = [];
  const places = new Map<string, RowPlace>();
  for (const total of summary.targets) {
    const target = targets.get(total.targetId);
    const figures = byTarget.get(total.targetId) ?? [];
    if (!target) continue;
    const own = lister.list(target, total, figures);
    if (own.length > 0) places.set(target.id, { before: rows.length, count: own.length });
    for (const row of own) rows.push(row);
  }
  const nameOf = placeNamer(texts(request.locale).summary.titles.data, rows.length, rowsASheet);
  const cellsOf = new Map([...places].map(([id, place]) => [id, nameOf(place)] as const));
  return { rows, cellsOf };
}
