import type { Thresholds } from '../../assess/thresholds';
import type { AssessmentMethod } from '../../model/assessment';
import { HEADER_ROW } from '../../layout/tableSheet';
import type { Locale } from '../../model/basics';
import type { CatalogDocument } from '../../model/catalog';
import type { ReceiptEntry, Summary } from '../../model/summary';
import type { CarriedState } from '../../merge/serialiseState';
import type { TargetSetting } from '../summaryOptions';

/** What the workbook of a summary is laid out from. */
export interface SummaryPlanRequest {
  readonly summary: Summary;
  /** The whole catalog's; those of the summary are taken. */
  readonly documents: readonly CatalogDocument[];
  readonly locale: Locale;
  readonly method: AssessmentMethod;
  readonly thresholds: Thresholds;
  readonly settings: ReadonlyMap<string, TargetSetting>;
  /** What the workbook carries for the level above, and for itself. */
  readonly carried: CarriedState;
  readonly hashOf: (document: CatalogDocument) => string;
}

/** Looks up what rows of a summary are made of. */
export interface SummaryPlaces {
  readonly nameOf: (unitId: string) => string;
  /** The cell of a file's row in 报送登记, by SHA-256; null where it is not listed. */
  readonly receiptOf: (sha256: string | null) => string | null;
  readonly fileOf: (sha256: string | null) => string | null;
}

/** Rows of a table sheet begin below title, hint, keys and header. */
export const FIRST_ROW = HEADER_ROW + 1;

/** Names and places that rows point to; the register lists its files in the summary's order. */
export function findPlaces({ summary }: SummaryPlanRequest): SummaryPlaces {
  const names = new Map([
    ...summary.receipts.flatMap(({ source: { template } }) =>
      template ? [[template.unitId, template.unitName] as const] : [],
    ),
    ...summary.units.map(({ unitId, name }) => [unitId, name] as const),
  ]);
  const receipts = new Map<string, { readonly cell: string; readonly entry: ReceiptEntry }>(
    summary.receipts.map((entry, at) => [
      entry.source.sha256,
      { cell: `A${FIRST_ROW + at + 1}`, entry },
    ]),
  );
  return {
    nameOf: (unitId) => names.get(unitId) ?? unitId.slice(unitId.indexOf(':') + 1),
    receiptOf: (sha256) => receipts.get(sha256 ?? '')?.cell ?? null,
    fileOf: (sha256) => receipts.get(sha256 ?? '')?.entry.source.names[0] ?? null,
  };
}
