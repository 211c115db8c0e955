import {
  COLLECTIVE_END,
  COLLECTIVE_START,
  NAMED_PLACE,
  ORGANISATION_ENDINGS,
  REGION_PIECE,
} from '../lexicon/organisations';
import type { TextRange } from '../outline/outlineTypes';

/** A list of units, each where it stands in the clean text. */
export interface UnitList {
  readonly ranges: readonly TextRange[];
  /** 等 ends the list, or a part of it. */
  readonly isOpenEnded: boolean;
}

const OPENS = '([〔【（［';
const CLOSES = ')]〕】）］';
const SEPARATORS = '、，；,;/\n\t';
const ENDING = new RegExp(
  `(?:${[...ORGANISATION_ENDINGS].sort((a, b) => b.length - a.length).join('|')})(?:[(〔][^()〔〕]*[)〕])?$`,
);
/** 等, 等部门, 等有关单位: the list goes on unnamed. */
const AND_OTHERS =
  /等(?:省直|市直|县直|区直|省级|市级)?(?:\d+|[一二三四五六七八九十]+)?个?(?:有关|相关|各)?(?:职能|责任|成员|行业主管|主管)?(?:行业组织|行业协会|社会组织|社会团体|企业|企事业单位|高校|部门单位|部门和单位|部门、单位|部门|单位|机构|方面|地区)?$/;
const LEADING =
  /^(?:(?:此|该|本|上述|以上|这)(?:项|些)?(?:工作|任务|措施|行动|事项)?(?:均|统一)?由|由|请|会同|联合|以及|及其?|和|与|并由|并|再由|其中|：)+/;

/** What a cell or a label says where nobody is meant. */
const NOBODY = /^(?:无|暂无|[-—/]+)$/;

/** True where the name ends as names of offices do. */
export function endsLikeOffice(name: string): boolean {
  return ENDING.test(name);
}

/**
 * Splits `[from, to)` at 、 ， ； and, between two whole names, at 和 and 及; commas within
 * `各市、县（市、区）人民政府` are part of the name.
 */
export function splitUnits(text: string, from: number, to: number): UnitList {
  const pieces = joinRegions(text, cutAtSeparators(text, from, to))
    .flatMap((piece) => cutAtConjunction(text, piece))
    .flatMap((piece) => cutWhereBlanksWere(text, piece));
  let isOpenEnded = false;
  const ranges: TextRange[] = [];
  for (const piece of pieces) {
    const trimmed = trimPiece(text, piece);
    isOpenEnded ||= trimmed.isOpenEnded;
    if (trimmed.end > trimmed.start && !NOBODY.test(text.slice(trimmed.start, trimmed.end))) {
      ranges.push({ start: trimmed.start, end: trimmed.end });
    }
  }
  return { ranges, isOpenEnded };
}

function cutAtSeparators(text: string, from: number, to: number): TextRange[] {
  const pieces: TextRange[] = [];
  let depth = 0;
  let start = from;
  for (let at = from; at < to; at += 1) {
    const sign = text.charAt(at);
    if (OPENS.includes(sign)) depth += 1;
    else if (CLOSES.includes(sign)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && SEPARATORS.includes(sign)) {
      if (at > start) pieces.push({ start, end: at });
      start = at + 1;
    }
  }
  if (to > start) pieces.push({ start, end: to });
  return pieces;
}

/** 各市 + 州 + 县人民政府 are one name: a region alone waits for what governs it. */
function joinRegions(text: string, pieces: readonly TextRange[]): TextRange[] {
  const joined: TextRange[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const first = pieces[at];
    if (!first) continue;
    let end = first.end;
    if (opensRegions(text.slice(first.start, first.end))) {
      while (at + 1 < pieces.length) {
        const next = pieces[at + 1];
        if (!next || !goesWithRegion(text.slice(next.start, next.end))) break;
        end = next.end;
        at += 1;
        if (COLLECTIVE_END.test(text.slice(next.start, next.end))) break;
      }
    }
    joined.push({ start: first.start, end });
  }
  return joined;
}

