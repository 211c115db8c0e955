import type { Locale } from '../../model/basics';
import type { Target } from '../../model/catalog';
import { roundVisibly } from '../../model/rounding';
import { COMPARATOR_SIGNS, differenceUnit, unitWord } from '../../i18n/sentences';
import { numberFormatter } from './formatters';

/** A figure as people write it: groups of three, at most four decimals. */
export function formatNumber(value: number, locale: Locale): string {
  return numberFormatter(locale, { maximumFractionDigits: 4 }).format(value);
}

/** A share (0 to 1 and beyond) as percent to one decimal, without the sign: `83.3`. */
export function formatShare(share: number, locale: Locale): string {
  const format = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return numberFormatter(locale, format).format(share * 100);
}

/** How far ahead or behind, in points to one decimal; what would read 0.0 and is not: `-0.04`. */
export function formatPoints(points: number, locale: Locale): string {
  const seen = roundVisibly(points, 1);
  const format = { signDisplay: 'exceptZero', minimumFractionDigits: 1 } as const;
  return numberFormatter(locale, { ...format, maximumFractionDigits: 9 }).format(seen);
}

/** A figure with its unit: `120项`, `120 items`, `85%`. */
export function formatQuantity(
  value: number,
  target: Pick<Target, 'unitMeasure' | 'unitCode'>,
  locale: Locale,
): string {
  return joinUnit(value, unitWord(target, locale), locale);
}

/** A difference between two figures of the target: `380项`, `5个百分点`. */
export function formatDifference(
  value: number,
  target: Pick<Target, 'unitMeasure' | 'unitCode'>,
  locale: Locale,
): string {
  return joinUnit(value, differenceUnit(target, locale), locale);
}

function joinUnit(value: number, unit: string, locale: Locale): string {
  const space = locale === 'zh-CN' || unit === '%' ? '' : ' ';
  return `${formatNumber(value, locale)}${space}${unit}`;
}

type TargetFigure = Pick<Target, 'value' | 'valueMax' | 'comparator' | 'unitMeasure' | 'unitCode'>;

/** The target as it stands: `≥1,000项`, `50%–60%`. A bare figure bears no sign, as printed. */
export function formatTargetValue(target: TargetFigure, locale: Locale): string {
  const value = formatQuantity(target.value, target, locale);
  if (target.valueMax !== null)
    return `${value}–${formatQuantity(target.valueMax, target, locale)}`;
  return target.comparator === '=' ? value : `${COMPARATOR_SIGNS[target.comparator]}${value}`;
}
