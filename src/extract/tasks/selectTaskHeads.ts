import type { CleanText } from '../cleanText';
import { GOALS_AND_TASKS, SUPPORT_HEADING } from '../lexicon/headings';
import type { Outline, OutlineHead } from '../outline/outlineTypes';
import type { ClauseReader, FoundUnitClause } from '../units/findUnitClauses';
import { headingText, isIdlePart, isObligingArticle, isPhase, isPurpose } from './partsOfDocument';

/** Below a numbered duty these are its measures, unless each has units or a date of its own. */
const MEASURE_STYLES: ReadonlySet<string> = new Set([
  'arabicParen',
  'arabicHalfParen',
  'circled',
  'bullet',
  'dash',
  'ordinal',
  'firstly',
  'roman',
]);

interface Tree {
  readonly clean: CleanText;
  readonly heads: readonly OutlineHead[];
  readonly children: readonly (readonly number[])[];
  readonly readClauses: ClauseReader;
}

/**
 * Indices of the heads that are tasks: the innermost numbered duties, outside the parts of purpose.
 * Which level that is the document itself decides, branch by branch.
 */
export function selectTaskHeads(
  clean: CleanText,
  outline: Outline,
  readClauses: ClauseReader,
): number[] {
  const tree = { ...buildTree(clean, outline.heads), readClauses };
  const roots = outline.heads.flatMap((head, at) => (head.enclosing.length === 0 ? [at] : []));
  const selected: number[] = [];
  for (const group of splitByAnnex(tree, roots)) selectLevel(tree, group, true, selected);
  return selected;
}

/** Text before an annex and each annex are documents of their own. */
function splitByAnnex(tree: Tree, roots: readonly number[]): number[][] {
  const groups: number[][] = [[]];
  for (const at of roots) {
    if (tree.heads[at]?.style === 'annex') {
      groups.push(listsAnnexes(tree, at) ? [] : [...(tree.children[at] ?? [])], []);
    } else groups[groups.length - 1]?.push(at);
  }
  return groups;
}

/** `附件：1. X指引 2. Y清单`: names of annexes, no text of theirs. */
function listsAnnexes(tree: Tree, at: number): boolean {
  const head = tree.heads[at];
  const below = tree.children[at] ?? [];
  if (
    !head ||
    !/^：\n?\d/.test(tree.clean.text.slice(head.numberRange.end, head.numberRange.end + 3))
  ) {
    return false;
  }
  return below.every((child) => {
    const { headingRange, range } = tree.heads[child] ?? head;
    return !/[。；]/.test(tree.clean.text.slice(headingRange.start, range.end));
  });
}

function buildTree(clean: CleanText, heads: readonly OutlineHead[]): Omit<Tree, 'readClauses'> {
  const children: number[][] = heads.map(() => []);
  heads.forEach((head, at) => {
    const parent = head.enclosing[head.enclosing.length - 1];
    if (parent !== undefined) children[parent]?.push(at);
  });
  return { clean, heads, children };
}

function selectLevel(
  tree: Tree,
  level: readonly number[],
  isTop: boolean,
  selected: number[],
): void {
  const relevant = level.filter((at) => !isExcluded(tree, at));
  const branches = relevant.filter((at) => hasTasksBelow(tree, at));
  const leaves = relevant.length - branches.length;
  for (const at of relevant) {
    if (hasTasksBelow(tree, at)) {
      selectLevel(tree, tree.children[at] ?? [], false, selected);
    } else if (isTaskLeaf(tree, at, isTop, branches.length, leaves)) {
      selected.push(at);
    }
  }
}

function isExcluded(tree: Tree, at: number): boolean {
  const head = tree.heads[at];
  if (!head) return true;
  const heading = headingText(tree.clean, head);
  if (head.style === 'article') return !isObligingArticle(tree.clean, head);
  if (head.style === 'annex' || head.style === 'box') return true;
  if (GOALS_AND_TASKS.test(heading) && (tree.children[at]?.length ?? 0) === 0) return true;
  return (
    isPurpose(heading) ||
    isIdlePart(heading) ||
    isEmpty(tree, at) ||
    refersToAnnex(tree, head, heading)
  );
}

