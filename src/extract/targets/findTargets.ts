import type { ExtractedTarget, RejectedFigure } from '../../model/extraction';
import type { CleanText } from '../cleanText';
import { listRejected, type Rejection } from '../notTargets/listRejected';
import { readMarks } from '../notTargets/reached';
import type { Outline, TextRange } from '../outline/outlineTypes';
import type { Quantity } from '../quantities/quantity';
import { GOAL_VERBS } from '../lexicon/verbs';
import { buildTarget, type TargetDraft } from './buildTarget';
import { findHorizon } from './findHorizon';
import { findTableRows } from './findTableRows';
import { readClause } from './readClause';
import { readGoverning } from './readGoverning';
import { readScene } from './readScene';
import type { Governing, Scene } from './scene';

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
 * reason. `documentYear` serves where neither number nor day of the document is found.
 */
export function findTargets(
  clean: CleanText,
  outline: Outline,
  documentYear?: number | null,
): FoundTargets {
  const { scene, masks, quantities } = readScene(clean, outline, documentYear);
  const table = findTableRows(scene);
  const findings: Findings = { drafts: [...table.drafts], rejections: [] };
  let row = 0;
  // Rows and figures are both in order: each row is passed once.
  const inTable = (at: number): boolean => {
    while ((table.ranges[row]?.end ?? Infinity) <= at) row += 1;
    return (table.ranges[row]?.start ?? Infinity) <= at;
  };
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
  const isLost = isLostCopy(scene);
  const drafts = findings.drafts.map((draft) =>
    draft.deadline || !horizon || isLost
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
  const marks = readMarks(scene.text, governing.sentence);
  const brackets = governing.sentence.clauses.filter(({ inBrackets }) => inBrackets);
  let followsTarget = false;
  for (const clause of governing.sentence.clauses) {
    const own = takeWithin(quantities, clause).filter(
      (one) => clause.inBrackets || !brackets.some((bracket) => isWithin(one, bracket)),
    );
    if (own.length === 0) continue;
    const found = readClause(scene, { governing, marks, clause, followsTarget }, own);
    findings.drafts.push(...found.drafts.map((draft) => nameLikeEarlier(draft, findings.drafts)));
    findings.rejections.push(...found.rejections);
    followsTarget ||= found.drafts.length > 0;
  }
}

/** 2022年组建15个: what is counted was said before, in the same sentence. */
function nameLikeEarlier(draft: TargetDraft, drafts: readonly TargetDraft[]): TargetDraft {
  const last = drafts.at(-1);
  const isNamed = draft.name.length > 4 || draft.name.replace(GOAL_VERBS, '').length > 1;
  if (!last || isNamed) return draft;
  const { candidate } = draft;
  const isOfOne =
    last.candidate.governing === candidate.governing &&
    last.candidate.quantity.unit === candidate.quantity.unit;
  return isOfOne ? { ...draft, name: last.name, isNameUnsure: true } : draft;
}

/** Figures in brackets belong to the clause in the brackets. */
function isWithin(one: Quantity, range: TextRange): boolean {
  return one.start >= range.start && isBefore(one, range.end);
}

/** The figures are in order. */
function takeWithin(quantities: readonly Quantity[], range: TextRange): Quantity[] {
  const first = quantities.findIndex(({ start }) => start >= range.start);
  if (first < 0) return [];
  const beyond = quantities.findIndex((one, at) => at >= first && !isBefore(one, range.end));
  return quantities.slice(first, beyond < 0 ? quantities.length : beyond);
}
