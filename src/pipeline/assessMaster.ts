import { assessTarget } from '../assess/assessTarget';
import { buildPlanShares } from '../assess/buildPlanShares';
import { traceFigures, type TracedFigure } from '../assess/traceFigures';
import { loadCatalog } from '../catalog/loadCatalog';
import { describeArithmetic } from '../i18n/arithmetic';
import { describeAssessment } from '../i18n/sentences';
import { defaultAsOf } from '../layout/buildWorkbookPlan';
import type { MasterReading } from '../layout/readMaster';
import { lastDayOf } from '../layout/rows';
import type { Assessment } from '../model/assessment';
import type { IsoDate, Locale } from '../model/basics';
import type { Target } from '../model/catalog';
import type { CellPlace } from '../model/grid';
import type { Observation } from '../model/observation';
import { listRelatedTargets, type RelatedTarget } from './relatedTargets';

/** One target with its assessment and where it stands in the workbook. */
export interface TargetProgress {
  readonly target: Target;
  readonly documentId: string;
  /** Past its document's last horizon, or withdrawn: kept, and left out of live counts. */
  readonly isArchived: boolean;
  readonly assessment: Assessment;
  /** The arithmetic in one sentence, in the language asked for. */
  readonly sentence: string;
  /** The target's cell on the sheet of targets. */
  readonly place: CellPlace | null;
  /** Where its figure of the latest loaded period is typed. */
  readonly entryPlace: CellPlace | null;
  /** Its figures up to the as-of date, oldest first. */
  readonly figures: readonly TracedFigure[];
  /** Targets of other documents to set beside it, loaded or not. */
  readonly related: readonly RelatedTarget[];
  /** The symbols with their values, of the method used. */
  readonly arithmetic: string;
}

function placeOf({ lineage }: Observation): CellPlace {
  return { sheet: lineage.sheet, row: lineage.row, column: lineage.column };
}

function latestOf(observations: readonly Observation[]): Observation | null {
  return observations.reduce<Observation | null>((last, row) => {
    return last === null || row.periodEnd > last.periodEnd ? row : last;
  }, null);
}

function groupByTarget(rows: readonly Observation[]): ReadonlyMap<string, readonly Observation[]> {
  const groups = new Map<string, Observation[]>();
  for (const row of rows) {
    const group = groups.get(row.targetId);
    if (group) group.push(row);
    else groups.set(row.targetId, [row]);
  }
  return groups;
}

/** The day a master is judged at: its own, or the last day of its periods. Empty: there is none. */
export function asOfOf(reading: Pick<MasterReading, 'asOf' | 'periods'>): IsoDate {
  return reading.asOf ?? defaultAsOf(reading.periods);
}

/** Every loaded target, judged by the workbook's own settings; sentences in `locale`. */
export function assessMaster(reading: MasterReading, locale: Locale): TargetProgress[] {
  const asOf = asOfOf(reading);
  if (asOf === '') return [];
  const loaded = reading.known.filter((entry) => reading.documentIds.includes(entry.document.id));
  const byTarget = groupByTarget(reading.observations);
  return loaded.flatMap(({ document, targets }) =>
    targets.flatMap((target): TargetProgress[] => {
      const input = reading.targetInputs.get(target.id);
      if (!input) return [];
      const observations = byTarget.get(target.id) ?? [];
      const assessment = assessTarget({
        target,
        observations,
        asOf,
        method: reading.method,
        thresholds: reading.thresholds,
        baseline: input.baseline,
        planStart: input.planStart,
        planShares: buildPlanShares({ target, ...input }, reading.plans.get(target.id) ?? []),
      });
      const latest = latestOf(observations);
      return [
        {
          target,
          documentId: document.id,
          isArchived: asOf > lastDayOf(document, target),
          assessment,
          sentence: describeAssessment(target, assessment, locale),
          place: input.place,
          entryPlace: latest && placeOf(latest),
          figures: traceFigures(target, observations, asOf),
          related: listRelatedTargets(target, { ...loadCatalog(), documents: reading.known }),
          arithmetic: describeArithmetic(assessment, locale),
        },
      ];
    }),
  );
}
