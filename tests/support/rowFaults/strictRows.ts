import { texts } from '../../../src/i18n/texts';
import type { CheckedReturnTable } from '../../../src/layout/return/returnFaults';
import { computeFigure } from '../../../src/layout/return/readReturnFigures';
import { entryKindOf, listLedgerTargets } from '../../../src/layout/return/returnRows';
import { cellFinding } from '../../../src/layout/readingFindings';
import type { ReadingCode } from '../../../src/layout/reading/readingFaults';
import { parsePeriod } from '../../../src/model/calendar';
import type { Target } from '../../../src/model/catalog';
import { partsScale } from '../../../src/model/figureSteps';
import type { Finding } from '../../../src/model/finding';
import type { ReturnContent } from '../../../src/model/issue';
import type {
  LedgerEntry,
  MeasureReport,
  ReturnFigure,
  TaskStatus,
} from '../../../src/model/unitReturn';
import { STRICT_KEYS, strictCell } from './strictCells';
import {
  codeOrNull,
  dayOrNull,
  isError,
  numberOrNull,
  textOrNull,
  type RowValues,
} from './rowValues';

/** Rows of a return as its formulas see them: a text is no number and a word is of the list or none. */
export interface StrictRow<Row> {
  readonly row: Row;
  readonly reading: readonly Finding[];
}

/** The findings of a row's raw cells, by the keys they are of. */
function findUnread(
  table: CheckedReturnTable,
  index: number,
  row: RowValues,
  unread: Readonly<Partial<Record<string, ReadingCode>>>,
): readonly Finding[] {
  return STRICT_KEYS[table].flatMap((key) => {
    const code = isError(row[key]) ? 'cellError' : unread[key];
    return code === undefined ? [] : [cellFinding(code, strictCell(table, index, key), '')];
  });
}

/** The code for each filled cell of these that gave no value. */
function unreadWhere(
  row: RowValues,
  code: ReadingCode,
  values: Readonly<Record<string, unknown>>,
): Record<string, ReadingCode> {
  const keys = Object.keys(values).filter((key) => {
    return values[key] === null && textOrNull(row[key]) !== null;
  });
  return Object.fromEntries(keys.map((key) => [key, code]));
}

function lineageOf(sheet: CheckedReturnTable, row: number) {
  return { sha256: null, file: null, sheet, row, column: 0 };
}

/** A row of 填报; null where it names no target of the return. */
export function readStrictFigure(
  cells: RowValues,
  index: number,
  target: Target,
  { template }: ReturnContent,
): StrictRow<ReturnFigure> {
  const numbers = {
    added: numberOrNull(cells['added']),
    deducted: numberOrNull(cells['deducted']),
    level: numberOrNull(cells['level']),
    numerator: numberOrNull(cells['numerator']),
    denominator: numberOrNull(cells['denominator']),
    led: numberOrNull(cells['led']),
    tookPart: numberOrNull(cells['tookPart']),
  };
  const entryState = codeOrNull(cells['entryState'], texts(template.locale).status.entry);
  const parts = { previous: numberOrNull(cells['previous']), ...numbers };
  const scale = partsScale(target);
  const value = computeFigure(entryKindOf(target), parts, scale);
  return {
    row: {
      targetId: target.id,
      unitId: template.unitId,
      period: template.period,
      periodEnd: parsePeriod(template.period)?.end ?? '',
      value,
      ...parts,
      deductReason: textOrNull(cells['deductReason']),
      entryState,
      obsStatus: value === null ? 'missing' : 'final',
      explanation: textOrNull(cells['explanation']),
      evidence: textOrNull(cells['evidence']),
      lineage: lineageOf('returnTargets', index),
    },
    reading: findUnread('returnTargets', index, cells, {
      ...unreadWhere(cells, 'notANumber', numbers),
      ...unreadWhere(cells, 'wordUnknown', { entryState }),
    }),
  };
}

/** A row of 任务. */
export function readStrictMeasure(
  cells: RowValues,
  index: number,
  { template }: ReturnContent,
): StrictRow<MeasureReport> {
  const words: Readonly<Partial<Record<TaskStatus, string>>> = texts(template.locale).returns
    .taskState;
  const state = codeOrNull(cells['state'], words);
  const percent = numberOrNull(cells['percent']);
  const days = {
    plannedOn: dayOrNull(cells['plannedOn']),
    completedOn: dayOrNull(cells['completedOn']),
  };
  const text = (key: string) => textOrNull(cells[key]);
  return {
    row: {
      taskId: text('taskId') ?? '',
      measureId: text('measureId') ?? '',
      role: 'shared',
      taskStatus: state,
      percent,
      progressText: text('progressText'),
      output: text('output'),
      problem: text('problem'),
      cause: text('cause'),
      nextStep: text('nextStep'),
      coordination: text('coordination'),
      ...days,
      evidence: text('evidence'),
      lineage: lineageOf('returnTasks', index),
    },
    reading: findUnread('returnTasks', index, cells, {
      ...unreadWhere(cells, 'wordUnknown', { state }),
      ...unreadWhere(cells, 'notANumber', { percent }),
      ...unreadWhere(cells, 'absurdDate', days),
    }),
  };
}

/** A row of 台账; null where nobody wrote in it. */
export function readStrictEntry(
  cells: RowValues,
  index: number,
  content: ReturnContent,
): StrictRow<LedgerEntry> | null {
  const keys = STRICT_KEYS.ledger;
  if (keys.every((key) => textOrNull(cells[key]) === null && !isError(cells[key]))) return null;
  const { locale } = content.template;
  const { ledgerAction, ledgerRole, ledgerState } = texts(locale).returns;
  const text = (key: string) => textOrNull(cells[key]);
  const named = text('target')?.toLowerCase();
  const found = listLedgerTargets(content.targets, locale).find(({ word }) => {
    return word.toLowerCase() === named;
  });
  const choices = {
    action: codeOrNull(cells['action'], ledgerAction),
    role: codeOrNull(cells['role'], ledgerRole),
    state: codeOrNull(cells['state'], ledgerState),
  };
  const publishedOn = dayOrNull(cells['publishedOn']);
  return {
    row: {
      targetId: found?.target.id ?? null,
      targetText: text('target'),
      item: text('item'),
      itemKey: text('itemKey'),
      level: text('level'),
      ...choices,
      firstUnit: text('firstUnit'),
      otherUnits: text('otherUnits'),
      publishedOn,
      countedPeriod: text('countedPeriod'),
      evidence: text('evidence'),
      explanation: text('explanation'),
      lineage: lineageOf('ledger', index),
    },
    reading: findUnread('ledger', index, cells, {
      ...unreadWhere(cells, 'wordUnknown', choices),
      ...unreadWhere(cells, 'absurdDate', { publishedOn }),
      ...unreadWhere(cells, 'ledgerTargetUnknown', { target: found ?? null }),
    }),
  };
}
