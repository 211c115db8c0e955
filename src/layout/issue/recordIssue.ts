import { texts } from '../../i18n/texts';
import { cellReference } from '../../model/a1';
import type { IsoDate, Locale } from '../../model/basics';
import { toSerial } from '../../model/calendar';
import type { Finding } from '../../model/finding';
import type { PlanCell, WorkbookChange } from '../../model/plan';
import { cellUnder, rowAt, textOf, type LocatedTable } from '../locateTable';
import type { MasterReading } from '../readMaster';
import { cellFinding } from '../readingFindings';
import type { ReturnContents } from './buildReturnContents';
import { describeChanges } from './compareIssues';
import type { ReturnIssue } from './issueTypes';

export interface IssueRecord {
  readonly changes: readonly WorkbookChange[];
  /** Cells that cannot take the record; nothing may be written then. */
  readonly findings: readonly Finding[];
}

/** The cells of a row that differ from what they are to hold. */
function recordRow(
  table: LocatedTable,
  row: number,
  cells: Readonly<Record<string, PlanCell>>,
): IssueRecord {
  const changes: WorkbookChange[] = [];
  const findings: Finding[] = [];
  const source = rowAt(table.sheet, row);
  const sheet = table.sheet.title;
  for (const [key, value] of Object.entries(cells)) {
    const column = table.columnOf.get(key);
    if (column === undefined) continue;
    const standing = source ? cellUnder(table, { row, source }, key) : null;
    const isSame = typeof value === 'number' ? standing === value : textOf(standing) === value;
    if (isSame) continue;
    if (source?.formulas?.[column] !== undefined) {
      const place = { sheet, cell: cellReference(row, column) };
      findings.push(cellFinding('formulaInRecord', place, textOf(standing)));
    }
    changes.push({ kind: 'writeCells', sheet, block: { row, column, cells: [[value]] } });
  }
  return { changes, findings };
}

/** What 单位 says of a return; one that is issued unchanged keeps what stood there. */
function unitCells(issue: ReturnIssue, issuedOn: IsoDate, locale: Locale) {
  const { content, changes } = issue;
  const { template } = content;
  const standing = {
    unitId: template.unitId,
    period: template.period,
    templateId: template.templateId,
    revision: template.revision,
    targetCount: content.targets.length,
    taskCount: content.tasks.length,
    contentHash: issue.contentHash,
    issuedContent: issue.digest,
  };
  if (changes.length === 0) return standing;
  return {
    ...standing,
    returnState: texts(locale).status.returnState.issued,
    issuedOn: toSerial(issuedOn),
    changes: describeChanges(changes, locale),
  };
}

/**
 * What the master records of an issue: template, revision, day and changes in 单位, and in 归口
 * which owners were taken as implied. Only cells that differ are among the changes.
 */
export function recordIssue(
  contents: ReturnContents,
  reading: MasterReading,
  units: LocatedTable,
  issuedOn: IsoDate,
): IssueRecord {
  const { locale } = reading;
  const { owners } = reading.tables;
  const records = contents.returns.map((issue) => {
    const { row, hasOwnDueDate } = issue.unit;
    // A row added by hand may lack the day; one that is entered is not written over.
    const due = hasOwnDueDate ? {} : { dueDate: toSerial(issue.content.template.dueDate) };
    return recordRow(units, row, { ...unitCells(issue, issuedOn, locale), ...due });
  });
  for (const { row, confirmation } of contents.accepted) {
    if (!owners || row === null || confirmation !== 'open') continue;
    const confirmedBy = texts(locale).issue.acceptedMark;
    records.push(recordRow(owners, row, { confirmedBy, confirmedOn: toSerial(issuedOn) }));
  }
  return {
    changes: records.flatMap((record) => record.changes),
    findings: records.flatMap((record) => record.findings),
  };
}
