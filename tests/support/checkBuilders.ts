import { loadCatalog } from '../../src/catalog/loadCatalog';
import {
  buildCheckContext,
  type CheckContext,
  type KnownMeasure,
  type Placed,
} from '../../src/check/checkContext';
import { indexTargets } from '../../src/layout/buildWorkbookPlan';
import { TABLES } from '../../src/layout/columns';
import type { TableKey } from '../../src/layout/columnTypes';
import { cellReference } from '../../src/model/a1';
import { parsePeriod } from '../../src/model/calendar';
import type { Target } from '../../src/model/catalog';
import type { Lineage } from '../../src/model/observation';
import type {
  EvidenceItem,
  LedgerEntry,
  MeasureReport,
  ReturnFigure,
} from '../../src/model/unitReturn';

/** A rule's example that fires and one that stays silent; the documentation shows the first. */
export interface RuleCase {
  readonly fires: () => CheckContext;
  readonly silent: () => CheckContext;
}

/** Cases by the code of their rule. */
export type RuleCases = Readonly<Record<string, RuleCase>>;

export const UNIT = 'hubei:省科技厅';
export const PERIOD = '2025-Q3';

/** Targets of the catalog, one of each way of entering a figure. */
export const COUNT = 'hubei-2022/local-standards';
export const BY_LEDGER = 'hubei-2022/national-standards';
export const RATIO = 'hubei-2022/science-project-standards-share';
export const SHARE = 'national-2021/international-adoption-rate';

const { documents, indicators } = loadCatalog();
const targets = indexTargets(documents);
const measures = new Map<string, KnownMeasure>(
  documents.flatMap(({ tasks }) =>
    tasks.flatMap((task) =>
      task.measures.map((measure) => [measure.id, { task, measure }] as const),
    ),
  ),
);

/** Sheets a record can stand in, with the table that says which columns they have. */
const SHEETS: Readonly<Record<string, TableKey>> = {
  数据: 'data',
  目标: 'targets',
  填报: 'returnTargets',
  台账: 'ledger',
  佐证: 'evidence',
  分解: 'allocation',
  单位: 'units',
};

export function buildLineage(sheet: string, row = 4, change: Partial<Lineage> = {}): Lineage {
  return { sha256: null, file: null, sheet, row, column: 4, ...change };
}

/** The cell under a key by the product's own columns; null where the sheet has no such column. */
function cellOf(kind: CheckContext['kind'], { lineage }: Placed, key: string): string | null {
  const tasks = kind === 'master' ? 'tasks' : 'returnTasks';
  const table = lineage.sheet === '任务' ? tasks : SHEETS[lineage.sheet];
  const columns = table === undefined ? [] : TABLES[table].columns;
  const column = columns.findIndex((candidate) => candidate.key === key);
  return column < 0 ? null : cellReference(lineage.row, column);
}

/** A context over the whole catalog; what a case is about is given. */
export function buildContext(
  kind: CheckContext['kind'],
  parts: Partial<CheckContext> = {},
): CheckContext {
  return buildCheckContext({
    kind,
    period: PERIOD,
    asOf: parsePeriod(PERIOD)?.end ?? null,
    targets,
    indicators: new Map(indicators.map((indicator) => [indicator.id, indicator])),
    documents: new Map(documents.map(({ document }) => [document.id, document])),
    measuresById: measures,
    cellOf: (record, key) => cellOf(kind, record, key),
    ...parts,
  });
}

/** A return with its list of evidence; `P1` is in it. */
export function returnContext(parts: Partial<CheckContext>): CheckContext {
  return buildContext('return', { evidence: [buildEvidence()], ...parts });
}

export function masterContext(parts: Partial<CheckContext>): CheckContext {
  return buildContext('master', parts);
}

export function findTarget(id: string): Target {
  const target = targets.get(id);
  if (!target) throw new Error(`no target ${id}`);
  return target;
}

/** A context's targets with one of them changed. */
export function changeTarget(id: string, change: Partial<Target>): ReadonlyMap<string, Target> {
  return new Map([...targets, [id, { ...findTarget(id), ...change }]]);
}

/** A row of 填报 of the unit's, blank but for what is given. */
export function buildFigure(change: Partial<ReturnFigure> = {}): ReturnFigure {
  const period = change.period ?? PERIOD;
  return {
    targetId: COUNT,
    unitId: UNIT,
    period,
    periodEnd: parsePeriod(period)?.end ?? '',
    value: null,
    previous: null,
    added: null,
    deducted: null,
    numerator: null,
    denominator: null,
    led: null,
    tookPart: null,
    level: null,
    deductReason: null,
    entryState: null,
    obsStatus: 'final',
    explanation: null,
    evidence: null,
    lineage: buildLineage('填报'),
    ...change,
  };
}

/** A row of 数据. */
export function buildDataRow(change: Partial<ReturnFigure> = {}): ReturnFigure {
  return buildFigure({ lineage: buildLineage('数据'), ...change });
}

export const MEASURE = 'hubei-2022/task-03/1';

/** A measure under way in 任务. */
export function buildMeasure(change: Partial<MeasureReport> = {}): MeasureReport {
  return {
    taskId: MEASURE.slice(0, MEASURE.lastIndexOf('/')),
    measureId: MEASURE,
    role: 'lead',
    taskStatus: 'inProgress',
    percent: null,
    progressText: '完成征求意见稿',
    output: null,
    problem: null,
    cause: null,
    nextStep: null,
    plannedOn: null,
    coordination: null,
    completedOn: null,
    evidence: null,
    lineage: buildLineage('任务'),
    ...change,
  };
}

/** A task or measure of the catalog with another deadline or type, for `measuresById`. */
export function changeMeasure(
  deadline: string | null,
  change: Partial<KnownMeasure['task']> = {},
): ReadonlyMap<string, KnownMeasure> {
  const known = measures.get(MEASURE);
  if (!known) throw new Error(`no measure ${MEASURE}`);
  const task = { ...known.task, ...change };
  return new Map([[MEASURE, { task, measure: { ...known.measure, deadline } }]]);
}

/** A whole row of 台账. */
export function buildEntry(change: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    targetId: BY_LEDGER,
    targetText: findTarget(BY_LEDGER).name.zh,
    item: '标准化工作导则',
    itemKey: 'GB/T 1.1—2025',
    level: null,
    action: 'made',
    role: 'led',
    firstUnit: null,
    otherUnits: null,
    publishedOn: '2025-08-01',
    state: 'valid',
    countedPeriod: null,
    evidence: 'P1',
    explanation: null,
    lineage: buildLineage('台账'),
    ...change,
  };
}

export function buildEvidence(change: Partial<EvidenceItem> = {}): EvidenceItem {
  return {
    evidenceId: 'P1',
    title: '国家标准公告',
    documentNumber: null,
    datedOn: '2025-08-01',
    fileName: '公告.pdf',
    lineage: buildLineage('佐证'),
    ...change,
  };
}
