import { fillMessage, texts } from '../../i18n/texts';
import { appendClosing } from '../../layout/closingHistory';
import { taskRow, type RowCells } from '../../layout/rows';
import type { Locale } from '../../model/basics';
import { toSerial } from '../../model/calendar';
import type { CatalogDocument, Task } from '../../model/catalog';
import type { ClosingEntry, MeasureSummary, TaskSummary } from '../../model/summary';
import type { MeasureReport } from '../../model/unitReturn';
import type { SummaryPlaces, SummaryPlanRequest } from './summaryPlanTypes';

/** What the standing reports say under one heading; of several measures a line each. */
function joinStanding(
  measures: readonly MeasureSummary[],
  said: (report: MeasureReport) => string | null,
  locale: Locale,
): string | null {
  const lines = measures.flatMap(({ standing }, at) => {
    const text = standing === null ? null : said(standing);
    if (text === null || text === '') return [];
    const number = at + 1;
    const message = texts(locale).summary.numbered;
    return [measures.length === 1 ? text : fillMessage(message, { number, text })];
  });
  return lines.length === 0 ? null : lines.join('\n');
}

/** Every unit's answer, measure by measure, where they do not agree. */
function listAnswers(
  measures: readonly MeasureSummary[],
  places: SummaryPlaces,
  locale: Locale,
): string | null {
  const words = texts(locale);
  const lines = measures.flatMap(({ differs, reports }, at) => {
    if (!differs) return [];
    const answers = reports.map(({ unitId, report }) => {
      const state = report.taskStatus;
      const word = state === null ? words.summary.noAnswer : words.status.task[state];
      return fillMessage(words.summary.answer, { unit: places.nameOf(unitId), state: word });
    });
    const text = answers.join(locale === 'en-US' ? '; ' : '；');
    if (measures.length === 1) return [text];
    return [fillMessage(words.summary.numbered, { number: at + 1, text })];
  });
  return lines.length === 0 ? null : lines.join('\n');
}

function closingCells(closings: readonly ClosingEntry[], locale: Locale): RowCells {
  const last = closings.at(-1);
  const history = closings.reduce<string | null>((text, one) => {
    return appendClosing(text, one, locale);
  }, null);
  const isClosed = last?.taskStatus === 'closed';
  return {
    verifiedBy: isClosed ? last.by : null,
    verifiedOn: isClosed ? toSerial(last.on) : null,
    opinion: isClosed ? last.opinion || null : null,
    closingHistory: history,
  };
}

function summaryRow(
  entry: CatalogDocument,
  task: Task,
  summary: TaskSummary,
  places: SummaryPlaces,
  locale: Locale,
): RowCells {
  const { measures, taskStatus, overdueDays } = summary;
  const words = texts(locale);
  const [only, ...others] = measures;
  const standing = others.length === 0 ? (only?.standing ?? null) : null;
  const units = measures.flatMap(({ standingUnitId }) => standingUnitId ?? []);
  const join = (said: (report: MeasureReport) => string | null) =>
    joinStanding(measures, said, locale);
  return {
    ...taskRow(entry, task, locale),
    state: taskStatus === null ? null : words.status.task[taskStatus],
    percent: standing?.percent ?? null,
    completedOn: standing?.completedOn ? toSerial(standing.completedOn) : null,
    evidence: join(({ evidence }) => evidence),
    ...closingCells(summary.closings, locale),
    standingUnit: [...new Set(units.map(places.nameOf))].join('\n') || null,
    progressText: join((report) => report.progressText),
    problem: join((report) => report.problem),
    nextStep: join((report) => report.nextStep),
    differs: measures.some(({ differs }) => differs) ? words.summary.differs : null,
    answers: listAnswers(measures, places, locale),
    overdueDays,
  };
}

/** 任务: a row a task with the answer that stands, and the others where they differ. */
export function listTaskRows(
  { summary, documents, locale }: SummaryPlanRequest,
  places: SummaryPlaces,
): readonly RowCells[] {
  const known = new Map(
    documents.flatMap((entry) => entry.tasks.map((task) => [task.id, { entry, task }] as const)),
  );
  return summary.tasks.flatMap((one) => {
    const found = known.get(one.taskId);
    return found ? [summaryRow(found.entry, found.task, one, places, locale)] : [];
  });
}
