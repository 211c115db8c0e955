import type { Locale } from '../../model/basics';
import type { Comparator, Target } from '../../model/catalog';
import type { Texts } from '../../i18n/texts';

const comparators: Readonly<Record<Comparator, string>> = { '>=': '≥', '<=': '≤', '=': '＝' };

/** A figure as people write it: groups of three, at most four decimals. */
export function formatNumber(value: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }).format(value);
}

/** A share (0 to 1 and beyond) as percent to one decimal, without the sign: `83.3`. */
export function formatShare(share: number, locale: Locale): string {
  const format = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return new Intl.NumberFormat(locale, format).format(share * 100);
}

/** A figure with its unit: `120项`, `120 items`, `85%`. */
export function formatQuantity(
  value: number,
  target: Target,
  locale: Locale,
  words: Texts,
): string {
  const unit =
    locale === 'zh-CN' && target.unitMeasure !== ''
      ? target.unitMeasure
      : words.pane.units[target.unitCode];
  const space = locale === 'zh-CN' || unit === '%' ? '' : ' ';
  return `${formatNumber(value, locale)}${space}${unit}`;
}

/** The target as it stands: `≥1,000项`, `50%–60%`. A bare figure bears no sign, as printed. */
export function formatTargetValue(target: Target, locale: Locale, words: Texts): string {
  const value = formatQuantity(target.value, target, locale, words);
  if (target.valueMax !== null)
    return `${value}–${formatQuantity(target.valueMax, target, locale, words)}`;
  return target.comparator === '=' ? value : `${comparators[target.comparator]}${value}`;
}
