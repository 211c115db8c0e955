import { describeOutlook } from '../i18n/outlook';
import { dayText } from '../i18n/sentences';
import { PROGRESS_STATUSES, statusLabel } from '../i18n/statusIcons';
import { fillMessage, texts } from '../i18n/texts';
import { documents } from '../pipeline';
import type { Locale } from '../model/basics';
import { roundVisibly } from '../model/rounding';
import type { AssessedWorkbook } from '../pipeline/assessFlow';
import type { TargetProgress } from '../pipeline/assessMaster';
import { formatTable } from './textTable';

/** Shares are 0 to 1, the gap in percentage points, all else in the target's unit. */
function targetToJson({ target, assessment, ...one }: TargetProgress, locale: Locale) {
  const { progressStatus, current, elapsedShare, progress, gap, ratio, projected } = assessment;
  const { requiredPace, reason, reachedOn, growth, trend, wouldChange } = assessment;
  return {
    id: target.id,
    progressStatus,
    current,
    elapsedShare,
    progress,
    gap,
    ratio,
    projected,
    requiredPace: requiredPace?.perPeriod ?? null,
    reason,
    document: one.documentId,
    isArchived: one.isArchived,
    name: target.name,
    methodUsed: assessment.methodUsed,
    fallbackReason: assessment.fallbackReason,
    currentPeriod: assessment.currentPeriod,
    baseline: assessment.baseline,
    target: assessment.targetValue,
    planStart: assessment.planStart,
    deadline: assessment.deadline,
    distance: assessment.distance,
    requiredEvery: requiredPace?.frequency ?? null,
    periodsLeft: requiredPace?.periodsLeft ?? null,
    projectedBy: assessment.projectedBy,
    reachedOn,
    growth,
    trend,
    wouldChange,
    sentence: one.sentence,
    outlook: describeOutlook(target, assessment, locale),
  };
}

/** One object for programs; sentences are in the language of the run. */
export function toJson(assessed: AssessedWorkbook, locale: Locale) {
  const { asOf, method, thresholds, archivedLeftOut } = assessed;
  const targets = assessed.targets.map((one) => targetToJson(one, locale));
  return { asOf, method, targets, thresholds, archivedLeftOut };
}

/** `-12.3`, `+4`, `-0.04`. */
function gapText(gap: number | null, locale: Locale): string {
  if (gap === null) return texts(locale).cli.none;
  const points = roundVisibly(gap, 1);
  return points > 0 ? `+${points}` : String(points);
}

function describeCutOffs({ thresholds }: AssessedWorkbook, locale: Locale): string {
  const { alerts } = texts(locale);
  const { onPace, atRisk, pointsBehind: behind, pointsFarBehind: far } = thresholds;
  return thresholds.reading === 'ratio'
    ? fillMessage(alerts.ratioCutOffs, { onPace, atRisk })
    : fillMessage(alerts.pointsCutOffs, { behind, far });
}

/** `共10项：▼ 滞后 2、✔ 已完成 1` */
export function countStatuses({ targets }: AssessedWorkbook, locale: Locale): string {
  const { cli } = texts(locale);
  const counts = PROGRESS_STATUSES.flatMap((code) => {
    const count = targets.filter(({ assessment }) => assessment.progressStatus === code).length;
    return count === 0 ? [] : [`${statusLabel(code, null, locale)} ${count}`];
  });
  return fillMessage(cli.assessing.counts, {
    total: targets.length,
    counts: counts.join(cli.listSeparator),
  });
}

/** What was judged and how, a table with the arithmetic of each target, and what was left out. */
export function describeAssessments(
  file: string,
  assessed: AssessedWorkbook,
  locale: Locale,
): readonly string[] {
  const { cli, status } = texts(locale);
  const words = cli.assessing;
  const inLanguage = (text: { zh: string; en: string }) => text[locale === 'en-US' ? 'en' : 'zh'];
  const titles = new Map(documents().map(({ document }) => [document.id, document.shortTitle]));
  const rows = assessed.targets.map(({ target, documentId, assessment, sentence }) => [
    statusLabel(assessment.progressStatus, target.measureKind, locale),
    gapText(assessment.gap, locale),
    inLanguage(target.name),
    inLanguage(titles.get(documentId) ?? { zh: documentId, en: documentId }),
    [sentence, describeOutlook(target, assessment, locale)]
      .filter((part) => part !== '')
      .join(locale === 'en-US' ? ' ' : ''),
  ]);
  const { progressStatus, gap, target, document, why } = words.columns;
  const date = dayText(assessed.asOf, locale);
  const method = status.method[assessed.method];
  const cutOffs = describeCutOffs(assessed, locale);
  return [
    fillMessage(words.head, { file, date, method, cutOffs }),
    countStatuses(assessed, locale),
    ...(rows.length === 0
      ? []
      : ['', ...formatTable([progressStatus, gap, target, document, why], rows)]),
    ...(assessed.archivedLeftOut > 0
      ? ['', fillMessage(words.archivedLeftOut, { count: assessed.archivedLeftOut })]
      : []),
  ];
}
