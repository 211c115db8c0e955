import { cellReference } from '../../model/a1';
import type { Finding } from '../../model/finding';
import type { CellValue, WorkbookGrid } from '../../model/grid';
import type { ReturnSignature } from '../../model/unitReturn';
import { rowAt, textOf } from '../locateTable';
import { NAMES } from '../names';
import { cellFinding, templateFinding } from '../readingFindings';
import { readFigure } from '../readFigure';
import type { ReadingCode } from '../reading/readingFaults';
import { placeOfName, valueAt } from '../readNames';
import { readDay } from './readDay';

/** What stands in the named cells of a return, outside its tables. */
export interface ReadSignature {
  readonly submission: number | null;
  readonly signature: ReturnSignature;
  readonly findings: readonly Finding[];
}

class NamedCells {
  readonly findings: Finding[] = [];

  constructor(private readonly grid: WorkbookGrid) {}

  /** The value under a name; a name that leads nowhere is a finding. */
  value(name: string): CellValue {
    const place = placeOfName(this.grid, name);
    if (place === null) this.findings.push(templateFinding('nameMissing', '', null, { name }));
    const value = valueAt(this.grid, place);
    if (typeof value !== 'object' || value === null) return value;
    this.report('cellError', name, value.error);
    return null;
  }

  format(name: string): string {
    const place = placeOfName(this.grid, name);
    const sheet = this.grid.sheets.find(({ title }) => title === place?.sheet);
    const row = place && sheet ? rowAt(sheet, place.row) : undefined;
    return (place ? row?.formats?.[place.column] : undefined) ?? 'General';
  }

  report(
    code: ReadingCode,
    name: string,
    found: string,
    params: Record<string, number> = {},
  ): void {
    const place = placeOfName(this.grid, name);
    if (place === null) return;
    const cell = { sheet: place.sheet, cell: cellReference(place.row, place.column) };
    const finding = cellFinding(code, cell, found, params);
    // Beside these cells there is none to explain a soft one in: it is of the file.
    this.findings.push(finding.severity === 'soft' ? { ...finding, level: 0 } : finding);
  }
}

/** 报送次数: a whole number from 1 on. */
function readSubmission(cells: NamedCells): number | null {
  const value = cells.value(NAMES.submission);
  const read = readFigure(value, cells.format(NAMES.submission), 'count');
  if (read.value === null || !Number.isInteger(read.value) || read.value < 1) {
    cells.report('submissionInvalid', NAMES.submission, textOf(value));
    return null;
  }
  if (read.finding !== null) {
    cells.report(read.finding.code, NAMES.submission, read.finding.found, { read: read.value });
  }
  return read.value;
}

/** The submission number and the foot of a return. */
export function readSignature(grid: WorkbookGrid): ReadSignature {
  const cells = new NamedCells(grid);
  const text = (name: string) => textOf(cells.value(name)) || null;
  const submission = readSubmission(cells);
  const reported = cells.value(NAMES.reportedOn);
  const reportedOn = readDay(reported);
  if (reportedOn === null && textOf(reported) !== '') {
    cells.report('absurdDate', NAMES.reportedOn, textOf(reported));
  }
  const signature = {
    head: text(NAMES.head),
    reviewer: text(NAMES.reviewer),
    compiler: text(NAMES.compiler),
    phone: text(NAMES.phone),
    reportedOn,
  };
  return { submission, signature, findings: cells.findings };
}
