import type { Finding } from '../model/finding';
import type { CheckContext, Placed } from './checkContext';
import { rowOfCell } from './columnsAndCells';
import { findingKey } from './findingKey';
import { judgeWords } from './judgeWords';

type Explained = ReadonlyMap<string, string>;
const explainedRows = new WeakMap<CheckContext, Explained>();

/** Of which file, since several are checked together. */
function rowKey(
  { file, sheet }: { readonly file: string | null; readonly sheet: string | null },
  row: number | string,
): string {
  return [file ?? '', sheet, row].join('!');
}

/** 核实说明 by row, of a task 原因: what reading found of a cell is explained beside it. */
function listExplainedRows(context: CheckContext): Explained {
  const known = explainedRows.get(context);
  if (known) return known;
  const rows = new Map<string, string>();
  const add = ({ lineage }: Placed, explanation: string | null) => {
    if (explanation !== null) rows.set(rowKey(lineage, lineage.row + 1), explanation);
  };
  for (const row of [...context.figures, ...context.ledger]) add(row, row.explanation);
  for (const row of context.measures) add(row, row.cause);
  explainedRows.set(context, rows);
  return rows;
}

/** What stands beside a cell that could not be read as it is; null where nothing does. */
export function explanationBeside(finding: Finding, context: CheckContext): string | null {
  return listExplainedRows(context).get(rowKey(finding, rowOfCell(finding.cell))) ?? null;
}

/**
 * A soft finding with the explanation that stands for it: in its row, else in 审核. It is closed where
 * that says something. A hard one stays open whatever is written.
 */
export function closeFinding(finding: Finding, context: CheckContext): Finding {
  if (finding.severity === 'hard') return finding;
  const inRow = judgeWords(finding.explanation) === 'missing' ? null : finding.explanation;
  const isGood = judgeWords(inRow) === 'good';
  const inChecks = isGood ? null : (context.explanations.get(findingKey(finding)) ?? null);
  const better = judgeWords(inChecks) === 'good' || inRow === null ? (inChecks ?? inRow) : inRow;
  return { ...finding, explanation: better, isClosed: judgeWords(better) === 'good' };
}

/** True of a finding somebody still has to do something about. */
export function isOpen({ isClosed }: Finding): boolean {
  return !isClosed;
}
