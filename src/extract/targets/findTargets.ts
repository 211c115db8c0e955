import type { ExtractedTarget, RejectedFigure } from '../../model/extraction';
import type { CleanText } from '../cleanText';
import { judgeFigure } from '../notTargets/judgeFigure';
import { listRejected, type Rejection } from '../notTargets/listRejected';
import { isReached } from '../notTargets/reached';
import type { Outline, TextRange } from '../outline/outlineTypes';
import type { Quantity } from '../quantities/quantity';
import { buildTarget, type TargetDraft } from './buildTarget';
import { findTableRows } from './findTableRows';
import { readComparator } from './readComparator';
import { readGoverning } from './readGoverning';
import { readScene } from './readScene';
import { isBaseline, resolveDeadline } from './resolveDeadline';
import { findHorizon } from './findHorizon';
import type { Candidate, Governing, Scene } from './scene';
import { findParallelYears, findRuns, isForEach, splitNames } from './shareValues';
import { endOfFigure, splitItems } from './splitItems';
import { trimQuote } from './trimQuote';

export interface FoundTargets {
  readonly targets: readonly ExtractedTarget[];
  readonly notTargets: readonly RejectedFigure[];
  /** The year the figures aim at; null where no year is printed. */
  readonly horizonYear: number | null;
  readonly documentYear: number | null;
}

interface Findings {
  readonly drafts: TargetDraft[];
  readonly rejections: Rejection[];
}

/**
 * The targets of a policy text in the order of the text, and the figures that are none, each with its
 * reason. `documentYear` where the caller knows it better than the text.
 */
export function findTargets(
  clean: CleanText,
  outline: Outline,
  documentYear?: number | null,
): FoundTargets {
  const { scene, masks, quantities } = readScene(clean, outline, documentYear);
  const table = findTableRows(scene);
  const findings: Findings = { drafts: [...table.drafts], rejections: [] };
  const inTable = (at: number): boolean =>
    table.ranges.some(({ start, end }) => at >= start && at < end);
  let next = 0;
  for (const governing of readGoverning(scene)) {
    const { start, end } = governing.sentence;
    const own: Quantity[] = [];
    for (let one = quantities[next]; one && isBefore(one, end); one = quantities[next]) {
      if (one.start >= start && !inTable(one.start)) own.push(one);
      next += 1;
    }
    if (own.length > 0) readSentenceFigures(scene, governing, own, findings);
  }
  const horizon = findHorizon(scene, findings.drafts);
  const drafts = findings.drafts.map((draft) =>
    draft.deadline || !horizon || isLostCopy(scene)
      ? draft
      : { ...draft, deadline: horizon, deadlineBasis: 'implied' as const },
  );
  const targets = drafts
    .map((draft) => buildTarget(scene, draft))
    .sort((a, b) => a.span.start - b.span.start);
  return {
    targets,
    notTargets: listRejected(scene, masks, findings.rejections, drafts),
    horizonYear: horizon?.year ?? null,
    documentYear: scene.documentYear,
  };
}

/** A lost figure has no length: 合格率不低于 ends where it stood. */
function isBefore({ start, end }: Quantity, at: number): boolean {
  return start < at || (start === end && start === at);
}

/** A copy that lost its years says nothing of when. */
function isLostCopy(scene: Scene): boolean {
  return scene.dates.some(({ form }) => form === 'lost');
}

function readSentenceFigures(
  scene: Scene,
  governing: Governing,
  quantities: readonly Quantity[],
  findings: Findings,
): void {
  let followsTarget = false;
  for (const clause of governing.sentence.clauses) {
    const own = quantities.filter(
      (one) =>
        one.start >= clause.start &&
        isBefore(one, clause.end) &&
        isOwn(governing, clause, one.start),
    );
    if (own.length === 0) continue;
    const before = findings.drafts.length;
    readClauseFigures(scene, governing, clause, own, followsTarget, findings);
    followsTarget = followsTarget || findings.drafts.length > before;
  }
}

