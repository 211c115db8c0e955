import { DEFAULT_THRESHOLDS } from '../../src/assess/thresholds';
import type { Assessment, ProgressStatus } from '../../src/model/assessment';
import type { CatalogDocument, PolicyDocument, Target } from '../../src/model/catalog';
import type { Finding } from '../../src/model/finding';
import type { TargetProgress, WorkbookState } from '../../src/pipeline';

/** A document with a few plain facts; the count of targets and tasks is what cards show. */
export function buildDocument(
  change: Partial<PolicyDocument> = {},
  counts: { readonly targets: number; readonly tasks: number } = { targets: 10, tasks: 23 },
): CatalogDocument {
  const document: PolicyDocument = {
    id: 'hubei-2022',
    title: { zh: '湖北实施意见', en: 'Hubei implementing opinions' },
    shortTitle: { zh: '湖北实施意见（2022）', en: 'Hubei implementing opinions (2022)' },
    issuer: { zh: '湖北省人民政府', en: 'People’s Government of Hubei Province' },
    documentNumber: '鄂政发〔2022〕21号',
    issuedOn: null,
    year: 2022,
    jurisdiction: 'hubei',
    script: 'hans',
    file: 'hubei.txt',
    sha256: '0'.repeat(64),
    textLength: 1,
    horizonYear: 2025,
    furtherHorizonYear: 2035,
    planStart: '2021-01-01',
    planStartBasis: 'assumed',
    phases: [],
    copyNotes: [],
    ...change,
  };
  return {
    document,
    units: [],
    targets: Array.from({ length: counts.targets }, () => buildTarget()),
    tasks: Array.from({ length: counts.tasks }, () => ({}) as CatalogDocument['tasks'][number]),
    qualitativeGoals: [],
    programmes: [],
    notTargets: [],
  };
}

/** The five documents in small. */
export function buildDocuments(): readonly CatalogDocument[] {
  return [
    buildDocument(),
    buildDocument(
      {
        id: 'national-2021',
        shortTitle: { zh: '国家纲要（2021）', en: 'National outline (2021)' },
        issuer: { zh: '中共中央、国务院', en: 'Central Committee and State Council' },
        documentNumber: null,
        year: 2021,
        copyNotes: [{ zh: '文本的数字已脱失。', en: 'The copy has lost its digits.' }],
      },
      { targets: 4, tasks: 33 },
    ),
    buildDocument(
      {
        id: 'hubei-2016',
        shortTitle: { zh: '湖北改革意见（2016）', en: 'Hubei reform opinions (2016)' },
        documentNumber: null,
        year: 2016,
        horizonYear: 2020,
        furtherHorizonYear: null,
        planStart: '2016-01-01',
        planStartBasis: 'implied',
      },
      { targets: 0, tasks: 26 },
    ),
  ];
}

export function buildTarget(change: Partial<Target> = {}): Target {
  return {
    id: 'hubei-2022/local-standards',
    documentId: 'hubei-2022',
    indicatorId: 'local-standards',
    name: { zh: '省级地方标准', en: 'Provincial local standards' },
    comparator: '>=',
    value: 1000,
    valueMax: null,
    targetKind: 'total',
    unitMeasure: '项',
    unitCode: 'item',
    direction: 'increase',
    measureKind: 'cumulative',
    aggregation: 'single',
    baseline: 0,
    deadline: '2025-12-31',
    planStart: '2021-01-01',
    definition: {
      counts: { zh: '发布的地方标准', en: 'local standards published' },
      includes: null,
      excludes: null,
      countedOn: { zh: '发布日期', en: 'date of publication' },
      evidence: { zh: '公告', en: 'announcement' },
      frequency: 'year',
      note: null,
      ledgerKey: null,
    },
    supportingTasks: [],
    impliedUnits: [],
    leadUnits: [],
    section: '',
    quote: '',
    span: { start: 0, end: 0 },
    basis: {
      value: 'stated',
      comparator: 'stated',
      deadline: 'inherited',
      planStart: 'assumed',
      baseline: null,
      owners: null,
    },
    withdrawn: false,
    ...change,
  };
}

export function buildAssessment(change: Partial<Assessment> = {}): Assessment {
  return {
    targetId: 'hubei-2022/local-standards',
    asOf: '2024-12-31',
    method: 'pace',
    methodUsed: 'pace',
    fallbackReason: null,
    progressStatus: 'atRisk',
    reason: null,
    current: 620,
    currentPeriod: '2024',
    currentPeriodEnd: '2024-12-31',
    baseline: 0,
    targetValue: 1000,
    deadline: '2025-12-31',
    planStart: '2021-01-01',
    elapsedShare: 0.8,
    paceBasis: 'straightLine',
    progress: 0.62,
    gap: -18,
    ratio: 0.775,
    distance: 380,
    requiredPace: { perPeriod: 380, frequency: 'year', periodsLeft: 1 },
    projected: 775,
    projectedBy: 'pace',
    reachedOn: '2027-06-14',
    wouldChange: {
      better: { progressStatus: 'onPace', figure: 760 },
      worse: { progressStatus: 'offPace', figure: 479 },
    },
    growth: null,
    trend: null,
    ...change,
  };
}

/** A target with a status; `id` tells it from others. */
export function buildProgress(
  id: string,
  progressStatus: ProgressStatus,
  change: {
    readonly target?: Partial<Target>;
    readonly assessment?: Partial<Assessment>;
    readonly sentence?: string;
    readonly isArchived?: boolean;
    readonly progress?: Partial<TargetProgress>;
  } = {},
): TargetProgress {
  const target = buildTarget({ id, ...change.target });
  return {
    target,
    documentId: target.documentId,
    isArchived: change.isArchived ?? false,
    assessment: buildAssessment({ targetId: id, progressStatus, ...change.assessment }),
    sentence: change.sentence ?? `${id} 的进度说明。`,
    place: { sheet: '目标', row: 4, column: 2 },
    entryPlace: { sheet: '数据', row: 8, column: 7 },
    figures: [
      { period: '2023', periodEnd: '2023-12-31', value: 450 },
      { period: '2024', periodEnd: '2024-12-31', value: 620 },
    ],
    related: [],
    arithmetic: '',
    ...change.progress,
  };
}

export function buildWorkbook(change: Partial<WorkbookState> = {}): WorkbookState {
  return {
    kind: 'master',
    locale: 'zh-CN',
    documentIds: ['hubei-2022'],
    periods: ['2024'],
    asOf: '2024-12-31',
    method: 'pace',
    thresholds: DEFAULT_THRESHOLDS,
    methodColumns: 'empty',
    ownDocuments: [],
    targets: [buildProgress('hubei-2022/local-standards', 'atRisk')],
    dueTasks: [],
    findings: [],
    ...change,
  };
}

export function buildFinding(change: Partial<Finding> = {}): Finding {
  return {
    code: 'negative',
    severity: 'hard',
    level: 1,
    file: null,
    sheet: '数据',
    cell: 'H9',
    targetId: null,
    unitId: null,
    found: '-3',
    expected: null,
    params: { cell: 'H9', found: '-3' },
    subject: 'hubei-2022/local-standards||2024|value',
    explanation: null,
    isClosed: false,
    ...change,
  };
}
