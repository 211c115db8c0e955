import type {
  ExtractedPhase,
  ExtractedTask,
  ExtractedUnit,
  ExtractionDoubt,
} from '../../model/extraction';
import { originalSpan, type CleanText } from '../cleanText';
import type { Outline, OutlineHead, TextRange } from '../outline/outlineTypes';
import { printed } from '../outline/readOutline';
import { isPhase, headingText } from './partsOfDocument';
import { findClosingUnits } from './closingUnits';
import { readPhases, type PhaseOfHead } from './readPhases';
import { readLabelledHead } from './labelledHead';
import { selectTaskHeads } from './selectTaskHeads';
import { lastBracket, NO_DEADLINE, readDeadline, type TaskDeadline } from './taskDeadline';
import { readMeasures, type FoundMeasure } from './taskMeasures';
import { readTableTasks } from './tableTasks';
import { readTaskType } from './taskType';
import { createClauseReader } from '../units/findUnitClauses';
import { FIRST_LEADS } from '../units/clauseParts';
import { addUnitsOfAll, letFirstLead, ownTexts, readTaskUnits, type TaskUnits } from './taskUnits';

/** A duty of one sentence that says by when it is done, not what a figure reaches by then. */
const DONE_BY =
  /(?:\d+[年月]|年)[^，。]{0,4}前[^，。]{0,24}完成|^[^，。]{0,6}(?:\d+[年月]|年)[^，。]{0,4}前，?(?:研究|组织|全面|正式)?(?:完成|出台|印发|制定|制订|编制|修订|建成|启动|发布|实现|建立|组建|成立)(?!.*\d+[个项家名件套%])/;

interface UnitsOfAll {
  readonly chapter: number | undefined;
  readonly units: readonly ExtractedUnit[];
}

/** The tasks of the document, from its numbered duties and its tables, in order. */
export function readTasks(
  clean: CleanText,
  outline: Outline,
  documentYear: number | null,
): ExtractedTask[] {
  const phases = readPhases(clean, outline, documentYear);
  const readClauses = createClauseReader(clean.text);
  const closing = findClosingUnits(clean, outline.heads, readClauses);
  const firstLeads = saysFirstLeads(clean.text);
  let ofAll: UnitsOfAll | null = null;
  const tasks = selectTaskHeads(clean, outline, readClauses).flatMap((at) => {
    const head = outline.heads[at];
    if (!head) return [];
    const range = { start: head.numberRange.end, end: head.range.end };
    const above = [...ownTexts(outline.heads, head), ...closingOf(closing, head)];
    const own = readTaskUnits(clean, range, above, readClauses);
    const shared: TaskUnits = addUnitsOfAll(own, unitsOfAll(ofAll, head, own));
    const units = firstLeads ? letFirstLead(shared) : shared;
    if (own.forAllBelow.length > 0) ofAll = { chapter: head.enclosing[0], units: own.forAllBelow };
    return [buildTask(clean, outline, head, units, phases, documentYear)];
  });
  const rows = readTableTasks(clean, documentYear);
  return [...tasks.filter((task) => !holdsRow(task, rows)), ...rows].sort(
    (a, b) => a.span.start - b.span.start,
  );
}

/** A chapter that introduces a table of tasks is none itself. */
function holdsRow({ span }: ExtractedTask, rows: readonly ExtractedTask[]): boolean {
  return rows.some((row) => row.span.start >= span.start && row.span.end <= span.end);
}

function closingOf(closing: ReadonlyMap<number, TextRange>, head: OutlineHead): TextRange[] {
  const range = closing.get(head.enclosing[head.enclosing.length - 1] ?? -1);
  return range ? [range] : [];
}

/** Said outside of a bracket it holds for every list; within, 下同 says so. */
function saysFirstLeads(text: string): boolean {
  const match = FIRST_LEADS.exec(text);
  if (!match) return false;
  const around = text.slice(Math.max(0, match.index - 40), match.index + 40);
  return /以上|上述|各项|任务|下同|以下|分工|责任单位中|均/.test(around);
}

