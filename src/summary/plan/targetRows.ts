import { fillMessage, texts } from '../../i18n/texts';
import { methodRow } from '../../layout/methodColumns';
import { PLAN } from '../../layout/planFormulas';
import { targetRow, type RowCells } from '../../layout/rows';
import type { Locale } from '../../model/basics';
import { toSerial } from '../../model/calendar';
import type { Target } from '../../model/catalog';
import type { TargetSummary } from '../../model/summary';
import { describeCoverage, joinNames } from './coverageText';
import type { DataRows } from './dataRows';
import type { SummaryPlaces, SummaryPlanRequest } from './summaryPlanTypes';

/** Why there is no total, and what is in it once only. */
export function describeTotal(total: TargetSummary, locale: Locale): string {
  const words = texts(locale).summary.notes;
  const { noTotalReason, duplicates, figureCount } = total;
  const parts = [
    ...(noTotalReason === null ? [] : [fillMessage(words[noTotalReason], { count: figureCount })]),
    ...(duplicates === 0 ? [] : [fillMessage(words.duplicates, { count: duplicates })]),
  ];
  return parts.join(locale === 'en-US' ? '; ' : '；');
}

/** What a person set in the master: the formulas judge by it as the code did. */
function settingCells(target: Target, { settings }: SummaryPlanRequest): RowCells {
  const set = settings.get(target.id);
  const planStart = set ? set.planStart : target.planStart;
  const baseline = set ? set.baseline : target.baseline;
  const start = planStart === null ? null : toSerial(planStart);
  const isPlanned = set !== undefined && set.planShares !== null;
  return {
    baseline,
    planStart: start,
    planKey: isPlanned ? `${PLAN}|${start ?? ''}|${baseline ?? ''}` : null,
  };
}

function summaryRow(
  target: Target,
  total: TargetSummary,
  request: SummaryPlanRequest,
  data: DataRows,
  places: SummaryPlaces,
): RowCells {
  const { documents, locale, method } = request;
  const entry = documents.find(({ document }) => document.id === target.documentId);
  const { assessment } = total;
  const other = method !== 'pace' && assessment ? methodRow(target, assessment, locale) : {};
  return {
    ...(entry ? targetRow(entry.document, target, locale) : {}),
    ...settingCells(target, request),
    ...other,
    periodValue: total.value,
    coverage: describeCoverage(total.coverage, locale),
    missingUnits: joinNames(total.coverage.missing.map(places.nameOf), locale) || null,
    totalNote: describeTotal(total, locale) || null,
    figureCount: total.figureCount,
    figureCells: data.cellsOf.get(target.id) ?? null,
  };
}

/** 汇总: a row a target, in the catalog's order. */
export function listTargetRows(
  request: SummaryPlanRequest,
  targets: ReadonlyMap<string, Target>,
  data: DataRows,
  places: SummaryPlaces,
): readonly RowCells[] {
  return request.summary.targets.flatMap((total) => {
    const target = targets.get(total.targetId);
    return target ? [summaryRow(target, total, request, data, places)] : [];
  });
}
