import type { PeriodCode } from '../../model/basics';
import { parsePeriod } from '../../model/calendar';
import type { CatalogDocument, Frequency, Target } from '../../model/catalog';
import { lastHorizonOf } from '../rows';

const MONTHS: Readonly<Record<Frequency, number>> = { month: 1, quarter: 3, halfYear: 6, year: 12 };

/** Documents to issue for a period: those past their last horizon are left out unless asked for. */
export function documentsInForce(
  documents: readonly CatalogDocument[],
  period: PeriodCode,
  includesArchived: boolean,
): readonly CatalogDocument[] {
  const end = parsePeriod(period)?.end ?? '';
  return documents.filter((entry) => includesArchived || end <= lastHorizonOf(entry.document));
}

/** True where a target of this frequency is reported for the period: a yearly one at a year's end. */
export function isDueIn(target: Target, period: PeriodCode): boolean {
  const month = Number(parsePeriod(period)?.end.slice(5, 7) ?? Number.NaN);
  return month % MONTHS[target.definition.frequency] === 0;
}
