import { assessTarget } from '../../src/assess/assessTarget';
import { DEFAULT_THRESHOLDS } from '../../src/assess/thresholds';
import { hashCatalog } from '../../src/catalog/hashCatalog';
import { loadCatalog } from '../../src/catalog/loadCatalog';
import { buildCheckContext, toReturnFigure } from '../../src/check/checkContext';
import { RULES } from '../../src/check/rules/index';
import { runRules } from '../../src/check/runRules';
import { buildWorkbookPlan, indexTargets } from '../../src/layout/buildWorkbookPlan';
import { parsePeriod } from '../../src/model/calendar';
import type { Target } from '../../src/model/catalog';
import type { Observation } from '../../src/model/observation';
import { measureSeconds } from './measure';

const OBSERVATIONS = 100_000;
const { documents } = loadCatalog();
const targets = documents.flatMap((file) => file.targets);

/** A figure of one of a hundred units for a quarter; values grow as counts do. */
function observe(index: number): Observation {
  const target = targets[index % targets.length] as Target;
  const quarter = Math.floor(index / targets.length) % 16;
  const period = `${2021 + Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`;
  const value = (target.value * (quarter + 1)) / 20;
  const row = { sha256: null, file: null, sheet: 'tblData', row: index, column: 4 };
  return {
    targetId: target.id,
    unitId: `unit-${Math.floor(index / targets.length / 16)}`,
    period,
    periodEnd: parsePeriod(period)?.end ?? '',
    value,
    previous: null,
    added: null,
    deducted: null,
    numerator: null,
    denominator: null,
    entryState: 'normal',
    obsStatus: 'final',
    explanation: null,
    evidence: null,
    lineage: row,
  };
}

const observations = Array.from({ length: OBSERVATIONS }, (_, index) => observe(index));

describe('the core', () => {
  it('plans a master workbook', () =>
    measureSeconds('buildWorkbookPlan, five documents, 2024', () =>
      buildWorkbookPlan({
        documents,
        periods: ['2024'],
        locale: 'zh-CN',
        asOf: null,
        hashOf: hashCatalog,
      }),
    ));

  it('checks figures', () =>
    measureSeconds(`check, ${OBSERVATIONS} observations`, () =>
      runRules(
        RULES,
        buildCheckContext({
          kind: 'master',
          targets: indexTargets(documents),
          figures: observations.map(toReturnFigure),
          cellOf: ({ lineage }) => `E${lineage.row + 1}`,
        }),
      ),
    ));

  it('assesses targets', () =>
    measureSeconds(`assess, ${targets.length} targets, ${OBSERVATIONS} observations`, () =>
      targets.map((target) =>
        assessTarget({
          target,
          observations: observations.filter(({ targetId }) => targetId === target.id),
          asOf: '2024-12-31',
          method: 'pace',
          thresholds: DEFAULT_THRESHOLDS,
          baseline: target.baseline,
          planStart: target.planStart,
          planShares: null,
        }),
      ),
    ));
});
