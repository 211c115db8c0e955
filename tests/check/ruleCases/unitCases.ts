import type {
  CheckContext,
  ExpectedUnit,
  OwnedEntry,
  QuotaEntry,
  ReceivedReturn,
} from '../../../src/check/checkContext';
import type { ProgressStatus } from '../../../src/model/assessment';
import type { ReturnFigure, TaskStatus } from '../../../src/model/unitReturn';
import {
  buildContext,
  buildDataRow,
  buildEntry,
  buildFigure,
  buildLineage,
  buildMeasure,
  BY_LEDGER,
  COUNT,
  masterContext,
  PERIOD,
  returnContext,
  UNIT,
  type RuleCases,
} from '../../support/checkBuilders';
import { buildAssessment } from '../../support/paneBuilders';

const OTHER = 'hubei:省农业农村厅';
const CITIES = 'hubei:各市、州、县人民政府';
const TRAINED = 'hubei-2022/people-trained';
const GROUPS = new Map([[CITIES, ['hubei:武汉市', 'hubei:黄石市']]]);

function mergedContext(parts: Partial<CheckContext>): CheckContext {
  return buildContext('merged', parts);
}

/** Rows of 数据 of one target, by unit. */
function figuresOf(values: Readonly<Record<string, number>>): readonly ReturnFigure[] {
  return Object.entries(values).map(([unitId, value], index) =>
    buildDataRow({ targetId: TRAINED, unitId, value, lineage: buildLineage('数据', 4 + index) }),
  );
}

function splitContext(...actions: readonly ('made' | 'revised' | null)[]): CheckContext {
  return returnContext({
    figures: [buildFigure({ targetId: BY_LEDGER, added: actions.length })],
    ledger: actions.map((action, index) =>
      buildEntry({ action, lineage: buildLineage('台账', 4 + index) }),
    ),
  });
}

export function behindContext(
  progressStatus: ProgressStatus,
  explanation: string | null,
): CheckContext {
  const assessment = buildAssessment({ targetId: COUNT, progressStatus, currentPeriod: PERIOD });
  return masterContext({
    figures: [buildDataRow({ value: 620, explanation })],
    assessments: new Map([[COUNT, assessment]]),
  });
}

const COUNTED = [
  COUNT,
  BY_LEDGER,
  TRAINED,
  'hubei-2022/pilot-projects',
  'hubei-2022/group-standards',
];

/** A return whose new figures are these, a row each. */
function addedContext(...additions: readonly number[]): CheckContext {
  return returnContext({
    figures: additions.map((added, index) =>
      buildFigure({
        targetId: COUNTED[index] ?? COUNT,
        added,
        lineage: buildLineage('填报', 9 + index),
      }),
    ),
  });
}

function statusContext(lead: TaskStatus, other: TaskStatus): CheckContext {
  return mergedContext({
    measures: [
      { ...buildMeasure({ taskStatus: lead }), unitId: UNIT },
      {
        ...buildMeasure({ role: 'shared', taskStatus: other, lineage: buildLineage('任务', 9) }),
        unitId: OTHER,
      },
    ],
  });
}

type Quota = Partial<QuotaEntry> & Pick<QuotaEntry, 'unitId'>;

export function quotaContext(...rows: Quota[]): CheckContext {
  const blank = { targetId: TRAINED, period: null, quota: null, plan: null };
  return masterContext({
    groups: GROUPS,
    quotas: rows.map((row, index) => {
      return { ...blank, lineage: buildLineage('分解', 4 + index), ...row };
    }),
  });
}

function planContext(yearly: number, quarters: readonly number[]): CheckContext {
  const ofQuarters = quarters.map((plan, index) => {
    return { unitId: UNIT, period: `2025-Q${index + 1}`, plan };
  });
  return quotaContext({ unitId: UNIT, period: '2025', plan: yearly }, ...ofQuarters);
}

