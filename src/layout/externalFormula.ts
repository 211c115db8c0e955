/** `[1]表!A1`, `'C:\\报表\\[数据.xlsx]表'!A1`: a file's name in brackets before a sheet's. */
const OTHER_FILE = /\[[^[\]]+\][^[\]!]*!/;

/** True of a formula that takes its figure from another file. */
export function isExternalFormula(formula: string | undefined): boolean {
  return formula !== undefined && OTHER_FILE.test(formula);
}
