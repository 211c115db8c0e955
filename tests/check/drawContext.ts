import fc from 'fast-check';
import type { CheckContext } from '../../src/check/checkContext';
import type { ProgressStatus } from '../../src/model/assessment';
import type { Lineage } from '../../src/model/observation';
import type { TaskStatus } from '../../src/model/unitReturn';
import {
  buildContext,
  buildEntry,
  buildFigure,
  buildMeasure,
  buildLineage,
  BY_LEDGER,
  COUNT,
  MEASURE,
  RATIO,
} from '../support/checkBuilders';
import { buildAssessment } from '../support/paneBuilders';
import { buildReturn } from './ruleCases/unitCases';

/** Contexts with anything in them, null above all; few names, so that records meet. */

const NATIONAL = 'national-2021/science-project-standards-share';
const CITIES = 'hubei:各市、州、县人民政府';
const UNITS = ['hubei:省科技厅', 'hubei:武汉市', 'hubei:黄石市', CITIES];

const targetId = fc.constantFrom(
  COUNT,
  BY_LEDGER,
  RATIO,
  NATIONAL,
  'hubei-2022/people-trained',
  'guangdong-2018/integration-firms',
  'nobody/knows',
  '__proto__',
);
const unitId = fc.constantFrom(...UNITS, '');
const quarter = fc
  .tuple(fc.integer({ min: 2019, max: 2026 }), fc.integer({ min: 1, max: 4 }))
  .map(([year, part]) => `${year}-Q${part}`);
const period = fc.oneof(
  { weight: 6, arbitrary: quarter },
  fc.constantFrom('2024', '2025', '2024-S2', '2024-12', '0000', '9999', '2025-Q9', ''),
);
const number = fc.option(
  fc.oneof(
    fc.integer({ min: -3, max: 40 }).map((tens) => tens * 10),
    fc.double({ min: -5, max: 2000, noNaN: true }),
    fc.constantFrom(0, -0, 0.1, 1e15, Number.MAX_VALUE),
  ),
  { freq: 3 },
);
const words = fc.option(
  fc.constantFrom('', ' ', '无', '审查延期，已约定复审', '进展顺利，完成草案'),
  {
    freq: 2,
  },
);
const day = fc.option(fc.constantFrom('2020-02-29', '2024-05-06', '2025-09-30', '2026-01-01', ''));
const itemKey = fc.option(
  fc.constantFrom(
    'GB/T 1-2024',
    'GB／T 1—2024',
    'gbt 1-2024',
    'DB42/T 3-2020',
    'T/CAS 4-2025 第1号修改单',
    '91350100M000100Y43',
    '国标委发〔2023〕5号',
    '',
  ),
);
const place = (sheet: string): fc.Arbitrary<Lineage> =>
  fc
    .tuple(fc.nat(100_000), fc.constantFrom(null, 'a.xlsx', 'b.xlsx'))
    .map(([row, file]) => buildLineage(sheet, row, { file }));

const owned = fc.record({
  unitId: fc.option(unitId, { freq: 9 }),
  period: fc.option(period, { freq: 1 }),
});

const wildFigure = fc
  .record({
    targetId,
    unitId,
    period,
    value: number,
    previous: number,
    added: number,
    deducted: number,
    numerator: number,
    denominator: number,
    deductReason: words,
    explanation: words,
    entryState: fc.option(fc.constantFrom('normal' as const, 'notApplicable' as const)),
    lineage: place('数据'),
  })
  .map(buildFigure);

/** One unit's quarters of a few targets, so that they make histories. */
const tameFigure = fc
  .record({
    targetId: fc.constantFrom(COUNT, RATIO, NATIONAL),
    period: fc
      .tuple(fc.constantFrom(2024, 2025), fc.integer({ min: 1, max: 4 }))
      .map(([year, part]) => `${year}-Q${part}`),
    value: fc.constantFrom(40, 50, 60, 70, 400),
    added: fc.constantFrom(0, 10, 20, 60),
    numerator: fc.constantFrom(80, 90),
    denominator: fc.constantFrom(200, 200, 210),
    explanation: words,
    lineage: place('数据'),
  })
  .map(buildFigure);

const figure = fc.oneof({ weight: 1, arbitrary: wildFigure }, { weight: 2, arbitrary: tameFigure });

