import type { CleanText } from '../cleanText';
import type { DatePhrase } from '../dates/datePhrase';
import { readDates } from '../dates/findDates';
import { findMasks, type Mask } from '../notTargets/findMasks';
import type { Outline } from '../outline/outlineTypes';
import { findQuantities } from '../quantities/findQuantities';
import type { Quantity } from '../quantities/quantity';
import { findLostFigures } from './findLostFigures';
import { readDocumentYear } from './readDocumentYear';
import type { Scene } from './scene';

export interface SceneFigures {
  readonly scene: Scene;
  readonly masks: readonly Mask[];
  /** Figures outside the masks, in order. */
  readonly quantities: readonly Quantity[];
}

/** Reads dates, names and figures of the whole text once. */
export function readScene(
  clean: CleanText,
  outline: Outline,
  documentYear?: number | null,
): SceneFigures {
  const { text } = clean;
  const readDatesOf = readDates(clean, 0, text.length);
  const firstDates = readDatesOf(null);
  const year = readDocumentYear(text, firstDates) ?? documentYear ?? null;
  const dates = year === null ? firstDates : readDatesOf(year);
  const masks = findMasks(text, outline, dates);
  const isLost = dates.some(({ form }) => form === 'lost');
  const found = dropMasked(findQuantities(text), masks);
  const quantities = isLost ? mergeLost(found, findLostFigures(text)) : found;
  const firstAim = findFirstAim(dates);
  return {
    scene: { clean, text, outline, dates, documentYear: year, firstAim },
    masks,
    quantities,
  };
}

/** The first year of 到2025年 or 6月底前. */
function findFirstAim(dates: readonly DatePhrase[]): number | null {
  let first: number | null = null;
  for (const { role, year } of dates) {
    if (role === 'by' && year !== null && (first === null || year < first)) first = year;
  }
  return first;
}

function dropMasked(quantities: readonly Quantity[], masks: readonly Mask[]): Quantity[] {
  let at = 0;
  return quantities.filter(({ start, end, number, form, unit }) => {
    // 二是, 统一, 一体: a numeral that counts nothing divides no list either.
    if (form === 'chinese' && unit === '') return false;
    while (at < masks.length && (masks[at]?.end ?? 0) <= start) at += 1;
    const mask = masks[at];
    return !mask || mask.start >= Math.max(number.end, Math.min(end, number.end));
  });
}

function mergeLost(found: readonly Quantity[], lost: readonly Quantity[]): Quantity[] {
  const all = [...found, ...lost].sort((a, b) => a.start - b.start);
  return all.filter((one, at) => {
    const last = all[at - 1];
    return !last || one.start >= last.end;
  });
}
