import { isHan } from '../cleanText/hanSigns';
import { DEADLINE_LABEL } from '../lexicon/organisations';
import type { TextRange } from '../outline/outlineTypes';
import { cutClauses, isRemainder, predicateOf } from './clauseParts';
import { endsLikeOffice, splitUnits } from './splitUnits';
import { readUnitClause, ROLE_LABEL, type UnitClause } from './unitClause';

/** A clause and the stretch it takes up, brackets included. */
export interface FoundUnitClause extends UnitClause {
  readonly range: TextRange;
  /** Marked as a clause of units by brackets or labels, not a sentence of the text. */
  readonly isSetOff: boolean;
}

const BRACKETS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '〔': '〕', '【': '】' };
const LONGEST_CLAUSE = 800;
const LABEL_START = new RegExp(
  `(?:${ROLE_LABEL}|${DEADLINE_LABEL})(?:：|(?<=单位|部门)(?=[省市县区州各]))`,
  'y',
);
const SENTENCE_WITH_UNITS =
  /^(?:由|[省市县区州各]|自治区|国家|有关|相关).{2,200}(?:牵头|负责|配合|参与|参加|落实|组织实施|协助|支持)(?:落实|实施|推进)?$/;
/** Such a sentence says who; one of these says what. */
const SAYS_WHAT = /要|应当|必须|加强|推进|完善|建立|制定|开展|统筹|负责(?!$)/;

/** The clauses within `[from, to)` of the clean text that name the units of a task, in order. */
export function findUnitClauses(text: string, from: number, to: number): FoundUnitClause[] {
  const found: FoundUnitClause[] = [];
  let at = from;
  let opensSentence = true;
  let sentenceStart = from;
  while (at < to) {
    const sign = text.charAt(at);
    if (opensSentence) {
      const labelled = readLabelledLine(text, at, to);
      if (labelled) {
        found.push(labelled);
        at = labelled.range.end;
        sentenceStart = at;
        continue;
      }
      sentenceStart = at;
    }
    if (isHan(text.charCodeAt(at)) && at < to - 1) {
      opensSentence = false;
      at += 1;
      continue;
    }
    const close = BRACKETS[sign];
    if (close !== undefined) {
      const end = findClose(text, at, Math.min(to, at + LONGEST_CLAUSE), sign, close);
      const clause = end > 0 ? readBracket(text, at, end, opensSentence, to) : null;
      if (clause) {
        found.push(clause);
        at = clause.range.end;
        opensSentence = true;
        continue;
      }
      // What the bracket holds is no clause; it may hold sentences of its own all the same.
    }
    opensSentence = '。；！？\n'.includes(sign);
    if (opensSentence || at === to - 1) {
      const end = opensSentence ? at : to;
      const clause = sign === '；' ? null : readSentence(text, sentenceStart, end, to);
      if (clause) found.push(clause);
    }
    at += 1;
  }
  return found;
}

/** Reads the clauses of a stretch; the same stretch is read once. */
export type ClauseReader = (from: number, to: number) => readonly FoundUnitClause[];

export function createClauseReader(text: string): ClauseReader {
  const known = new Map<string, readonly FoundUnitClause[]>();
  return (from, to) => {
    const key = `${from}-${to}`;
    const clauses = known.get(key) ?? findUnitClauses(text, from, to);
    known.set(key, clauses);
    return clauses;
  };
}

function findClose(text: string, from: number, to: number, open: string, close: string): number {
  let depth = 0;
  for (let at = from; at < to; at += 1) {
    const sign = text.charAt(at);
    if (sign === open) depth += 1;
    else if (sign === close) {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return 0;
}

/** A bracket counts by its label; without one it has to stand at the end of a sentence. */
function readBracket(
  text: string,
  from: number,
  end: number,
  afterStop: boolean,
  to: number,
): FoundUnitClause | null {
  const content = text.slice(from + 1, end);
  if (content.length < 3) return null;
  const hasLabel = new RegExp(`^(?:${ROLE_LABEL}|${DEADLINE_LABEL})`).test(content);
  const after = text.charAt(end + 1);
  const endsSentence = end + 1 >= to || /[。；\n]/.test(after);
  if (!hasLabel && !afterStop && !endsSentence) return null;
  const clause = readUnitClause(text, from + 1, end);
  if (!clause || (!hasLabel && clause.isUncertain && !/负责|牵头|配合/.test(content))) return null;
  return { ...clause, range: { start: from, end: end + 1 }, isSetOff: true };
}

/** `责任单位：…` to the end of its sentence; further labels of the line belong to it. */
function readLabelledLine(text: string, from: number, to: number): FoundUnitClause | null {
  LABEL_START.lastIndex = from;
  if (!LABEL_START.test(text)) return null;
  let end = from;
  while (end < to && end - from < LONGEST_CLAUSE && !'。\n'.includes(text.charAt(end))) end += 1;
  while (text.charAt(end) === '\n' && end < to) {
    LABEL_START.lastIndex = end + 1;
    if (!LABEL_START.test(text)) break;
    end += 1;
    while (end < to && !'。\n'.includes(text.charAt(end))) end += 1;
  }
  const clause = readUnitClause(text, from, end) ?? datesOnly(text, from, end);
  return clause ? { ...clause, range: { start: from, end }, isSetOff: true } : null;
}

/** A line of a date alone: `完成时限：9月底前`. */
function datesOnly(text: string, from: number, end: number): UnitClause {
  const colon = text.indexOf('：', from);
  return {
    leads: [],
    responsible: [],
    isOpenEnded: false,
    remainders: [{ start: colon + 1, end }],
    forAllBelow: [],
    isUncertain: false,
  };
}

/** Every clause of it is a list of offices and what they do: `A、B负责，C指导，各区组织实施`. */
function saysOnlyWho(text: string, from: number, end: number): boolean {
  let hasPredicate = false;
  return (
    cutClauses(text, from, end).every((part) => {
      const content = text.slice(part.start, part.end);
      if (isRemainder(content)) return true;
      const predicate = predicateOf(content);
      hasPredicate ||= predicate !== null;
      const list = splitUnits(text, part.start, part.end - (predicate?.length ?? 0)).ranges;
      return list.length > 0 && list.every((name) => isOffice(text.slice(name.start, name.end)));
    }) && hasPredicate
  );
}

const isOffice = (name: string): boolean =>
  name.length > 1 && name.length <= 24 && endsLikeOffice(name);

/** A last sentence that says nothing but who: `由市财政局牵头，市商务局配合。` */
function readSentence(text: string, from: number, end: number, to: number): FoundUnitClause | null {
  if (end - from < 5 || end - from > 240) return null;
  const isLast = end + 1 >= to || text.charAt(end) === '\n' || text.charAt(end + 1) === '\n';
  const sentence = text.slice(from, end);
  const isWho = SENTENCE_WITH_UNITS.test(sentence) && !SAYS_WHAT.test(sentence);
  if (!isLast || !(isWho || saysOnlyWho(text, from, end))) return null;
  const clause = readUnitClause(text, from, end);
  if (!clause || clause.isUncertain) return null;
  return { ...clause, range: { start: from, end }, isSetOff: sentence.startsWith('由') };
}
