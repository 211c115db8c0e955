import type { Finding } from '../model/finding';
import type { CheckContext } from './checkContext';
import { rowOfCell } from './columnsAndCells';
import { RULES } from './rules/index';
import { runRules } from './runRules';

/** A cell and its file have been checked on their own; only what needs several files is asked here. */
const ACROSS = RULES.filter(({ level }) => level >= 2);

/** Names a finding by its file and row, since a merge knows no other column of it. */
function placeKey({ code, file, sheet, cell }: Finding): string {
  return [code, file, sheet, rowOfCell(cell)].join('|');
}

/** What the rules across periods and units say of several files, beyond what is `known` of each. */
export function findAcross(context: CheckContext, known: readonly Finding[]): readonly Finding[] {
  const said = new Set(known.map(placeKey));
  const { findings } = runRules(ACROSS, context);
  return findings.filter((finding) => !said.has(placeKey(finding)));
}
