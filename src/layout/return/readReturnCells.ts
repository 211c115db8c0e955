import { cellReference } from '../../model/a1';
import type { IsoDate } from '../../model/basics';
import type { Finding, FindingParams } from '../../model/finding';
import type { CellValue } from '../../model/grid';
import type { Lineage } from '../../model/observation';
import { isExternalFormula } from '../externalFormula';
import {
  cellUnder,
  formatUnder,
  rowKeyOf,
  textOf,
  type LocatedRow,
  type LocatedTable,
} from '../locateTable';
import { cellFinding } from '../readingFindings';
import { readFigure } from '../readFigure';
import type { ReadingCode } from '../reading/readingFaults';
import type { FigureKind } from '../rows';
import { readDay } from './readDay';

/** The file a return was read from. */
export interface ReturnSource {
  readonly sha256: string;
  readonly file: string;
}

/** Words of each code; several lists where a word has changed or differs by language. */
export type WordList<C extends string> = readonly Readonly<Partial<Record<C, string>>>[];

/** Reads the cells of one table; what cannot be read is null and a finding. */
export class ReturnCells {
  readonly findings: Finding[] = [];

  constructor(
    readonly table: LocatedTable,
    private readonly unitId: string | null,
    private readonly source: ReturnSource | null,
  ) {}

  place(row: LocatedRow, key: string): { readonly sheet: string; readonly cell: string } {
    const column = this.table.columnOf.get(key) ?? this.table.grid.range.column;
    return { sheet: this.table.sheet.title, cell: cellReference(row.row, column) };
  }

  /** The cell that stands for the row's content. */
  lineage(row: LocatedRow, ...keys: readonly string[]): Lineage {
    const key = keys.find((candidate) => this.table.columnOf.has(candidate)) ?? '';
    return {
      sha256: this.source?.sha256 ?? null,
      file: this.source?.file ?? null,
      sheet: this.table.sheet.title,
      row: row.row,
      column: this.table.columnOf.get(key) ?? this.table.grid.range.column,
    };
  }

  report(
    code: ReadingCode,
    row: LocatedRow,
    key: string,
    found: string,
    params: FindingParams = {},
    targetId: string | null = null,
  ): void {
    const name = rowKeyOf(this.table, row);
    const subject = /^\|*$/.test(name) ? null : [name, this.unitId ?? '', key].join('|');
    const of = { targetId, unitId: this.unitId, subject };
    const finding = cellFinding(code, this.place(row, key), found, params, of);
    const { expected } = params;
    this.findings.push(
      expected === undefined ? finding : { ...finding, expected: String(expected) },
    );
  }

  /** The cell as it stands; a formula that nobody calculated, or that fails, is null and a finding. */
  value(row: LocatedRow, key: string, targetId: string | null = null): CellValue {
    const cell = cellUnder(this.table, row, key);
    const column = this.table.columnOf.get(key);
    const formula = column === undefined ? undefined : row.source.formulas?.[column];
    if (typeof cell === 'object' && cell !== null) {
      this.report('cellError', row, key, cell.error, {}, targetId);
      return null;
    }
    if (cell === null && formula !== undefined) {
      this.report('notCalculated', row, key, formula, {}, targetId);
    }
    if (cell !== null && formula !== undefined && isExternalFormula(formula)) {
      this.report('externalFormula', row, key, formula, {}, targetId);
    }
    return cell;
  }

  figure(
    row: LocatedRow,
    key: string,
    kind: FigureKind,
    targetId: string | null = null,
  ): number | null {
    const cell = this.value(row, key, targetId);
    const read = readFigure(cell, formatUnder(this.table, row, key), kind);
    if (read.finding !== null) {
      const { code, found, params } = read.finding;
      this.report(code, row, key, found, params, targetId);
    }
    return read.value;
  }

  text(row: LocatedRow, key: string): string | null {
    return textOf(this.value(row, key)) || null;
  }

  day(row: LocatedRow, key: string): IsoDate | null {
    const cell = this.value(row, key);
    if (textOf(cell) === '') return null;
    const day = readDay(cell);
    if (day === null) this.report('absurdDate', row, key, textOf(cell));
    return day;
  }

  /** The code of a word in either language, or of the code itself. */
  word<C extends string>(row: LocatedRow, key: string, lists: WordList<C>): C | null {
    const text = textOf(this.value(row, key));
    if (text === '') return null;
    const plain = text.toLowerCase();
    for (const list of lists) {
      for (const [code, word] of Object.entries(list) as [C, string][]) {
        if (code.toLowerCase() === plain || word.toLowerCase() === plain) return code;
      }
    }
    const words = Object.values(lists[0] ?? {}) as string[];
    this.report('wordUnknown', row, key, text, { expected: words.join('、') });
    return null;
  }

  /** True where none of the cells holds anything. */
  isBlank(row: LocatedRow, keys: readonly string[]): boolean {
    return keys.every((key) => textOf(cellUnder(this.table, row, key)) === '');
  }
}
