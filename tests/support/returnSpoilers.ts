import { texts } from '../../src/i18n/texts';
import { entryKindOf } from '../../src/layout/return/returnRows';
import type { RowCells } from '../../src/layout/rows';
import type { Locale } from '../../src/model/basics';
import { toSerial } from '../../src/model/calendar';
import type { Target } from '../../src/model/catalog';
import type { EntryKind } from '../../src/model/unitReturn';
import type { RandomSource } from './randomSource';

/** Ways in which people fill a row in wrongly; each gives the cells it changes. */

const ERROR = { formula: '=1/0' };
const IDLE = [
  '核实无误',
  ' 无。',
  '同上',
  'N/A',
  '正常',
  '11111',
  'aa. aa',
  '。。好',
  '正常，正常',
  'abab',
  '见附件',
];
const NO_NUMBERS = ['12', '十二', '1,200', '约30'];
const MAIN = { cumulative: 'added', parts: 'numerator', level: 'level' } as const;

/** Cells that no kind of figure is left in. */
const EMPTY: RowCells = {
  added: null,
  deducted: null,
  level: null,
  numerator: null,
  denominator: null,
  led: null,
  tookPart: null,
  deductReason: null,
};

export function spoilFigureRow(random: RandomSource, target: Target, locale: Locale): RowCells {
  const { entry } = texts(locale).status;
  const kind = entryKindOf(target);
  const main = MAIN[kind];
  const state = random.pick([entry.notApplicable, entry.notYetAvailable]);
  const excused = { ...EMPTY, entryState: state };
  const ofKind: Readonly<Record<EntryKind, readonly RowCells[]>> = {
    cumulative: [
      { [main]: null },
      { deducted: 400, deductReason: '整批撤回,据省局通报' },
      { added: 2, deducted: 1, deductReason: random.pick([null, ' ', '\u3000']) },
      { added: 2, deducted: 1, deductReason: random.pick(IDLE) },
      { led: 7, tookPart: 1, entryState: null },
      { added: 11, led: 11, tookPart: 0, entryState: null },
    ],
    parts: [
      random.pick<RowCells>([{ denominator: null }, { denominator: 0 }, { numerator: null }]),
      { numerator: 30, denominator: 20, entryState: null },
      { denominator: 2.5 },
    ],
    level: [
      { level: random.pick([100.5, 120]), entryState: null },
      { level: random.pick([0.5, 1]), explanation: random.pick([null, '无']), entryState: null },
      { level: 0.5, explanation: '首批仅转化一项', entryState: null },
    ],
  };
  const common: readonly RowCells[] = [
    { [random.pick([main, 'explanation', 'evidence', 'entryState'])]: ERROR },
    { [main]: random.pick(NO_NUMBERS) },
    { entryState: random.pick(['大概正常', '*', 'zero', '零 报 告']) },
    { entryState: state, explanation: '10月提供数据' },
    { ...EMPTY, entryState: random.pick([null, entry.normal, entry.zeroReport]) },
    { [main]: -1 },
    { [main]: 1.5 },
    { [main]: 0, led: null, tookPart: null, deducted: null, entryState: null },
    { entryState: entry.zeroReport },
    { ...excused, explanation: random.pick([null, '', '\u3000']) },
    { ...excused, explanation: random.pick(IDLE) },
    { evidence: null },
    {
      evidence: random.pick([
        'Q9',
        '见附件',
        'p1',
        'P12',
        'P2、P12',
        'P1、*',
        '1',
        '、',
        'P1P2',
        'P1|P9',
      ]),
    },
  ];
  // Shares and levels are few in a return, and each fault of theirs is to be met.
  return random.pick(random.chance(kind === 'cumulative' ? 0.4 : 0.6) ? ofKind[kind] : common);
}

export function spoilTaskRow(random: RandomSource, locale: Locale): RowCells {
  const { taskState } = texts(locale).returns;
  const done = {
    state: taskState.doneUnverified,
    completedOn: toSerial('2025-09-01'),
    evidence: 'P1',
  };
  const ways: readonly RowCells[] = [
    { [random.pick(['state', 'percent', 'problem', 'plannedOn'])]: ERROR },
    { state: null },
    { state: random.pick(['已销号', 'closed', '完成', '*', 5]) },
    { percent: random.pick(['50%', '一半', ' ']) },
    { percent: random.pick([-1, 101, 4000]) },
    { percent: random.pick([0.5, 0.99]) },
    { percent: 0.5, cause: random.pick(['前期论证未完成', ...IDLE]) },
    { state: taskState.longTerm, percent: 30 },
    { completedOn: random.pick(['2025-09-01', '九月', 12, 99999]) },
    { plannedOn: random.pick(['年底', '2025.12']) },
    { ...done, completedOn: null },
    { ...done, percent: null, completedOn: toSerial(random.pick(['2025-10-01', '2025-10-08'])) },
    { ...done, percent: null, completedOn: toSerial('2025-09-30') + 0.7 },
    { ...done, percent: random.pick([0, 99, 1]) },
    { state: taskState.inProgress, completedOn: toSerial('2025-09-01') },
    { state: taskState.inProgress, percent: 100 },
    { state: taskState.notStarted, percent: 20 },
    { state: taskState.overdue, [random.pick(['problem', 'nextStep', 'plannedOn'])]: null },
    { state: random.pick([taskState.overdue, taskState.inProgress]), problem: random.pick(IDLE) },
    { state: taskState.inProgress, progressText: random.pick([null, ...IDLE]) },
    { ...done, percent: null, evidence: null },
    { state: taskState.adjusted, evidence: null },
    { evidence: random.pick(['Q9', '见附件', 'P21']) },
  ];
  return random.pick(ways);
}

export function spoilLedgerRow(random: RandomSource, otherKey: string, locale: Locale): RowCells {
  const { ledgerState } = texts(locale).returns;
  const ways: readonly RowCells[] = [
    {
      [random.pick(['target', 'item', 'itemKey', 'publishedOn', 'state', 'countedPeriod'])]: ERROR,
    },
    { [random.pick(['target', 'item', 'itemKey', 'publishedOn', 'role'])]: null },
    { target: random.pick(['*', '国家标准', '?', 5]) },
    { [random.pick(['action', 'role', 'state'])]: random.pick(['其他', '~*', '有 效']) },
    { publishedOn: random.pick(['2025年9月', '2025-09-01', 3, 80000]) },
    { publishedOn: toSerial(random.pick(['2025-10-01', '2026-01-05'])) },
    { publishedOn: toSerial(random.pick(['2015-12-31', '2017-12-31'])) },
    {
      itemKey: random.pick([
        otherKey,
        otherKey.replace('—', '-').replace(' ', ''),
        otherKey.toLowerCase(),
      ]),
    },
    { evidence: null },
    { evidence: random.pick(['Q9', 'P12', 'P?']) },
    { state: ledgerState.withdrawn },
    { countedPeriod: random.pick(['2025-Q2', '2025', 2025]) },
  ];
  return random.pick(ways);
}
