import { loadCatalog } from '../../src/catalog/loadCatalog';
import { texts } from '../../src/i18n/texts';
import {
  entryKindOf,
  isLedgerTarget,
  isSplitTarget,
  listLedgerTargets,
} from '../../src/layout/return/returnRows';
import { buildReturnPlan } from '../../src/layout/return/buildReturnPlan';
import type { RowCells } from '../../src/layout/rows';
import type { Locale } from '../../src/model/basics';
import { toSerial } from '../../src/model/calendar';
import type { Target } from '../../src/model/catalog';
import type { IssuedTarget, IssuedTask, ReturnContent } from '../../src/model/issue';
import type { WorkbookPlan } from '../../src/model/plan';
import { createRandom, type RandomSource } from './randomSource';
import { bareReturnPlan, fillReturnPlan } from './fillReturnPlan';
import { spoilFigureRow, spoilLedgerRow, spoilTaskRow } from './returnSpoilers';
import { buildTemplate, DISPATCH } from './returnContents';

/** A generated return: some targets and measures, filled in more or less rightly. */
export interface ReturnCase {
  readonly content: ReturnContent;
  readonly plan: WorkbookPlan;
}

/** With a number said twice, one with a blank inside, a stop alone and a cell that fails. */
const EVIDENCE_ROWS: readonly RowCells[] = [
  ...['P1', 'P2', '附件 1', 'P1', '、', 'P3'].map((evidenceId) => ({ evidenceId })),
  { evidenceId: { formula: '=1/0' } },
];

const PERIOD_END = toSerial('2025-09-30');

/** How much a return asks for, and the share of its rows that are filled in wrongly on purpose. */
export interface ReturnSize {
  readonly targets: readonly [least: number, most: number];
  readonly tasks: number;
  readonly faultShare: number;
}

/** The return of a seed; the same seed and size give the same return. */
export function drawReturnCase(seed: number, locale: Locale, size: ReturnSize): ReturnCase {
  const random = createRandom(seed);
  const targets = drawTargets(random, size);
  const tasks = drawTasks(random, size);
  const content: ReturnContent = { template: buildTemplate({ locale }), targets, tasks };
  const { faultShare } = size;
  const words = listLedgerTargets(targets, locale);
  const ledger: RowCells[] = [];
  const figures = targets.map((issued) => {
    const row = fillFigureRow(random, issued, locale);
    const word = words.find(({ target }) => target === issued.target)?.word;
    const count = Number(row['added'] ?? 0);
    if (word !== undefined) {
      for (let index = 0; index < count; index++) {
        ledger.push(fillLedgerRow(random, word, `${ledger.length + 1}`, locale));
      }
    }
    return random.chance(faultShare)
      ? { ...row, ...spoilFigureRow(random, issued.target, locale) }
      : row;
  });
  const measures = tasks.flatMap(({ task }) =>
    task.measures.map(({ id }) => {
      const row = fillTaskRow(random, task.taskType === 'longTerm', locale);
      const change = random.chance(faultShare) ? spoilTaskRow(random, locale) : {};
      return { measureId: id, ...row, ...change };
    }),
  );
  const entries = {
    returnTargets: figures,
    returnTasks: measures,
    ledger: ledger.map((row) => {
      if (!random.chance(faultShare / 2)) return row;
      const firstOfTarget = ledger.find((other) => other['target'] === row['target']);
      return { ...row, ...spoilLedgerRow(random, String(firstOfTarget?.['itemKey']), locale) };
    }),
    evidence: EVIDENCE_ROWS,
  };
  // The product's 200 rows of 台账 would only slow the engine down; one of these stays blank.
  const listRows = Math.max(ledger.length, EVIDENCE_ROWS.length) + 1;
  const plan = bareReturnPlan(buildReturnPlan(content, DISPATCH), listRows);
  return { content, plan: fillReturnPlan(plan, entries) };
}

/** Real targets with small values, so that a target is now and then met. */
function drawTargets(random: RandomSource, size: ReturnSize): IssuedTarget[] {
  const pool = loadCatalog().documents.flatMap((entry) => entry.targets);
  // Shares, levels and split counts are few in the documents and have most of the rules.
  const rarer = pool.filter(
    (target) => entryKindOf(target) !== 'cumulative' || isSplitTarget(target),
  );
  const levels = rarer.filter((target) => entryKindOf(target) === 'level');
  const count = random.whole(...size.targets);
  const ledgerTargets = new Set<string>();
  return Array.from({ length: count }, (): IssuedTarget => {
    const target = random.pick(random.pick([pool, pool, rarer, levels]));
    return {
      target: { ...target, value: target.unitCode === 'item' ? random.whole(3, 9) : target.value },
      documentId: target.documentId,
      previous: random.chance(0.5) ? random.whole(0, 5) : null,
      quota: random.chance(0.2) ? random.whole(2, 6) : null,
      plan: null,
    };
  }).filter(({ target }) => {
    const isNew = !ledgerTargets.has(target.id);
    ledgerTargets.add(target.id);
    return isNew;
  });
}

