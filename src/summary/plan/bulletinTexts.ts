import { describeAssessment } from '../../i18n/sentences';
import { PROGRESS_STATUSES, statusWord } from '../../i18n/statusIcons';
import { fillMessage, texts } from '../../i18n/texts';
import { describeDay } from '../../layout/return/returnWords';
import { inLocale } from '../../layout/rows';
import type { Locale } from '../../model/basics';
import type { Target, Task } from '../../model/catalog';
import { needsAttention } from '../../model/progressOrder';
import type { TaskSummary } from '../../model/summary';
import type { TaskStatus } from '../../model/unitReturn';
import { describeCoverage, joinNames } from './coverageText';
import type { SummaryPlaces, SummaryPlanRequest } from './summaryPlanTypes';

/** What the paragraphs of 通报 are written from. */
export interface BulletinFacts {
  readonly request: SummaryPlanRequest;
  readonly targets: ReadonlyMap<string, Target>;
  readonly tasks: ReadonlyMap<string, Task>;
  readonly places: SummaryPlaces;
}

function wordsOf({ request }: BulletinFacts) {
  return texts(request.locale).summary.bulletin;
}

function joinCounts(
  counts: readonly (readonly [string, number])[],
  message: string,
  locale: Locale,
): string {
  return counts
    .filter(([, count]) => count > 0)
    .map(([word, count]) => fillMessage(message, { word, count }))
    .join(locale === 'en-US' ? ', ' : '，');
}

function countTargets(facts: BulletinFacts): string {
  const { summary, locale } = facts.request;
  const words = wordsOf(facts);
  const statuses = summary.targets.map(({ assessment }) => assessment?.progressStatus ?? 'noData');
  const counts = PROGRESS_STATUSES.map((code) => {
    return [statusWord(code, null, locale), statuses.filter((one) => one === code).length] as const;
  });
  const said = joinCounts(counts, words.statusCount, locale);
  return fillMessage(words.targets, { count: statuses.length, counts: said });
}

function countTasks(facts: BulletinFacts): string {
  const { summary, locale } = facts.request;
  const words = wordsOf(facts);
  const table = Object.entries(texts(locale).status.task) as [TaskStatus, string][];
  const of = (wanted: TaskStatus | null) =>
    summary.tasks.filter(({ taskStatus }) => taskStatus === wanted).length;
  const counts = table.map(([code, word]) => [word, of(code)] as const);
  const said = joinCounts(counts, words.taskCount, locale);
  const silent = of(null);
  const rest = silent === 0 ? [] : [fillMessage(words.tasksSilent, { count: silent })];
  const all = [said, ...rest].filter((part) => part !== '');
  const comma = locale === 'en-US' ? ', ' : '，';
  return fillMessage(words.tasks, { count: summary.tasks.length, counts: all.join(comma) });
}

/** 总体情况: who reported, which files came, how targets and tasks stand. */
export function describeOverview(facts: BulletinFacts): readonly string[] {
  const { summary } = facts.request;
  const words = wordsOf(facts);
  const { expected, reported, late, missing } = summary.coverage;
  const isKnown = summary.units.some(({ isExpected }) => isExpected);
  const roll = fillMessage(isKnown ? words.roll : words.rollUnknown, {
    expected: expected.length,
    reported: reported.length,
    late: late.length,
    missing: missing.length,
  });
  return [
    roll,
    fillMessage(words.files, { ...summary.fileCounts }),
    countTargets(facts),
    ...(summary.tasks.length > 0 ? [countTasks(facts)] : []),
  ];
}

/** 指标表: a row a target, as text and numbers. */
export function listIndicators(facts: BulletinFacts) {
  const { summary, locale } = facts.request;
  return summary.targets.flatMap((total) => {
    const target = facts.targets.get(total.targetId);
    if (!target) return [];
    const status = total.assessment?.progressStatus ?? 'noData';
    return [
      {
        target,
        value: total.value,
        coverage: describeCoverage(total.coverage, locale),
        progress: total.assessment?.progress ?? null,
        status,
      },
    ];
  });
}

/** 滞后指标: a sentence for each target that needs attention. */
export function describeBehind(facts: BulletinFacts): readonly string[] {
  const { summary, locale } = facts.request;
  const words = wordsOf(facts);
  return summary.targets.flatMap(({ targetId, assessment }) => {
    const target = facts.targets.get(targetId);
    if (!target || !assessment || !needsAttention(assessment.progressStatus)) return [];
    const measureKind = assessment.progressStatus === 'met' ? target.measureKind : null;
    const status = statusWord(assessment.progressStatus, measureKind, locale);
    const why = describeAssessment(target, assessment, locale);
    return [fillMessage(words.behind, { name: inLocale(target.name, locale), status, why })];
  });
}

/** 逾期任务: with days, lead units and the answer that stands. */
export function describeOverdue(facts: BulletinFacts): readonly string[] {
  const { summary, locale } = facts.request;
  const { summary: own, status } = texts(locale);
  return listOverdue(summary.tasks).flatMap(({ taskId, overdueDays, taskStatus }) => {
    const task = facts.tasks.get(taskId);
    if (!task) return [];
    return fillMessage(wordsOf(facts).overdue, {
      number: task.number,
      heading: inLocale(task.heading, locale),
      days: overdueDays ?? 0,
      units: joinNames(task.leadUnits, locale) || '—',
      state: taskStatus === null ? own.noAnswer : status.task[taskStatus],
    });
  });
}

export function listOverdue(tasks: readonly TaskSummary[]): readonly TaskSummary[] {
  return tasks.filter(({ overdueDays }) => overdueDays !== null && overdueDays > 0);
}

/** 未报单位: the missing of the roll, those of one due date together. */
export function describeMissing(facts: BulletinFacts): readonly string[] {
  const { summary, locale } = facts.request;
  const words = wordsOf(facts);
  const byDay = new Map<string, string[]>();
  for (const { roll, isExpected, name, dueDate } of summary.units) {
    if (!isExpected || roll !== 'missing') continue;
    byDay.set(dueDate ?? '', [...(byDay.get(dueDate ?? '') ?? []), name]);
  }
  return [...byDay]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, names]) => {
      const joined = joinNames(names, locale);
      const due = describeDay(day, locale);
      const units = day === '' ? joined : fillMessage(words.missingUnit, { unit: joined, due });
      return fillMessage(words.missingUnits, { units, count: names.length });
    });
}