export function buildReturn(
  file: string,
  submission: number,
  change: Partial<ReceivedReturn['template']> = {},
): ReceivedReturn {
  return {
    template: {
      templateId: `hubei-2022.${PERIOD}.${UNIT}`,
      revision: 1,
      schemaVersion: 1,
      documentIds: ['hubei-2022'],
      unitId: UNIT,
      unitName: '省科技厅',
      period: PERIOD,
      dueDate: '2025-10-15',
      issuer: '省标准化办公室',
      locale: 'zh-CN',
      catalogHashes: [],
      isSample: false,
      ...change,
    },
    submission,
    lineage: buildLineage('填报', 0, { file }),
  };
}

const ROLL: readonly ExpectedUnit[] = [
  { unitId: UNIT, name: '省科技厅', period: PERIOD, dueDate: '2025-10-15' },
];

export function jointContext(...entries: readonly Partial<OwnedEntry>[]): CheckContext {
  return mergedContext({
    ledger: entries.map((entry, index) => {
      const lineage = buildLineage('台账', 4, { file: `${index}.xlsx` });
      return { ...buildEntry({ lineage }), ...entry };
    }),
  });
}

/** Level 3: across units and tables. */
export const UNIT_CASES: RuleCases = {
  actionSplitDisagrees: {
    fires: () => splitContext('made', 'revised', null),
    silent: () => splitContext('made', 'revised', 'made'),
  },
  behindUnexplained: {
    fires: () => behindContext('atRisk', null),
    silent: () => behindContext('atRisk', '两项标准审查延期，已约定10月复审'),
  },
  allMultiplesOfTen: {
    fires: () => addedContext(20, 50, 100, 30, 10),
    silent: () => addedContext(20, 50, 100, 30, 17),
  },
  leadStatusDiffers: {
    fires: () => statusContext('inProgress', 'doneUnverified'),
    silent: () => statusContext('inProgress', 'inProgress'),
  },
  sumDisagrees: {
    fires: () =>
      mergedContext({
        groups: GROUPS,
        figures: figuresOf({ [CITIES]: 900, 'hubei:武汉市': 500, 'hubei:黄石市': 300 }),
      }),
    silent: () =>
      mergedContext({
        groups: GROUPS,
        figures: figuresOf({ [CITIES]: 800, 'hubei:武汉市': 500, 'hubei:黄石市': 300 }),
      }),
  },
  quotaDisagrees: {
    fires: () =>
      quotaContext(
        { unitId: CITIES, quota: 6000 },
        { unitId: 'hubei:武汉市', quota: 3000 },
        { unitId: 'hubei:黄石市', quota: 2000 },
      ),
    silent: () =>
      quotaContext(
        { unitId: CITIES, quota: 6000 },
        { unitId: 'hubei:武汉市', quota: 4000 },
        { unitId: 'hubei:黄石市', quota: 2000 },
      ),
  },
  quotasBelowTarget: {
    fires: () => quotaContext({ unitId: UNIT, quota: 6000 }, { unitId: OTHER, quota: 3000 }),
    silent: () => quotaContext({ unitId: UNIT, quota: 6000 }, { unitId: OTHER, quota: 4000 }),
  },
  plansDisagree: {
    fires: () => planContext(2000, [400, 500, 500, 500]),
    silent: () => planContext(2000, [400, 500, 500, 600]),
  },
  duplicateReturn: {
    fires: () =>
      mergedContext({
        returns: [buildReturn('省科技厅.xlsx', 1), buildReturn('省科技厅(1).xlsx', 1)],
      }),
    silent: () =>
      mergedContext({ returns: [buildReturn('省科技厅.xlsx', 1), buildReturn('更正.xlsx', 2)] }),
  },
  unitNotExpected: {
    fires: () =>
      mergedContext({
        expectedUnits: ROLL,
        returns: [buildReturn('某局.xlsx', 1, { unitId: 'hubei:某局', unitName: '某局' })],
      }),
    silent: () =>
      mergedContext({ expectedUnits: ROLL, returns: [buildReturn('省科技厅.xlsx', 1)] }),
  },
  jointResultRepeated: {
    fires: () => jointContext({ unitId: UNIT }, { unitId: OTHER, itemKey: 'gb/t 1.1-2025' }),
    silent: () => jointContext({ unitId: UNIT }, { unitId: OTHER, itemKey: 'GB/T 1.2-2025' }),
  },
};