function drawTasks(random: RandomSource, size: ReturnSize): IssuedTask[] {
  const pool = loadCatalog().documents.flatMap((entry) => entry.tasks);
  return Array.from({ length: size.tasks }, (_, index): IssuedTask => {
    const task = random.pick(pool);
    const deadlines = [null, '2025-06-30', '2025-09-30', '2025-12-31', '2024-12-31'];
    const id = `${task.id}-${index}`;
    return {
      task: {
        ...task,
        id,
        taskType: random.pick(['once', 'phased', 'longTerm', 'guiding'] as const),
        deadline: random.pick(deadlines),
        measures: task.measures.slice(0, 4).map((measure, number) => ({
          ...measure,
          id: `${id}/${number + 1}`,
          deadline: random.chance(0.3) ? random.pick(deadlines) : null,
        })),
      },
      documentId: task.documentId,
      role: random.pick(['lead', 'shared'] as const),
    };
  });
}

function fillFigureRow(random: RandomSource, issued: IssuedTarget, locale: Locale): RowCells {
  const { target } = issued;
  const { entry } = texts(locale).status;
  const evidence = random.pick([
    'P1',
    'P2、P3',
    'P1,P2',
    'P3 P1',
    'P2；P2',
    '附件1、附 件 1',
    '附件 1，P1、',
    'P1\nP3',
  ]);
  if (random.chance(0.1)) {
    const entryState = random.pick([entry.notApplicable, entry.notYetAvailable]);
    return { entryState, explanation: '该项由下属单位承担,10月提供' };
  }
  const figures = fillFigures(random, target);
  const main = figures['added'] ?? figures['numerator'] ?? figures['level'];
  const isZero = main === 0 && !(Number(figures['deducted'] ?? 0) > 0);
  return {
    ...figures,
    evidence,
    entryState: isZero ? entry.zeroReport : random.pick([null, entry.normal]),
  };
}

function fillFigures(random: RandomSource, target: Target): RowCells {
  const kind = entryKindOf(target);
  if (kind === 'parts') {
    const denominator = random.whole(1, 20);
    return { denominator, numerator: random.whole(0, denominator) };
  }
  if (kind === 'level') {
    const isPercent = target.unitCode === 'percent';
    return { level: isPercent ? random.whole(2, 100) : random.whole(0, 60) };
  }
  const added = random.whole(0, isLedgerTarget(target) ? 3 : 12);
  const isSplit = isSplitTarget(target);
  const led = random.whole(0, added);
  const deducted = random.chance(0.15) ? Math.min(1, added) : null;
  return {
    added,
    ...(isSplit ? { led, tookPart: added - led } : {}),
    ...(deducted === null ? {} : { deducted, deductReason: '重复登记一项,据省局通报核减' }),
  };
}

function fillTaskRow(random: RandomSource, isLongTerm: boolean, locale: Locale): RowCells {
  const { taskState } = texts(locale).returns;
  const explained = {
    problem: '缺少专家评审',
    nextStep: '11月组织评审',
    plannedOn: toSerial('2025-12-20'),
    progressText: '完成征求意见稿',
  };
  const code = random.pick([
    'notStarted',
    'inProgress',
    'longTerm',
    'doneUnverified',
    'overdue',
    'adjusted',
  ] as const);
  const state = taskState[code];
  const percents: Readonly<Record<string, number | null>> = {
    inProgress: random.pick([null, 40, 1]),
    doneUnverified: random.pick([null, 100]),
  };
  return {
    ...explained,
    state,
    percent: isLongTerm ? null : (percents[code] ?? null),
    ...(code === 'doneUnverified' ? { completedOn: PERIOD_END - random.whole(0, 80) } : {}),
    ...(code === 'doneUnverified' || code === 'adjusted' ? { evidence: 'P2' } : {}),
  };
}

function fillLedgerRow(
  random: RandomSource,
  target: string,
  number: string,
  locale: Locale,
): RowCells {
  const { ledgerAction, ledgerRole, ledgerState } = texts(locale).returns;
  return {
    target,
    item: `成果${number}`,
    itemKey: `GB/T ${number}—2025`,
    action: random.pick([null, ...Object.values(ledgerAction)]),
    role: random.pick(Object.values(ledgerRole)),
    publishedOn: PERIOD_END - random.whole(0, 90),
    state: random.pick([null, ledgerState.valid]),
    countedPeriod: random.pick([null, null, '2025-Q3']),
    evidence: 'P3',
  };
}
