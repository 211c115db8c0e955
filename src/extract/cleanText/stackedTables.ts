import type { TextLine } from './readLines';

/** A line that is a cell of a table whose cells were pasted below each other. */
export type StackedCell = 'cell' | 'lastCell' | null;

/** What heads a column of a table of tasks or figures. */
const COLUMN_HEAD =
  /^(?:序号|编号|(?:主要|工作|重点|具体|目标)?(?:任务|内容|措施|举措|事项|项目|指标|要求|目标)(?:名称|内容|分解|要求|清单)?|(?:牵头|责任|配合|主办|协办|参与|承办|实施)(?:单位|部门|处室|科室|人)|(?:完成|办结)?(?:时限|时间|期限)(?:要求)?|时间节点|进度安排|单位|类别|领域|备注|属性|(?:预期)?成果(?:形式)?|\d{4}年(?:目标|基数)?)$/;
const OPENS_TABLE = /^(?:序号|编号)$/;
const FEWEST_COLUMNS = 3;
const MOST_COLUMNS = 10;

/**
 * For each line whether it is a cell, where the names of columns stand line by line and rows below
 * them count 1, 2, 3 at a steady distance.
 */
export function findStackedCells(lines: readonly TextLine[]): StackedCell[] {
  const cells = new Array<StackedCell>(lines.length).fill(null);
  lines.forEach((line, at) => {
    if (cells[at] !== null || !OPENS_TABLE.test(line.text)) return;
    const columns = countColumns(lines, at);
    const rows = columns === 0 ? 0 : countRows(lines, at + columns, columns);
    if (rows === 0) return;
    for (let cell = 0; cell < (rows + 1) * columns; cell += 1) {
      cells[at + cell] = cell % columns === columns - 1 ? 'lastCell' : 'cell';
    }
  });
  return cells;
}

/** Lines from the head on, up to the row that counts 1; 0 where one of them heads no column. */
function countColumns(lines: readonly TextLine[], head: number): number {
  let columns = 0;
  while (columns <= MOST_COLUMNS && COLUMN_HEAD.test(lines[head + columns]?.text ?? '')) {
    columns += 1;
  }
  const isTable = columns >= FEWEST_COLUMNS && columns <= MOST_COLUMNS;
  return isTable && countOf(lines[head + columns]) === 1 ? columns : 0;
}

/** Whole rows, each as many lines as there are columns. */
function countRows(lines: readonly TextLine[], first: number, columns: number): number {
  let rows = 0;
  while (
    countOf(lines[first + rows * columns]) === rows + 1 &&
    first + (rows + 1) * columns <= lines.length
  ) {
    rows += 1;
  }
  return rows;
}

function countOf(line: TextLine | undefined): number | null {
  const count = /^(\d{1,3})[.、]?$/.exec(line?.text ?? '')?.[1];
  return count === undefined ? null : Number(count);
}
