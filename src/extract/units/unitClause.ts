import { DEADLINE_LABEL, LABELLED, ROLE_LABELS, type UnitRole } from '../lexicon/organisations';
import type { TextRange } from '../outline/outlineTypes';
import { cutClauses, FIRST_LEADS, isRemainder, predicateOf } from './clauseParts';
import { endsLikeOffice, splitUnits } from './splitUnits';

/** One clause that names units: `(牵头单位：…；责任单位：…)`, `由…牵头，…配合`, `责任单位：…`. */
export interface UnitClause {
  readonly leads: readonly TextRange[];
  readonly responsible: readonly TextRange[];
  readonly isOpenEnded: boolean;
  /** What remains when the units are read: a date, or a word on how the task runs. */
  readonly remainders: readonly TextRange[];
  /** Units the clause gives to all that follows: 以下均需各市人民政府负责. */
  readonly forAllBelow: readonly TextRange[];
  /** A list could not be split without doubt. */
  readonly isUncertain: boolean;
}

const LABEL_WORDS = ROLE_LABELS.map(([word]) => word).join('|');
const RANK = '(?:[省市县区州]级?|主要|共同|具体|第一|总)?';
export const ROLE_LABEL = `${RANK}(?:(?:${LABEL_WORDS})(?:和|、|及|\\/)?)+${LABELLED}|${RANK}(?:${LABEL_WORDS})(?=：)`;
const LABEL = new RegExp(
  `(${ROLE_LABEL})[：]?|(${DEADLINE_LABEL})：|(责任(?:领导|人)|联系人|分管领导|包联领导|责任处室负责人)：`,
  'g',
);
const BELOW =
  /^(?:具体任务|以下|下列|下同|后续)[^，]{0,16}?(?:均|都|全部)(?:需要?|由|涉及|须)?(.+?)(?:负责|落实|配合|参与|组织实施|，|$)/;
/** A bracket that explains what stands before it. */
const NO_LIST = /^(?:含|包括|不含|包含|如|即|以下|简称|下称|其中|例如|又称|原)/;
const LEADS = /牵头|主办|主责/;
const UNDERTAKES = /承办/;
const MOST_NAME = 40;
const LONGEST_LIST = 200;

interface Draft {
  leads: TextRange[];
  responsible: TextRange[];
  remainders: TextRange[];
  forAllBelow: TextRange[];
  isOpenEnded: boolean;
  isUncertain: boolean;
}

/** Reads the clause at `[from, to)`, its brackets left out; null where it names no unit. */
export function readUnitClause(text: string, from: number, to: number): UnitClause | null {
  const draft: Draft = {
    leads: [],
    responsible: [],
    remainders: [],
    forAllBelow: [],
    isOpenEnded: false,
    isUncertain: false,
  };
  const hasLabel = readLabelled(text, from, to, draft) || readPredicated(text, from, to, draft);
  if (!hasLabel) return null;
  if (FIRST_LEADS.test(text.slice(from, to)) && draft.leads.length === 0) {
    draft.leads = draft.responsible.splice(0, 1);
  }
  return draft.leads.length + draft.responsible.length + draft.forAllBelow.length > 0
    ? draft
    : null;
}

/** `牵头单位：A、B；责任单位：C；完成时限：D`. */
function readLabelled(text: string, from: number, to: number, draft: Draft): boolean {
  const content = text.slice(from, to);
  const labels = [...content.matchAll(LABEL)].filter((match) => isLabelAt(content, match));
  if (labels.length === 0) return false;
  const head = from + (labels[0]?.index ?? 0);
  if (head > from) readPredicated(text, from, head, draft);
  // 承办 leads where 协办 helps it.
  const lead = LEADS.test(content) || !content.includes('协办') ? LEADS : UNDERTAKES;
  labels.forEach((match, at) => {
    const start = from + match.index + match[0].length;
    const end = from + (labels[at + 1]?.index ?? content.length);
    if (match[3]) return;
    if (match[2]) readTime(text, start, end, draft);
    else readList(text, start, end, lead.test(match[1] ?? '') ? 'lead' : 'responsible', draft);
  });
  return true;
}

/** A date, and perhaps who shares every task below. */
function readTime(text: string, start: number, end: number, draft: Draft): void {
  for (const part of cutClauses(text, start, end)) {
    if (!readBelow(text, part, draft)) draft.remainders.push(part);
  }
}

/** A label stands at the beginning or after a stop, and before a colon unless it is a whole word. */
function isLabelAt(content: string, match: RegExpMatchArray): boolean {
  const index = match.index ?? 0;
  const before = content.charAt(index - 1);
  if (
    index > 0 &&
    !/[；，。、(\n\t：】\]]/.test(before) &&
    !/[等位门]/.test(before) &&
    !endsLikeOffice(content.slice(Math.max(0, index - 6), index))
  )
    return false;
  return match[0].endsWith('：') || lostColon(content, index + match[0].length, match[0]);
}

/** `责任单位 市科技局`: a blank stood for the colon, and offices follow to the end of the list. */
function lostColon(content: string, after: number, label: string): boolean {
  if (!/(?:单位|部门)$/.test(label)) return false;
  const list = /^[省市县区州各][^，。；：\n]*/.exec(
    content.slice(after, after + LONGEST_LIST),
  )?.[0];
  return list !== undefined && list.length > 2 && endsLikeOffice(list);
}

