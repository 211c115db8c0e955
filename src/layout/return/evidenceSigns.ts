/**
 * Signs of 佐证编号, for the formulas of a return and for the code alike. People separate numbers by
 * stops or by blanks, and some write a blank inside of one (`附件 1`): so a cell is read both ways,
 * and blanks inside a number never tell two apart.
 */

/** Always between two numbers. `|` marks the ends of a number in the formulas. */
export const EVIDENCE_STOPS: readonly string[] = ['、', '，', ',', '；', ';', '。', '|'];

/** Between two numbers, or inside of one. */
export const EVIDENCE_BLANKS: readonly string[] = [' ', '\u3000', '\u00a0', '\n'];
