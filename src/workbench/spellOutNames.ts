import type { Workbook } from './officeHost/model/workbook';

/** A text in quotes, which is left as it is, or a word that may be a name. */
const QUOTED_OR_WORD = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[A-Za-z_][\w.]*(?![\w.(!])/g;

/** The formula with the cells each defined name stands for: the grid's formats know no names. */
export function spellOutNames(workbook: Workbook, formula: string): string {
  return formula.replace(QUOTED_OR_WORD, (word) => {
    const name = /^["']/.test(word) ? undefined : workbook.names.find(word);
    return name?.findRange() ? name.state.Formula.slice(1) : word;
  });
}