/** A list after a label; a sentence in it may still say who does what (，B配合). */
function readList(text: string, start: number, end: number, role: UnitRole, draft: Draft): void {
  let from = start;
  for (const part of cutClauses(text, start, end)) {
    const content = text.slice(part.start, part.end);
    const below = readBelow(text, part, draft);
    if (below || FIRST_LEADS.test(content)) {
      addListed(text, from, part.start, role, draft);
      from = part.end;
    } else if (isRemainder(content)) {
      addListed(text, from, part.start, role, draft);
      draft.remainders.push(part);
      from = part.end;
    } else if (role === 'responsible' && /(?:牵头|配合|协助)[负责。]*$/.test(content)) {
      addListed(text, from, part.end, role, draft);
      from = part.end;
    }
  }
  addListed(text, from, end, role, draft);
}

/** Without what the offices do, where the list says that too. */
function addListed(text: string, from: number, end: number, role: UnitRole, draft: Draft): void {
  const predicate = predicateOf(text.slice(from, end));
  const part = predicate?.role === 'lead' ? 'lead' : role;
  const list = { start: from, end: end - (predicate?.length ?? 0) };
  // 责任单位：A会同B
  if (role === 'responsible' && text.slice(from, end).includes('会同')) {
    readWithHelpers(text, list, part, draft);
  } else addUnits(text, list.start, list.end, part, draft);
}

/** `A牵头，B、C配合；12月底前完成`, `A、B按职责分工负责`, or a bare list of offices. */
function readPredicated(text: string, from: number, to: number, draft: Draft): boolean {
  const before = draft.leads.length + draft.responsible.length + draft.forAllBelow.length;
  let start = from;
  let isLead = false;
  for (const part of cutClauses(text, from, to)) {
    const content = text.slice(part.start, part.end);
    if (readBelow(text, part, draft) || FIRST_LEADS.test(content)) {
      flush(text, start, part.start, draft);
      start = part.end;
      continue;
    }
    const predicate = predicateOf(content);
    if (predicate && !isRemainder(content)) {
      const list = { start, end: part.end - predicate.length };
      isLead = readWithHelpers(text, list, predicate.role, draft);
      start = part.end;
    } else if (isRemainder(content)) {
      flush(text, start, part.start, draft);
      draft.remainders.push(part);
      start = part.end;
    }
  }
  if (start < to) flush(text, start, to, draft);
  return (
    isLead || draft.leads.length + draft.responsible.length + draft.forAllBelow.length > before
  );
}

/** `A会同B负责`, `A牵头、B配合`: what stands before 会同 leads. */
function readWithHelpers(text: string, list: TextRange, role: UnitRole, draft: Draft): boolean {
  const content = text.slice(list.start, list.end);
  const helper = /牵头(?:[，、]?(?:会同|联合|商))?|会同|联合(?!会|体|社|国|大学|办)/.exec(content);
  if (helper && helper.index > 1) {
    const cut = list.start + helper.index;
    addUnits(text, list.start, cut, 'lead', draft);
    addUnits(text, cut + helper[0].length, list.end, 'responsible', draft);
    return true;
  }
  addUnits(text, list.start, list.end, role, draft);
  return role === 'lead';
}

/** A list without label or predicate: all of it must look like offices. */
function flush(text: string, from: number, to: number, draft: Draft): void {
  const { ranges, isOpenEnded } = splitUnits(text, from, to);
  if (ranges.length === 0) return;
  if (NO_LIST.test(text.slice(from, from + 4))) return;
  const offices = ranges.filter((range) => isName(text.slice(range.start, range.end)));
  if (offices.length < ranges.length * 0.7) return;
  draft.responsible.push(...offices);
  draft.isOpenEnded ||= isOpenEnded;
  draft.isUncertain ||= offices.length < ranges.length;
}

function addUnits(text: string, from: number, to: number, role: UnitRole, draft: Draft): void {
  if (to <= from) return;
  const { ranges, isOpenEnded } = splitUnits(text, from, to);
  const named = ranges.filter((range) => range.end - range.start <= MOST_NAME);
  draft.isUncertain ||= named.some((range) => !isName(text.slice(range.start, range.end)));
  (role === 'lead' ? draft.leads : draft.responsible).push(...named);
  draft.isOpenEnded ||= isOpenEnded;
}

function isName(name: string): boolean {
  return (
    name.length >= 2 && name.length <= MOST_NAME && endsLikeOffice(name) && !/[。！？：]/.test(name)
  );
}

function readBelow(text: string, part: TextRange, draft: Draft): boolean {
  const content = text.slice(part.start, part.end);
  if (/^(?:不再|下同|不单独)/.test(content)) return true;
  const match = BELOW.exec(content);
  if (!match) return false;
  const start = part.start + content.indexOf(match[1] ?? '');
  const { ranges } = splitUnits(text, start, start + (match[1]?.length ?? 0));
  draft.forAllBelow.push(...ranges.filter((range) => isName(text.slice(range.start, range.end))));
  return true;
}