/** They hold for the rest of the chapter, and further on for tasks that name units themselves. */
function unitsOfAll(
  ofAll: UnitsOfAll | null,
  head: OutlineHead,
  own: TaskUnits,
): readonly ExtractedUnit[] {
  if (!ofAll) return [];
  return ofAll.chapter === head.enclosing[0] || own.basis === 'stated' ? ofAll.units : [];
}

function buildTask(
  clean: CleanText,
  outline: Outline,
  head: OutlineHead,
  units: TaskUnits,
  phases: readonly PhaseOfHead[],
  documentYear: number | null,
): ExtractedTask {
  const phase = phaseOf(head, outline, phases);
  const isWholePhase = isPhase(headingText(clean, head));
  const clauses = units.clauses.map((clause) => clause.range);
  const sentences = readMeasures(clean, head.bodyRange, clauses, documentYear);
  const found =
    sentences.length > 0
      ? sentences
      : readMeasures(clean, wholeHeading(head), clauses, documentYear);
  const deadline = deadlineOf(clean, head, units, isWholePhase ? phase : null, found, documentYear);
  const timeWords = units.clauses
    .flatMap((clause) => clause.remainders.map(({ start, end }) => clean.text.slice(start, end)))
    .join('；');
  const parent = outline.heads[head.enclosing[head.enclosing.length - 1] ?? -1];
  const labelled = readLabelledHead(clean, head);
  const heading = labelled?.heading ?? head.headingRange;
  return {
    number: labelled?.number ? printed(clean, labelled.number) : head.number,
    chapter: parent
      ? printed(clean, { start: parent.numberRange.start, end: parent.headingRange.end })
      : '',
    heading: printed(clean, heading),
    headingSpan: originalSpan(clean, heading.start, heading.end),
    leadUnits: units.leadUnits,
    responsibleUnits: units.responsibleUnits,
    openEnded: units.isOpenEnded,
    deadline: deadline.date,
    deadlineSpan: deadline.span,
    phase: phase?.name ?? null,
    taskType: readTaskType(
      found.map(({ cleanWords }) => cleanWords),
      isWholePhase,
      deadline.date !== null,
      timeWords,
    ),
    measures: found.map(({ measure }) => measure),
    span: originalSpan(clean, head.range.start, head.range.end),
    basis: { units: units.basis, deadline: deadline.basis },
    doubts: doubtsOf(head, units),
  };
}

/** With the clause before it that says by when or on what ground. */
function wholeHeading({ numberRange, headingRange }: OutlineHead): TextRange {
  return { start: numberRange.end, end: headingRange.end };
}

function doubtsOf(head: OutlineHead, units: TaskUnits): ExtractionDoubt[] {
  const doubts: ExtractionDoubt[] = [];
  if (units.isUncertain) doubts.push('unitsUncertain');
  if (!head.isCertain) doubts.push('numberUncertain');
  return doubts;
}

function phaseOf(
  head: OutlineHead,
  outline: Outline,
  phases: readonly PhaseOfHead[],
): ExtractedPhase | null {
  const around = new Set<OutlineHead | undefined>([
    head,
    ...head.enclosing.map((at) => outline.heads[at]),
  ]);
  return phases.find((phase) => around.has(phase.head))?.phase ?? null;
}

/** Stated with the units or in the last bracket, or else the end of the phase the task is. */
function deadlineOf(
  clean: CleanText,
  head: OutlineHead,
  units: TaskUnits,
  phase: ExtractedPhase | null,
  found: readonly FoundMeasure[],
  documentYear: number | null,
): TaskDeadline {
  const remainders = units.clauses.flatMap((clause) => clause.remainders);
  const stated = readDeadline(
    clean,
    [...remainders, ...lastBracket(clean.text, head.range)],
    documentYear,
  );
  if (stated.date !== null) return stated;
  if (phase) return { date: phase.end, span: phase.span, basis: 'stated' };
  const [only, ...others] = found;
  if (
    only &&
    others.length === 0 &&
    only.measure.deadline !== null &&
    DONE_BY.test(only.cleanWords)
  ) {
    return { date: only.measure.deadline, span: only.measure.span, basis: 'stated' };
  }
  return NO_DEADLINE;
}