/** `二、任务分工 详见附表`: the duties stand there. */
function refersToAnnex({ clean }: Tree, head: OutlineHead, heading: string): boolean {
  if (!/(?:任务|分工|分解|清单|台账)[^，。]{0,4}$/.test(heading)) return false;
  const { start, end } = head.bodyRange;
  return /^[^。]{0,12}(?:见|列入|按)附[表件]/.test(
    clean.text.slice(start, Math.min(end, start + 30)),
  );
}

/** A line of a list of contents or annexes: a heading, nothing below, and no sentence. */
function isEmpty(tree: Tree, at: number): boolean {
  const head = tree.heads[at];
  if (!head || (tree.children[at]?.length ?? 0) > 0) return false;
  if (head.bodyRange.end > head.bodyRange.start) return false;
  const heading = headingText(tree.clean, head);
  return (
    /[.…·]{3,}\d*$|^《?.*(?:表|清单|目录|模板|申报书|名单|流程图)》?$/.test(heading) &&
    !/^(?:制定|编制|建立|完善|出台)/.test(heading)
  );
}

function hasTasksBelow(tree: Tree, at: number): boolean {
  const head = tree.heads[at];
  const below = tree.children[at] ?? [];
  if (!head || below.length === 0 || head.style === 'article') return false;
  if (below.every((child) => isExcluded(tree, child))) return false;
  const style = tree.heads[below[0] ?? 0]?.style ?? '';
  if (MEASURE_STYLES.has(style)) return eachIsDuty(tree, head, below);
  return !onlyTheLastNamesUnits(tree, head, below);
}

/** Dashes of a dated phase, or items that each name units or a date. */
function eachIsDuty(tree: Tree, head: OutlineHead, below: readonly number[]): boolean {
  const first = tree.heads[below[0] ?? 0];
  if (first?.style === 'ordinal' || first?.style === 'firstly') return head.level === 1;
  const isNumbered = first?.style === 'arabicParen' || first?.style === 'arabicHalfParen';
  const heading = headingText(tree.clean, head);
  if (isPhase(heading) && first?.style === 'dash') return true;
  const ending = below.filter((at) => endsWithClause(tree, at)).length;
  if (ending > below.length / 2) return true;
  return isNumbered && head.level === 1 && head.style !== 'chineseParen';
}

function clausesOf(tree: Tree, at: number): FoundUnitClause[] {
  const head = tree.heads[at];
  if (!head) return [];
  return tree.readClauses(head.numberRange.end, head.range.end).filter((clause) => clause.isSetOff);
}

const DATED_BRACKET = /\((?:[^()]*?)\d{1,4}(?:年|月)[^()]{0,12}\)[。；]?$/;

function endsWithClause(tree: Tree, at: number): boolean {
  const head = tree.heads[at];
  if (!head) return false;
  if (clausesOf(tree, at).length > 0) return true;
  return DATED_BRACKET.test(
    tree.clean.text.slice(Math.max(head.range.start, head.range.end - 40), head.range.end),
  );
}

/** One list of units after several items is that of the duty above them. */
function onlyTheLastNamesUnits(tree: Tree, head: OutlineHead, below: readonly number[]): boolean {
  if (below.length < 2 || head.level === 1) return false;
  const naming = below.filter((at) => clausesOf(tree, at).length > 0);
  const last = below[below.length - 1];
  if (naming.length !== 1 || last === undefined || naming[0] !== last) return false;
  const [clause] = clausesOf(tree, last);
  return clause !== undefined && tree.clean.text.charAt(clause.range.start - 1) === '\n';
}

/**
 * A chapter without numbered duties is none itself where other chapters have them, unless it names
 * its units; where most chapters have none, they are the duties.
 */
function isTaskLeaf(
  tree: Tree,
  at: number,
  isTop: boolean,
  branches: number,
  leaves: number,
): boolean {
  if (!isTop || branches === 0) return true;
  const head = tree.heads[at];
  if (!head) return false;
  if (clausesOf(tree, at).length > 0) return true;
  return leaves > branches && !SUPPORT_HEADING.test(headingText(tree.clean, head));
}
