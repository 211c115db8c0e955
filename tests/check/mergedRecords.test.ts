import { loadCatalog } from '../../src/catalog/loadCatalog';
import { factsOfCatalog } from '../../src/check/catalogFacts';
import type { OwnedMeasure } from '../../src/check/checkContext';
import { buildMergedRecords } from '../../src/check/mergedRecords';
import { buildDataRow, buildMeasure, COUNT, MEASURE, UNIT } from '../support/checkBuilders';
import { findDocument } from '../support/returnContents';

const catalog = loadCatalog();
const CITIES = 'hubei:各市、州、县人民政府';

describe('what every context takes from the catalog', () => {
  const facts = factsOfCatalog(catalog, [findDocument('hubei-2022')]);

  it('finds documents and indicators by their ids', () => {
    const [indicator] = catalog.indicators;
    expect(facts.indicators.get(indicator!.id)).toBe(indicator);
    expect(facts.indicators.size).toBe(catalog.indicators.length);
    expect(facts.documents.get('hubei-2022')).toBe(findDocument('hubei-2022').document);
  });

  it('finds a measure with its task', () => {
    const known = facts.measuresById.get(MEASURE);
    expect(known?.measure.id).toBe(MEASURE);
    expect(known?.task.id).toBe('hubei-2022/task-03');
  });

  it('has a task stand for itself, with its heading and deadline', () => {
    const task = findDocument('hubei-2022').tasks.find(({ id }) => id === 'hubei-2022/task-03');
    expect(facts.measuresById.get('hubei-2022/task-03')).toEqual({
      task,
      measure: { id: task?.id, text: task?.heading, deadline: task?.deadline },
    });
  });

  it('knows the members of groups, of the loaded documents alone, and of no single unit', () => {
    expect(facts.groups.get(CITIES)).toContain('hubei:武汉市');
    expect(facts.groups.has(UNIT)).toBe(false);
    const sizes = [...facts.groups.values()].map(({ length }) => length);
    expect(Math.min(...sizes)).toBeGreaterThan(0);
    expect(factsOfCatalog(catalog, []).groups.size).toBe(0);
  });

  it('knows a group of one', () => {
    const entry = findDocument('hubei-2022');
    const units = entry.units.map((unit) =>
      unit.id === CITIES ? { ...unit, members: ['hubei:武汉市'] } : unit,
    );
    const { groups } = factsOfCatalog(catalog, [{ ...entry, units }]);
    expect(groups.get(CITIES)).toEqual(['hubei:武汉市']);
  });
});

describe('several files together', () => {
  /** What was said of a measure, a row each of these periods, as the rules look at 2025-Q3. */
  const merge = (...periods: readonly (string | null)[]) => {
    const measures = periods.map((period): OwnedMeasure => {
      return { ...buildMeasure({ progressText: `${period}` }), unitId: UNIT, period };
    });
    return buildMergedRecords({
      catalog,
      documents: [findDocument('hubei-2022')],
      period: '2025-Q3',
      asOf: '2025-09-30',
      figures: [buildDataRow()],
      earlier: [],
      measures,
      ledger: [],
      returns: [],
      expectedUnits: [],
      quotas: [],
      closings: [],
      assessments: new Map(),
      cellOf: () => 'A1',
    });
  };
  const textsOf = (measures: readonly OwnedMeasure[]) =>
    measures.map(({ progressText }) => progressText);

  it('are one context with the targets of their documents and their catalog', () => {
    const context = merge();
    expect(context).toMatchObject({ kind: 'merged', period: '2025-Q3', asOf: '2025-09-30' });
    expect([context.targets.has(COUNT), context.documents.has('hubei-2022')]).toEqual([true, true]);
    expect(context.targets.has('xiamen-2022/local-standards')).toBe(false);
    expect(context.figures).toHaveLength(1);
  });

  it('part what is said of measures into this period and the latest before it', () => {
    const context = merge('2025-Q1', '2025-Q3', '2025-Q2', '2024', '2025-Q4', '2025', null);
    expect(textsOf(context.measures)).toEqual(['2025-Q3']);
    expect(textsOf(context.earlierMeasures)).toEqual(['2025-Q2']);
  });

  it('take the first of two periods that end on one day for the one before', () => {
    expect(textsOf(merge('2025-S1', '2025-Q2').earlierMeasures)).toEqual(['2025-S1']);
    expect(textsOf(merge('2025-Q2', '2025-S1').earlierMeasures)).toEqual(['2025-Q2']);
  });

  it('have nothing before where nothing was said before', () => {
    expect(textsOf(merge('2025-Q3', '2025-Q4', null).earlierMeasures)).toEqual([]);
    expect(textsOf(merge(null).measures)).toEqual([]);
  });
});
