import { texts } from '../../i18n/texts';
import type { FormatPlan, SheetPlan } from '../../model/plan';
import { TABLES } from '../columns';
import type { ReturnContext } from './returnContext';
import { returnTaskRows } from './returnRows';
import { NOT_APPLICABLE_FILL } from './returnSheet';
import { buildReturnTableSheet } from './returnTableSheet';
import { describePeriod } from './returnWords';
import { buildHead, plainLines } from './sheetHead';

const COLUMNS = TABLES.returnTasks.columns;
const ROW_HEIGHT = 48;

/** 任务: a row a measure of the tasks the unit leads or shares. */
export function buildTaskReportSheet(context: ReturnContext): SheetPlan {
  const { locale, content } = context;
  const words = texts(locale).returns;
  const rows = content.tasks.flatMap((issued) => returnTaskRows(issued, locale));
  const hiddenColumns = COLUMNS.flatMap((column, index) => (column.hidden ? [index] : []));
  const head = buildHead(
    context,
    words.headings.tasks,
    plainLines(context, describePeriod(content.template.period, locale)),
    rows.length > 0 ? words.hints.tasks : words.hints.noTasks,
    COLUMNS.map((_, index) => index).filter((index) => !hiddenColumns.includes(index)),
    COLUMNS.map((column) => column.width),
  );
  const { prompt } = words;
  const longTerm = content.tasks.flatMap(({ task }) =>
    task.measures.map(() => task.taskType === 'longTerm'),
  );
  return buildReturnTableSheet(context, {
    key: 'returnTasks',
    title: words.titles.tasks,
    table: 'returnTasks',
    rows,
    head,
    hiddenColumns,
    frozenColumn: 'heading',
    tabColor: '#2E7D32',
    rowHeight: ROW_HEIGHT,
    prompts: {
      state: prompt.state,
      percent: prompt.percent,
      progressText: prompt.progressText,
      problem: prompt.problem,
      nextStep: prompt.nextStep,
      plannedOn: prompt.plannedOn,
      completedOn: prompt.completedOn,
      evidence: prompt.taskEvidence,
    },
    validations: null,
    formats: (firstRow) => greyCells(firstRow, longTerm),
    example: null,
    leastPrinted: null,
  });
}

/** A long-term task has no percentage; without tasks the one row takes no entry. */
function greyCells(firstRow: number, longTerm: readonly boolean[]): FormatPlan[] {
  const style = { fill: NOT_APPLICABLE_FILL, locked: true };
  if (longTerm.length === 0) {
    return [{ range: { row: firstRow, column: 0, rows: 1, columns: COLUMNS.length }, style }];
  }
  const column = COLUMNS.findIndex((candidate) => candidate.key === 'percent');
  return longTerm.flatMap((isLongTerm, index) =>
    isLongTerm ? [{ range: { row: firstRow + index, column, rows: 1, columns: 1 }, style }] : [],
  );
}