function opensRegions(piece: string): boolean {
  return (
    /^(?:由|和|及|以及|；)?(?:各|有关|相关)/.test(piece) &&
    REGION_PIECE.test(piece.replace(/^(?:由|和|及|以及)/, ''))
  );
}

function goesWithRegion(piece: string): boolean {
  if (COLLECTIVE_START.test(piece)) return false;
  const plain = piece.replace(/(?:等|按职责.*|负责|配合|参与|落实)$/, '');
  return (
    REGION_PIECE.test(plain) ||
    REGION_GOVERNED.test(plain) ||
    (NAMED_PLACE.test(plain) && !/^(?:省|市|县|区)(?:政府|委)/.test(plain))
  );
}

/** 县人民政府, 县(市、区)人民政府, 区管委会. */
const REGION_GOVERNED =
  /^(?:自治)?[省区市州盟县旗乡镇]{1,3}(?:\([^()]*\)|〔[^〔〕]*〕)?(?:人民政府|政府|管委会|行政公署|(?!有关|相关|[直级属])[^省市县区]{0,8}(?:局|部门|委))/;

/** 省发改委和省科技厅 are two; 省文化和旅游厅 is one. */
function cutAtConjunction(text: string, piece: TextRange): TextRange[] {
  const name = text.slice(piece.start, piece.end);
  if (name.length > 60) return [piece];
  for (const match of name.matchAll(/以及|和|及|与|暨/g)) {
    const left = name.slice(0, match.index);
    const rightFrom = match.index + match[0].length;
    const right = name.slice(rightFrom);
    if (
      !endsLikeOffice(left) ||
      !opensOffice(right) ||
      (/^各/.test(left) && REGION_PIECE.test(left))
    )
      continue;
    return [
      { start: piece.start, end: piece.start + match.index },
      ...cutAtConjunction(text, { start: piece.start + rightFrom, end: piece.end }),
    ];
  }
  return [piece];
}

/** 市科技局 市财政局, whose blank is gone: a name ends and one of the same level begins. */
function cutWhereBlanksWere(text: string, piece: TextRange): TextRange[] {
  const level = text.charAt(piece.start);
  if (!'省市县区州'.includes(level) || piece.end - piece.start < 8) return [piece];
  for (let at = piece.start + 4; at < piece.end - 3; at += 1) {
    if (text.charAt(at) !== level || !NAME_END.test(text.charAt(at - 1))) continue;
    if (NO_LEVEL.test(text.slice(at, at + 2))) continue;
    return [
      { start: piece.start, end: at },
      ...cutWhereBlanksWere(text, { start: at, end: piece.end }),
    ];
  }
  return [piece];
}

const NAME_END = /[厅局委办]/;
/** The sign begins a word of its own: 市场, 区域, 县城. */
const NO_LEVEL = /^(?:市场|市容|市政|区域|区块|县城|县域|省级|市级|县级|区级|市直|省直|县直|区直)/;

function opensOffice(name: string): boolean {
  return (
    /^(?:省|市|县|区|州|自治区|国家|各|有关|相关|地方|所在|其他|中央|团|省直|市直)/.test(name) &&
    /[^省市县区州]/.test(name) &&
    name.length >= 3
  );
}

function trimPiece(text: string, piece: TextRange): TextRange & { isOpenEnded: boolean } {
  let { start, end } = piece;
  const lead = LEADING.exec(text.slice(start, Math.min(end, start + 12)));
  if (lead) start += lead[0].length;
  const others = AND_OTHERS.exec(text.slice(start, end));
  const isOpenEnded = others !== null;
  if (others) end = start + others.index;
  while (end > start && /[。：\s(〔【〈]/.test(text.charAt(end - 1))) end -= 1;
  while (end > start && /[)〕】〉]/.test(text.charAt(start))) start += 1;
  if (text.charAt(end - 1) === ')' && !text.slice(start, end).includes('(')) end -= 1;
  return { start, end, isOpenEnded };
}
