import { fillMessage, texts } from '../../i18n/texts';
import { inLocale } from '../../layout/rows';
import { needsAttention } from '../../model/progressOrder';
import { listOverdue, type BulletinFacts } from './bulletinTexts';
import { joinNames } from './coverageText';

/** What is open after a merge; 存在问题 names it and 下一步 says what to do about it. */
interface OpenMatters {
  readonly conflicts: readonly string[];
  readonly sentBack: readonly string[];
  readonly rejected: number;
  readonly noTotal: readonly string[];
  readonly differing: readonly string[];
  readonly hard: number;
  readonly soft: number;
  readonly missing: number;
  readonly behind: number;
  readonly overdue: number;
  readonly unverified: number;
}

function collectMatters({ request, targets, tasks, places }: BulletinFacts): OpenMatters {
  const { summary, locale } = request;
  const own = summary.receipts.filter(({ isCarried }) => !isCarried);
  const withStatus = (status: string) => own.filter((one) => one.returnStatus === status);
  const open = (severity: string) =>
    summary.findings.filter((one) => one.severity === severity && !one.isClosed).length;
  const nameOf = (id: string) => {
    const found = targets.get(id)?.name ?? tasks.get(id)?.heading;
    return found ? inLocale(found, locale) : id;
  };
  return {
    conflicts: [...new Set(summary.conflicts.map(({ key }) => places.nameOf(key.unitId)))],
    sentBack: withStatus('sentBack').map(({ source }) => {
      return source.template?.unitName ?? source.names[0] ?? '';
    }),
    rejected: withStatus('rejected').length,
    noTotal: summary.targets
      .filter(({ noTotalReason }) => noTotalReason !== null)
      .map(({ targetId }) => nameOf(targetId)),
    differing: summary.tasks
      .filter(({ measures }) => measures.some(({ differs }) => differs))
      .map(({ taskId }) => nameOf(taskId)),
    hard: open('hard'),
    soft: open('soft'),
    missing: summary.units.filter((unit) => unit.isExpected && unit.roll === 'missing').length,
    behind: summary.targets.filter(({ assessment }) => {
      return assessment !== null && needsAttention(assessment.progressStatus);
    }).length,
    overdue: listOverdue(summary.tasks).length,
    unverified: summary.tasks.filter(({ taskStatus }) => taskStatus === 'doneUnverified').length,
  };
}

/** 存在问题: what stands against the figures, each with how much of it and whose. */
export function describeProblems(facts: BulletinFacts): readonly string[] {
  const { locale } = facts.request;
  const words = texts(locale).summary.bulletin;
  const found = collectMatters(facts);
  const { hard, soft } = found;
  const named = (message: string, key: 'units' | 'names', names: readonly string[]) =>
    names.length === 0
      ? []
      : [fillMessage(message, { count: names.length, [key]: joinNames(names, locale) })];
  return [
    ...named(words.conflicts, 'units', found.conflicts),
    ...named(words.sentBack, 'units', found.sentBack),
    ...(found.rejected > 0 ? [fillMessage(words.rejected, { count: found.rejected })] : []),
    ...named(words.noTotal, 'names', found.noTotal),
    ...named(words.differing, 'names', found.differing),
    ...(hard + soft > 0 ? [fillMessage(words.findings, { hard, soft })] : []),
  ];
}

/** 下一步: what follows from what is open; never empty. */
export function describeNextSteps(facts: BulletinFacts): readonly string[] {
  const words = texts(facts.request.locale).summary.bulletin;
  const found = collectMatters(facts);
  const when = (count: number, message: string) =>
    count > 0 ? [fillMessage(message, { count })] : [];
  const steps = [
    ...when(found.missing, words.nextMissing),
    ...when(found.sentBack.length, words.nextSentBack),
    ...when(found.conflicts.length, words.nextConflicts),
    ...when(found.behind, words.nextBehind),
    ...when(found.overdue, words.nextOverdue),
    ...when(found.unverified, words.nextVerify),
  ];
  return steps.length > 0 ? steps : [words.nextNothing];
}