/** Figures in brackets belong to the clause in the brackets. */
function isOwn(
  { sentence }: Governing,
  clause: TextRange & { inBrackets: boolean },
  at: number,
): boolean {
  if (clause.inBrackets) return true;
  return !sentence.clauses.some((one) => one.inBrackets && at >= one.start && at < one.end);
}

function readClauseFigures(
  scene: Scene,
  governing: Governing,
  clause: TextRange,
  quantities: readonly Quantity[],
  followsTarget: boolean,
  { drafts, rejections }: Findings,
): void {
  const { text } = scene;
  const runs = findRuns(text, quantities, governing.dates);
  const heads = runs.flatMap((run) => run.slice(0, 1));
  const ends = new Map(runs.map((run) => [run[0], run]));
  let follows = followsTarget;
  for (const item of splitItems(text, clause, heads, (head) => ends.get(head)?.at(-1) ?? head)) {
    item.quantities.forEach((head, at) => {
      const run = ends.get(head) ?? [head];
      const shared = {
        item,
        clause,
        governing,
        follows,
        hasLater: at < item.quantities.length - 1,
      };
      const candidates = run.map((quantity) => buildCandidate(text, quantity, run, shared));
      const first = candidates[0];
      if (!first) return;
      const isPast = isReached(first, text, scene.documentYear);
      const judgement = isPast
        ? { reason: 'alreadyReached' as const, isUnsure: false }
        : judgeFigure(first);
      if (judgement.reason !== null) {
        rejections.push(
          ...run.map((quantity) => ({
            range: quantity,
            item,
            reason: judgement.reason ?? 'noGoal',
          })),
        );
        return;
      }
      drafts.push(...draftTargets(scene, candidates, judgement.isUnsure));
      follows = true;
    });
  }
}

interface SharedPlace {
  readonly item: TextRange;
  readonly clause: TextRange;
  readonly governing: Governing;
  readonly follows: boolean;
  readonly hasLater: boolean;
}

function buildCandidate(
  text: string,
  quantity: Quantity,
  run: readonly Quantity[],
  place: SharedPlace,
): Candidate {
  const { item, clause, governing, follows, hasLater } = place;
  const [first, last] = [run[0] ?? quantity, run.at(-1) ?? quantity];
  const lead = readComparator(text, item.start, first);
  const own = readComparator(text, item.start, quantity);
  const after = text.slice(last.end, item.end);
  return {
    quantity,
    // 分别稳定在98%、99%以上: the word before the first stands for all.
    reading: run.length > 1 && !own.isSided ? { ...lead, comparator: lead.comparator } : own,
    item,
    clause,
    before: text.slice(item.start, first.start),
    after,
    clauseText: text.slice(clause.start, clause.end),
    lead: text.slice(governing.sentence.start, first.start),
    governing,
    followsTarget: follows,
    hasLater,
  };
}

function draftTargets(
  scene: Scene,
  candidates: readonly Candidate[],
  isUnsure: boolean,
): TargetDraft[] {
  const { text } = scene;
  const [first, last] = [candidates[0], candidates.at(-1)];
  if (!first || !last) return [];
  const { governing, clause, item } = first;
  const run = candidates.map(({ quantity }) => quantity);
  const figure = { start: first.quantity.start, end: endOfFigure(text, last.quantity) };
  const quote = trimQuote(text, item, figure, governing.dates);
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
  return copies.map((candidate, at) => {
    const year = years[at];
    const reading = resolveDeadline(scene, governing, clause, candidate.quantity.start);
    const isMatched = names.length === copies.length;
    return {
      candidate,
      quote,
      name: isMatched ? (names[at] ?? null) : null,
      deadline: year ?? reading.date,
      deadlineBasis: year ? ('stated' as const) : reading.basis,
      isUnsure,
      isNameUnsure: copies.length > 1 && years.length === 0,
    };
  });
}

function cleanWords(before: string): string {
  return before
    .replace(/(?:分别|各|均)?(?:不少于|不低于|超过|突破|达到?|稳定在|保持在|提高到|为|约)*$/, '')
    .replace(/(?:分别|各|均)$/, '')
    .replace(/^[、，和及]+|其中/g, '');
}
