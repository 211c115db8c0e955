import { PER_UNIT, readUnitAt, UNIT_BRACKET, UNKNOWN_UNIT, type UnitWord } from '../lexicon/units';
import { findNumbers } from './findNumbers';
import type { NumberFound, Quantity } from './quantity';

const DASH = /^[-—–−~～〜至到]{1,2}$/;
/** 约20个, 近百项, 逾30家, 100余项, 20个左右. */
const ABOUT_BEFORE = /(?:约为?|大约|近|接近|大致)$/;
const ABOUT_AFTER = /^(?:左右|上下|前后)/;

function shareWord(): UnitWord | null {
  return readUnitAt('%', 0);
}

function readUnit(text: string, number: NumberFound): { unit: UnitWord | null; end: number } {
  if (number.ownUnit !== null) return { unit: shareWord(), end: number.end };
  const at = number.end;
  const word = readUnitAt(text, at) ?? readUnknownUnit(text, number);
  const isWord = number.form === 'chinese' && !word?.takesChinese && !isLargeChinese(text, number);
  if (!word || isWord) return { unit: null, end: at };
  const end = at + word.text.length;
  const bracket = UNIT_BRACKET.exec(text.slice(end, end + 4))?.[0];
  if (bracket === undefined || word.kind !== 'count') return { unit: word, end };
  return { unit: { ...word, text: word.text + bracket }, end: end + bracket.length };
}

/** 八万亩 and 一百二十公里 count; 一天 and 三分 are as often words. */
function isLargeChinese(text: string, { start, end }: NumberFound): boolean {
  return end - start >= 2 && /[十百千万亿]/.test(text.slice(start, end));
}

/** Only after a large number in 万 or a plain Arabic one with Latin letters: 3000万棒, 40DDDs. */
function readUnknownUnit(text: string, { start, end, form }: NumberFound): UnitWord | null {
  const unit = form === 'arabic' ? UNKNOWN_UNIT.exec(text.slice(end, end + 8))?.[0] : undefined;
  if (unit === undefined) return null;
  const isScaled = /[万亿]$/.test(text.slice(start, end));
  const isLatin = /^[A-Za-z]{2,}$/.test(unit);
  return isScaled || isLatin
    ? { text: unit, code: null, kind: 'score', takesChinese: false }
    : null;
}

function buildQuantity(text: string, number: NumberFound): Quantity {
  const { unit, end: unitEnd } = readUnit(text, number);
  const per = unit ? (PER_UNIT.exec(text.slice(unitEnd, unitEnd + 16))?.[0] ?? '') : '';
  const end = unitEnd + per.length;
  const before = text.slice(Math.max(0, number.start - 3), number.start);
  return {
    start: number.start,
    end,
    number: { start: number.start, end: number.end },
    unitRange: unit && number.ownUnit === null ? { start: number.end, end } : null,
    value: number.value,
    valueMax: null,
    form: number.form,
    unit: unit ? unit.text + per : '',
    unitWord: unit,
    isApproximate:
      number.isApproximate ||
      ABOUT_BEFORE.test(before) ||
      ABOUT_AFTER.test(text.slice(end, end + 2)),
    isExceeded: number.isExceeded,
  };
}

/** 1—2个, 3至5家, 80%—90%: the second figure becomes the upper end. */
function joinRange(text: string, first: Quantity, second: Quantity): Quantity | null {
  if (!DASH.test(text.slice(first.end, second.start))) return null;
  if (first.value === null || second.value === null || second.unit === '') return null;
  if (first.unit !== '' && first.unit !== second.unit) return null;
  // 1—2万人: both ends are counted in 万.
  const scale = first.unit === '' ? sharedScale(text, first, second) : 1;
  const value = first.value * scale;
  if (value >= second.value) return null;
  return {
    ...second,
    start: first.start,
    number: { start: first.start, end: second.number.end },
    value,
    valueMax: second.value,
  };
}

function sharedScale(text: string, first: Quantity, second: Quantity): number {
  const scaleOf = (range: Quantity['number']): string =>
    /[百千万亿]+$/.exec(text.slice(range.start, range.end))?.[0] ?? '';
  const [a, b] = [scaleOf(first.number), scaleOf(second.number)];
  if (a !== '' || b === '' || second.form !== 'arabic') return 1;
  return [...b].reduce(
    (scale, sign) => scale * ({ 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 }[sign] ?? 1),
    1,
  );
}

/** Every figure of the clean text with its unit, ranges joined, in order. */
export function findQuantities(text: string): Quantity[] {
  const joined: Quantity[] = [];
  for (const number of findNumbers(text)) {
    const quantity = buildQuantity(text, number);
    const last = joined.at(-1);
    const range = last && last.valueMax === null ? joinRange(text, last, quantity) : null;
    if (range) joined[joined.length - 1] = range;
    else joined.push(quantity);
  }
  return joined;
}
