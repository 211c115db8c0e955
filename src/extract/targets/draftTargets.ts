import { ACTION_START } from '../lexicon/headings';
import { GOAL_START, LEVEL_NOUN } from '../lexicon/verbs';
import type { TextRange } from '../outline/outlineTypes';
import type { TargetDraft } from './buildTarget';
import { nameTarget } from './nameTarget';
import { isBaseline, resolveDeadline } from './resolveDeadline';
import type { Candidate, Scene } from './scene';
import { findParallelYears, isForEach, splitNames } from './shareValues';
import { endOfFigure } from './splitItems';
import { trimQuote } from './trimQuote';

/**
 * The targets of a figure, or of figures one after another: one for each name that shares it (各), each
 * year (2023年、2025年分别), or each figure.
 */
export function draftTargets(
  scene: Scene,
  candidates: readonly Candidate[],
  isUnsure: boolean,
): TargetDraft[] {
  const { text } = scene;
  const [first, last] = [candidates[0], candidates.at(-1)];
  if (!first || !last) return [];
  const { governing, clause } = first;
  const run = candidates.map(({ quantity }) => quantity);
  const figure = { start: first.quantity.start, end: endOfFigure(text, last.quantity) };
  const named = takeSubject(scene, first);
  const quote = trimQuote(text, named?.isOfClause ? named : first.item, figure, governing.dates);
  const years =
    run.length > 1
      ? findParallelYears(
          governing.dates.filter((date) => !isBaseline(text, date)),
          clause,
          run,
        )
      : [];
  const eachName = isForEach(first.before) || (run.length > 1 && years.length === 0);
  const names = eachName ? splitNames(cleanWords(first.before)) : [];
  const copies = run.length === 1 && names.length > 1 ? names.map(() => first) : candidates;
  const own =
    named && !named.isOfClause
      ? nameTarget(text.slice(named.start, named.end), '')
      : nameTarget(
          text.slice(quote.start, first.quantity.start),
          text.slice(last.quantity.end, quote.end),
        );
  return copies.map((candidate, at) => {
    const year = years[at];
    const reading = resolveDeadline(scene, governing, clause, candidate.quantity.start);
    const isMatched = names.length === copies.length;
    return {
      candidate,
      quote,
      name: isMatched ? (names[at] ?? own) : own,
      deadline: year ?? reading.date,
      deadlineBasis: year ? ('stated' as const) : reading.basis,
      isUnsure,
      isNameUnsure: copies.length > 1 && years.length === 0,
    };
  });
}

/** The words before a clause that opens with a year; `isOfClause` where they are quoted with it. */
interface Subject extends TextRange {
  readonly isOfClause: boolean;
}

/**
 * 标准数，2025年底不低于120项: the clause before says what is counted; 提高…占比，到2025年达到三成 says what to
 * do, and lends its name alone. Null where the clause names it itself.
 */
function takeSubject({ text }: Scene, { item, governing, before }: Candidate): Subject | null {
  const words = text.slice(item.start, item.start + before.length);
  const date = governing.dates.find(({ start }) => start === item.start);
  const rest = date ? words.slice(date.end - item.start) : words;
  if (nameTarget(rest, '').length > 0) return null;
  const { clauses } = governing.sentence;
  const subject = clauses[clauses.findIndex(({ start }) => start === item.start) - 1];
  const isNear = subject !== undefined && !subject.inBrackets && subject.end + 1 === item.start;
  if (!isNear) return null;
  const named = text.slice(subject.start, subject.end);
  if (/\d/.test(named) || !(LEVEL_NOUN.test(named) || date)) return null;
  const isAction = ACTION_START.test(named) || GOAL_START.test(named);
  return LEVEL_NOUN.test(named) && !isAction
    ? { start: subject.start, end: item.end, isOfClause: true }
    : { ...subject, isOfClause: false };
}

function cleanWords(before: string): string {
  return before
    .replace(
      /(?:分别|各|均)?(?:不少于|不低于|超过|突破|达到?|稳定在|保持在|提高到|为|在|约|增长|下降|减少|降低|提高|提升)*$/,
      '',
    )
    .replace(/(?:分别|双双|各|均)$/, '')
    .replace(/[较比]\d{4}年[底末]?$/, '')
    .replace(/^[、，和及]+|其中/g, '');
}
