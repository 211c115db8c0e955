/** Every number a rule goes by, with its source, or the reason where none is published. */

/** 比率与分子分母相差 in the figure's own unit: what rounding to one decimal can make (审核关系). */
export const RATIO_TOLERANCE = 0.05;

/** 四季度占全年, percent (审核关系): a quarter's even share is 25. */
export const LAST_QUARTER_LIMIT = 60;

/** Below five things a year one or two decide the share of a quarter. */
export const LAST_QUARTER_MINIMUM = 5;

/** Counts of one or two come twice by chance; from three on a repeated figure is asked about. */
export const SAME_FIGURE_MINIMUM = 3;

/** 全部为10的倍数: with five figures chance alone makes it one time in 100,000. */
export const ROUND_FIGURES_MINIMUM = 5;

/** What a rounded figure is a multiple of (审核关系). */
export const ROUND_FIGURE_STEP = 10;

/**
 * Bound of a change against the series' own: a modified z-score of 3.5, after Iglewicz and Hoaglin
 * (1993), as the NIST/SEMATECH e-Handbook, 1.3.5.17, recommends. Median and MAD, since a mean and σ
 * of so few changes are themselves moved by the one that is looked for.
 */
export const CHANGE_SCORE_LIMIT = 3.5;

/** 1/0.6745: makes the MAD of normal data its σ (same source). */
export const MAD_TO_SIGMA = 1.4826;

/** With fewer earlier changes a median says nothing of what is usual. */
export const CHANGE_HISTORY_MINIMUM = 4;

/** Three years of quarters; keeps the work per figure constant. */
export const CHANGE_HISTORY_MAXIMUM = 12;

/**
 * A history of equal changes has no spread, and any other change would stand out: its spread is
 * taken as a tenth of the usual change, and never below one of the unit.
 */
export const CHANGE_SPREAD_SHARE = 0.1;
export const CHANGE_SPREAD_UNIT = 1;

/** Signs of a progress text without spaces and stops; shorter ones (推进中) are alike by nature. */
export const PROGRESS_TEXT_MINIMUM = 6;
