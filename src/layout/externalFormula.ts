/**
 * `[1]表!A1`, `[1]!名称`, `'C:\报表\[数据.xlsx]表 1'!A1`: a file's name in brackets right before a sheet's.
 * `tblData[列]+表!A1` is of this workbook: something stands between.
 */
const OTHER_FILE = /\[[^[\]]+\][\p{L}\p{N}_.]*!|'[^']*\[[^[\]']+\][^']*'!/u;

/** True of a formula that takes its figure from another file. */
export function isExternalFormula(formula: string): boolean {
  return OTHER_FILE.test(formula);
}
