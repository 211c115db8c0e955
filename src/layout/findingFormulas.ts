import type { FormulaTemplate } from './formulas';

/**
 * Calculated columns of `tblFindings` by key. The link is a formula, since a check rewrites the rows
 * of a sheet that stands; the address of a cell that is no more is left to the next check.
 */
export function findingFormulas(): Readonly<Record<string, FormulaTemplate>> {
  const place = `"#'"&SUBSTITUTE({@sheet},"'","''")&"'!"&{@address}`;
  return { cell: `IF(LEN({@address})>0,HYPERLINK(${place},{@address}),"")` };
}