const measure = fc
  .record({
    owned,
    said: fc.record({
      measureId: fc.constantFrom(MEASURE, 'nobody/knows'),
      role: fc.constantFrom('lead' as const, 'shared' as const),
      taskStatus: fc.option(
        fc.constantFrom<TaskStatus[]>('inProgress', 'doneUnverified', 'overdue', 'closed'),
      ),
      progressText: words,
      cause: words,
      lineage: place('任务'),
    }),
  })
  .map(({ owned, said }) => ({ ...buildMeasure(said), ...owned }));

const entry = fc
  .record({
    owned,
    row: fc.record({
      targetId: fc.constantFrom(
        null,
        COUNT,
        BY_LEDGER,
        BY_LEDGER,
        'guangdong-2018/integration-firms',
      ),
      itemKey,
      level: fc.option(fc.constantFrom('国家标准', '省级', 'DB3502', '不明')),
      action: fc.option(fc.constantFrom('made' as const, 'revised' as const)),
      firstUnit: words,
      publishedOn: day,
      state: fc.option(fc.constantFrom('valid' as const, 'withdrawn' as const)),
      countedPeriod: fc.option(period, { freq: 1 }),
      lineage: place('台账'),
    }),
  })
  .map(({ owned, row }) => ({ ...buildEntry(row), ...owned }));

const quota = fc.record({
  targetId: fc.constantFrom(COUNT, 'hubei-2022/people-trained', RATIO),
  unitId: fc.constantFrom(...UNITS),
  period: fc.constantFrom(null, '2025', '2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', ''),
  quota: number,
  plan: number,
  lineage: place('分解'),
});

const received = fc
  .record({
    unitId,
    period: fc.constantFrom('2025-Q2', '2025-Q3'),
    submission: fc.option(fc.integer({ min: 1, max: 2 })),
    lineage: place('填报'),
  })
  .map(({ submission, lineage, ...template }) => {
    return { ...buildReturn('a.xlsx', 1, template), submission, lineage };
  });

const signature = fc.record({
  head: words,
  reviewer: words,
  compiler: words,
  phone: words,
  reportedOn: day,
  lineage: place('填报'),
});

const assessments = fc
  .tuple(
    fc.constantFrom(COUNT, RATIO, BY_LEDGER),
    fc.constantFrom<ProgressStatus[]>('atRisk', 'met', 'missed', 'noData'),
    fc.option(period),
  )
  .map(([id, progressStatus, currentPeriod]) => {
    return new Map([[id, buildAssessment({ targetId: id, progressStatus, currentPeriod })]]);
  });

/** No two records of a kind in one place, as in a workbook. */
function listOf<T extends { readonly lineage: Lineage }>(record: fc.Arbitrary<T>) {
  const selector = ({ lineage }: T) => `${lineage.file ?? ''}|${lineage.row}`;
  return fc.uniqueArray(record, { selector, maxLength: 40 });
}

export const drawContext: fc.Arbitrary<CheckContext> = fc
  .record({
    period: fc.option(period),
    figures: listOf(figure),
    earlier: listOf(figure),
    measures: listOf(measure),
    earlierMeasures: listOf(measure),
    closings: listOf(
      fc.record({
        taskId: fc.constant('t'),
        verifiedBy: words,
        verifiedOn: day,
        lineage: place('任务'),
      }),
    ),
    ledger: listOf(entry),
    quotas: listOf(quota),
    expectedUnits: fc.array(
      fc.record({ unitId, name: fc.constant('某厅'), period, dueDate: day }),
      { maxLength: 3 },
    ),
    returns: listOf(received),
    signature: fc.option(signature),
    assessments,
  })
  .map((parts) =>
    buildContext('merged', {
      ...parts,
      groups: new Map([[CITIES, ['hubei:武汉市', 'hubei:黄石市']]]),
      targetRows: new Map([[RATIO, { targetId: RATIO, lineage: buildLineage('目标') }]]),
    }),
  );

const LISTS = [
  'figures',
  'earlier',
  'measures',
  'earlierMeasures',
  'closings',
  'ledger',
  'quotas',
  'expectedUnits',
  'returns',
] as const;

/** The same records, each list the other way round. */
export function reverseLists(context: CheckContext): CheckContext {
  const reversed = LISTS.map((name) => [name, [...context[name]].reverse()] as const);
  return { ...context, ...Object.fromEntries(reversed) };
}
