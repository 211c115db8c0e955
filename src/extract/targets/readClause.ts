import { judgeFigure, type Judgement } from '../notTargets/judgeFigure';
import type { Rejection } from '../notTargets/listRejected';
import { isReached, type SentenceMarks } from '../notTargets/reached';
import type { TextRange } from '../outline/outlineTypes';
import type { Quantity } from '../quantities/quantity';
import type { TargetDraft } from './buildTarget';
import { draftTargets } from './draftTargets';
import { readComparator } from './readComparator';
import type { Candidate, Governing, Scene } from './scene';
import { findRuns } from './shareValues';
import { splitItems } from './splitItems';

/** How much is read on either side of a figure: of its clause, and of its sentence before it. */
const WINDOW = 160;
const LEAD = 600;

/** What is known of a clause before its figures are read. */
export interface ClausePlace {
  readonly governing: Governing;
  readonly marks: SentenceMarks;
  readonly clause: TextRange;
  /** A clause of the sentence before it holds a target. */
  readonly followsTarget: boolean;
}

export interface ClauseFindings {
  readonly drafts: readonly TargetDraft[];
  readonly rejections: readonly Rejection[];
}

/** Judges every figure of a clause; figures one after another (45家、12家) are judged as one. */
export function readClause(
  scene: Scene,
  place: ClausePlace,
  quantities: readonly Quantity[],
): ClauseFindings {
  const runs = findRuns(scene.text, quantities, place.governing.dates);
  const runOf = new Map(runs.map((run) => [run[0], run]));
  const heads = runs.flatMap((run) => run.slice(0, 1));
  const lastOf = (one: Quantity): Quantity => runOf.get(one)?.at(-1) ?? one;
  const drafts: TargetDraft[] = [];
  const rejections: Rejection[] = [];
  for (const item of splitItems(scene.text, place.clause, heads, lastOf)) {
    item.quantities.forEach((head, at) => {
      const followsTarget = place.followsTarget || drafts.length > 0;
      const hasLater = at < item.quantities.length - 1;
      const run = runOf.get(head) ?? [head];
      const candidates = buildCandidates(scene.text, run, item, {
        ...place,
        followsTarget,
        hasLater,
      });
      const judgement = judge(scene, candidates);
      if (judgement.reason === null) {
        drafts.push(...draftTargets(scene, candidates, judgement.isUnsure));
      } else {
        const { reason } = judgement;
        rejections.push(...run.map((quantity) => ({ range: quantity, item, reason })));
      }
    });
  }
  return { drafts, rejections };
}

function judge(scene: Scene, [first]: readonly Candidate[]): Judgement {
  if (!first) return { reason: 'noGoal', isUnsure: false };
  if (isReached(first, scene)) {
    return { reason: 'alreadyReached', isUnsure: false };
  }
  return judgeFigure(first);
}

function buildCandidates(
  text: string,
  run: readonly Quantity[],
  item: TextRange,
  place: ClausePlace & { readonly hasLater: boolean },
): Candidate[] {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return [];
  const { clause, governing } = place;
  const lead = readComparator(text, item.start, first);
  const from = (start: number, reach: number): number => Math.max(start, first.start - reach);
  const shared = {
    ...place,
    item,
    before: text.slice(from(item.start, WINDOW), first.start),
    after: text.slice(last.end, Math.min(item.end, last.end + WINDOW)),
    clauseText: text.slice(from(clause.start, WINDOW), Math.min(clause.end, last.end + WINDOW)),
    lead: text.slice(from(governing.sentence.start, LEAD), first.start),
  };
  return run.map((quantity) => {
    const own = quantity === first ? lead : readComparator(text, item.start, quantity);
    // 分别不低于98%、99%: the word before the first stands for all.
    return { ...shared, quantity, reading: own.isSided ? own : lead };
  });
}
