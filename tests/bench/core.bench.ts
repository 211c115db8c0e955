import { assessTarget } from '../../src/assess/assessTarget';
import { DEFAULT_THRESHOLDS } from '../../src/assess/thresholds';
import { hashCatalog } from '../../src/catalog/hashCatalog';
import { loadCatalog } from '../../src/catalog/loadCatalog';
import { buildCheckContext } from '../../src/check/checkContext';
import { RULES } from '../../src/check/rules/index';
import { runRules } from '../../src/check/runRules';
import { buildWorkbookPlan, indexTargets } from '../../src/layout/buildWorkbookPlan';
import { TABLES } from '../../src/layout/columns';
import { cellReference } from '../../src/model/a1';
import { parsePeriod } from '../../src/model/calendar';
import type { Target } from '../../src/model/catalog';
import type { Observation } from '../../src/model/observation';
import { buildEntry, buildLineage } from '../support/checkBuilders';
import { measureSeconds, reportFigures } from './measure';

const OBSERVATIONS = 100_000;
const { documents } = loadCatalog();
const targets = documents.flatMap((file) => file.targets);

/** What only a return asks. */
const NOT_ASKED = { led: null, tookPart: null, level: null, deductReason: null };

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

const dataColumns = new Map(TABLES.data.columns.map(({ key }, index) => [key, index]));

const observations = Array.from({ length: OBSERVATIONS }, (_, index) => observe(index));

/** Rows of 台账, every other one of the same key. */
const ledger = Array.from({ length: OBSERVATIONS / 5 }, (_, index) =>
  buildEntry({
    itemKey: index % 2 === 0 ? 'GB/T 1-2025' : `GB/T ${index}-2025`,
    lineage: buildLineage('台账', 4 + index),
  }),
);

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

  const contextOf = (count: number) =>
    buildCheckContext({
      kind: 'master',
      asOf: '2024-12-31',
      targets: indexTargets(documents),
      figures: observations.slice(0, count).map((row) => ({ ...row, ...NOT_ASKED })),
      ledger: ledger.slice(0, count / 5),
      cellOf: ({ lineage }, key) => {
        const column = dataColumns.get(key);
        return column === undefined ? null : cellReference(lineage.row, column);
      },
    });

  it('checks figures in time that grows as they do', () => {
    const tenth = OBSERVATIONS / 10;
    const secondsOf = (count: number) => {
      const context = contextOf(count);
      const begin = performance.now();
      expect(runRules(RULES, context).skipped.length).toBeLessThan(RULES.length);
      return (performance.now() - begin) / 1000;
    };
    secondsOf(OBSERVATIONS);
    const runs = Array.from({ length: 5 }, () => [secondsOf(tenth), secondsOf(OBSERVATIONS)]);
    const few = runs.map(([seconds = 0]) => seconds);
    const many = runs.map(([, seconds = 0]) => seconds);
    reportFigures(`check ${tenth} observations, a fifth as many results, all rules`, 's', few);
    reportFigures(
      `check ${OBSERVATIONS} observations, a fifth as many results, all rules`,
      's',
      many,
    );
    const ratios = runs.map(([short = 1, long = 0]) => long / short);
    reportFigures('check, the one against the other (under 12)', 'times', ratios);
    expect(ratios.sort((x, y) => x - y)[2]).toBeLessThan(12);
  });

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
