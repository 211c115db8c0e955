import { hashCatalog } from '../../src/catalog/hashCatalog';
import { texts } from '../../src/i18n/texts';
import { writeWorkbook } from '../../src/host/xlsx/writeWorkbook';
import { NAMES } from '../../src/layout/names';
import { buildReturnPlan } from '../../src/layout/return/buildReturnPlan';
import { listLedgerTargets } from '../../src/layout/return/returnRows';
import type { RowCells } from '../../src/layout/rows';
import { parsePeriod, toSerial } from '../../src/model/calendar';
import type { WorkbookPlan } from '../../src/model/plan';
import type { ReturnTemplate } from '../../src/model/unitReturn';
import { fillNamedCells } from './fillNamedCells';
import { fillReturnPlan } from './fillReturnPlan';
import { cutLongTables } from './plannedReturn';
import { buildContent, DISPATCH, findDocument } from './returnContents';

export const HUBEI = 'hubei-2022';
export const STANDARDS = `${HUBEI}/national-standards`;
export const SHARE = `${HUBEI}/science-project-standards-share`;
export const TRAINED = `${HUBEI}/people-trained`;
/** In the order of a return's rows. */
const TARGETS = [STANDARDS, SHARE, TRAINED] as const;

/** What a unit fills in; all else is as a whole return has it. */
export interface FilledReturn {
  readonly unit: string;
  readonly period?: string;
  readonly revision?: number;
  /** Null: left blank. */
  readonly submission?: number | null;
  /** People trained; null: not filled in. */
  readonly trained?: number | null;
  readonly share?: readonly [numerator: number, denominator: number];
  /** Numbers of national standards, a row of 台账 each. */
  readonly keys?: readonly string[];
  readonly template?: Partial<ReturnTemplate>;
  /** Words of 状态 for every measure. */
  readonly state?: 'notStarted' | 'inProgress';
  /** 填表人; the reviewer is 李某. */
  readonly compiler?: string;
  /** Locked cells of the first row of 填报, written over. */
  readonly altered?: RowCells;
  /** Rows kept of 台账 and of 佐证, which are issued with 200 and 100; few, for tests that write many. */
  readonly longRows?: number;
}

function templateOf({ unit, period = '2024-Q4', revision = 1, template }: FilledReturn) {
  return {
    templateId: `${HUBEI}.${period}.hubei:${unit}`,
    unitId: `hubei:${unit}`,
    unitName: unit,
    period,
    revision,
    dueDate: '2025-01-15',
    catalogHashes: [hashCatalog(findDocument(HUBEI))],
    ...template,
  } satisfies Partial<ReturnTemplate>;
}

function figureRows(filled: FilledReturn) {
  const { keys = ['GB/T 101-2024'], share = [3, 8], trained = 37 } = filled;
  const { entry } = texts('zh-CN').status;
  const of = (count: number): RowCells => ({
    evidence: 'P1',
    entryState: count === 0 ? entry.zeroReport : entry.normal,
  });
  const [numerator, denominator] = share;
  const led = { led: keys.length, tookPart: 0 };
  return [
    { added: keys.length, ...led, ...of(keys.length), ...filled.altered },
    { numerator, denominator, ...of(numerator) },
    trained === null ? {} : { added: trained, ...of(trained) },
  ];
}

/** The plan of a return that passes its check; one whose figures are spoilt does not. */
export function planFilledReturn(filled: FilledReturn): WorkbookPlan {
  const content = buildContent(HUBEI, TARGETS, [0], templateOf(filled));
  const { template } = content;
  const words = texts('zh-CN').returns;
  const end = toSerial(parsePeriod(template.period)?.end ?? '');
  const [standards] = listLedgerTargets(content.targets, 'zh-CN');
  const ledger = (filled.keys ?? ['GB/T 101-2024']).map((itemKey, at) => ({
    target: standards?.word ?? '',
    item: `标准${at + 1}`,
    itemKey,
    action: words.ledgerAction.made,
    role: words.ledgerRole.led,
    firstUnit: '省市场监管局',
    publishedOn: end,
    state: words.ledgerState.valid,
    evidence: 'P1',
  }));
  const state = words.taskState[filled.state ?? 'inProgress'];
  const measures = content.tasks.flatMap(({ task }) =>
    task.measures.map(() => ({
      state,
      progressText: `${template.unitName}按计划推进，已完成阶段工作`,
      nextStep: '按计划推进',
      problem: '无重大问题，人手偏紧',
    })),
  );
  const plan = cutLongTables(buildReturnPlan(content, DISPATCH), filled.longRows ?? 8);
  const rows = fillReturnPlan(plan, {
    returnTargets: figureRows(filled),
    returnTasks: measures,
    ledger,
    evidence: [{ evidenceId: 'P1', title: '通报', datedOn: end }],
  });
  return fillNamedCells(rows, {
    [NAMES.submission]: filled.submission === undefined ? 1 : filled.submission,
    [NAMES.head]: '王某',
    [NAMES.reviewer]: '李某',
    [NAMES.compiler]: filled.compiler ?? '张某',
    [NAMES.phone]: '000-00000000',
    [NAMES.reportedOn]: toSerial('2025-01-10'),
  });
}

/** A return as its unit sends it back. */
export function writeFilledReturn(filled: FilledReturn): Promise<Uint8Array> {
  return writeWorkbook(planFilledReturn(filled));
}
