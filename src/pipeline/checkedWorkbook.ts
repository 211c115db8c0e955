import { findingKey } from '../check/findingKey';
import type { ValidationRule } from '../check/ruleTypes';
import { RULES } from '../check/rules/index';
import { columnLetters, parseRangeReference } from '../model/a1';
import type { LocalizedText } from '../model/basics';
import type { CatalogDocument } from '../model/catalog';
import type { Finding } from '../model/finding';
import type { CellPlace } from '../model/grid';
import { markOf } from '../layout/findingMarks';
import type { ListedFinding } from '../layout/findingRows';
import {
  cellUnder,
  rowKeyOf,
  textOf,
  type LocatedRow,
  type LocatedTable,
} from '../layout/locateTable';
import type { MasterReading } from '../layout/readMaster';

/** A finding with what the pane and the sheet 审核 show beside it. */
export interface CheckedFinding {
  /** Names it from one check to the next. */
  readonly key: string;
  readonly finding: Finding;
  /** Null where reading the workbook found it. */
  readonly rule: { readonly title: LocalizedText; readonly why: LocalizedText } | null;
  /** Names its row, whatever place it moves to; null where it is of no row of a table. */
  readonly rowId: string | null;
  readonly place: CellPlace | null;
  readonly documentId: string | null;
  readonly document: LocalizedText | null;
  /** The target or task it is about. */
  readonly subject: LocalizedText | null;
  readonly unit: string | null;
  /** Where an explanation goes: the row's 核实说明, else the sheet 审核; null where none is asked. */
  readonly explainIn: 'row' | 'sheet' | null;
}

/** A row of a table of ours. */
export interface RowPlace {
  readonly table: LocatedTable;
  readonly row: LocatedRow;
}

const CHECKED_TABLES = ['data', 'tasks', 'targets', 'owners', 'units', 'allocation'] as const;

/** `data|hubei-2022/local-standards|hubei:全省|2024`. */
export function rowIdOf({ table, row }: RowPlace): string {
  return `${table.spec.key}|${rowKeyOf(table, row)}`;
}

/** Every row of our tables that can be at fault. */
export function listRows(reading: MasterReading): RowPlace[] {
  return CHECKED_TABLES.flatMap((key) => {
    const table = reading.tables[key];
    return table ? table.rows.map((row) => ({ table, row })) : [];
  });
}

const RULE_OF = new Map<string, ValidationRule>(RULES.map((rule) => [rule.code, rule]));

/** Finds, for findings of a reading, what they are about and where they stand now. */
export function createDescriber(reading: MasterReading, all: readonly CatalogDocument[]) {
  const rows = new Map(
    listRows(reading).map((place) => [`${place.table.sheet.title}|${place.row.row}`, place]),
  );
  const documents = new Map(all.map(({ document }) => [document.id, document]));
  const targets = new Map(all.flatMap((entry) => entry.targets.map((one) => [one.id, one])));
  const tasks = new Map(
    all.flatMap(({ document, tasks: list }) =>
      list.map((task) => [task.id, { documentId: document.id, heading: task.heading }]),
    ),
  );
  const rowOf = ({ sheet, cell }: Finding): RowPlace | null => {
    const range = cell === null ? null : parseRangeReference(cell);
    return (range && rows.get(`${sheet}|${range.row}`)) ?? null;
  };

  const describe = (finding: Finding): CheckedFinding => {
    const at = rowOf(finding);
    const text = (key: string) => (at ? textOf(cellUnder(at.table, at.row, key)) : '');
    const target = targets.get(finding.targetId ?? text('targetId'));
    const task = target ? undefined : tasks.get(text('taskId'));
    const documentId = target?.documentId ?? task?.documentId ?? null;
    const document = documents.get(documentId ?? '');
    const rule = RULE_OF.get(finding.code);
    const range = finding.cell === null ? null : parseRangeReference(finding.cell);
    return {
      key: findingKey(finding),
      finding,
      rule: rule ? { title: rule.summary, why: rule.why } : null,
      rowId: at && rowIdOf(at),
      place:
        range && finding.sheet
          ? { sheet: finding.sheet, row: range.row, column: range.column }
          : null,
      documentId,
      document: document?.shortTitle ?? null,
      subject: target?.name ?? task?.heading ?? null,
      unit: text('unit') || (finding.unitId?.split(':').pop() ?? null),
      explainIn: explainIn(finding, at),
    };
  };

  /** The mark of the finding's cell, for the sheet 审核. */
  const mark = (finding: Finding): string | null => {
    const at = rowOf(finding);
    const range = parseRangeReference(finding.cell ?? '');
    if (!at || !range) return null;
    const key = [...at.table.columnOf].find(([, column]) => column === range.column)?.[0];
    return key === undefined ? null : markOf(at.table, at.row, key);
  };

  return { describe, mark };
}

/** A hard finding takes no explanation, unless it is the explanation that is missing. */
function explainIn({ severity, cell }: Finding, at: RowPlace | null): 'row' | 'sheet' | null {
  const column = at?.table.spec.key === 'data' ? at.table.columnOf.get('explanation') : undefined;
  const isAsked = column !== undefined && parseRangeReference(cell ?? '')?.column === column;
  if (severity === 'hard' && !isAsked) return null;
  return column === undefined ? 'sheet' : 'row';
}

/** The cell of 核实说明 in a row; null where its table has none. */
export function explanationCell({ table, row }: RowPlace): CellPlace | null {
  const column = table.spec.key === 'data' ? table.columnOf.get('explanation') : undefined;
  return column === undefined ? null : { sheet: table.sheet.title, row: row.row, column };
}

/** `数据!P5` */
export function nameCell({ sheet, row, column }: CellPlace): string {
  return `${sheet}!${columnLetters(column)}${row + 1}`;
}

/** As the sheet 审核 lists it. */
export function toListed(
  checked: CheckedFinding,
  mark: string | null,
  inLanguage: (text: LocalizedText) => string,
): ListedFinding {
  const { finding } = checked;
  const said = (text: LocalizedText | null) => (text === null ? null : inLanguage(text));
  return {
    key: checked.key,
    finding,
    rule: checked.rule?.title ?? null,
    subject: said(checked.subject),
    unit: checked.unit,
    document: said(checked.document),
    explanation: finding.explanation,
    isClosed: finding.isClosed,
    mark,
  };
}
