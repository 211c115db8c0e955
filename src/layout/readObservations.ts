import { texts } from '../i18n/texts';
import type { Locale } from '../model/basics';
import { parsePeriod } from '../model/calendar';
import type { Target } from '../model/catalog';
import type { Finding } from '../model/finding';
import type { EntryState, ObsStatus } from '../model/observation';
import type { ReturnFigure } from '../model/unitReturn';
import { isExternalFormula } from './externalFormula';
import {
  cellUnder,
  formatUnder,
  rowKeyOf,
  textOf,
  type LocatedRow,
  type LocatedTable,
} from './locateTable';
import { cellReference } from '../model/a1';
import { cellFinding } from './readingFindings';
import { readFigure } from './readFigure';
import { figureKindOf, type FigureKind } from './rows';

export interface ReadObservations {
  /** Rows of 数据 lack what only a return asks; that is null. */
  readonly observations: readonly ReturnFigure[];
  readonly findings: readonly Finding[];
}

const LOCALES: readonly Locale[] = ['zh-CN', 'en-US'];

/** The code of a word in either language, or of the code itself; null where it is none. */
export function codeOfWord<C extends string>(
  word: string,
  list: (locale: Locale) => Readonly<Record<C, string>>,
): C | null {
  for (const locale of LOCALES) {
    for (const [code, text] of Object.entries(list(locale)) as [C, string][]) {
      if (text === word || code === word) return code;
    }
  }
  return null;
}

class ObservationReader {
  readonly findings: Finding[] = [];

  constructor(private readonly table: LocatedTable) {}

  place(row: LocatedRow, key: string) {
    const column = this.table.columnOf.get(key) ?? 0;
    return { sheet: this.table.sheet.title, cell: cellReference(row.row, column) };
  }

  figure(row: LocatedRow, key: string, kind: FigureKind, targetId: string, unitId: string) {
    const cell = cellUnder(this.table, row, key);
    const subject = `${rowKeyOf(this.table, row)}|${key}`;
    const of = { targetId, unitId, subject };
    const formula = row.source.formulas?.[this.table.columnOf.get(key) ?? -1];
    if (formula !== undefined && cell === null) {
      this.findings.push(cellFinding('notCalculated', this.place(row, key), formula, {}, of));
    } else if (formula !== undefined && isExternalFormula(formula)) {
      this.findings.push(cellFinding('externalFormula', this.place(row, key), formula, {}, of));
    }
    const read = readFigure(cell, formatUnder(this.table, row, key), kind);
    if (read.finding !== null) {
      const { code, found, params } = read.finding;
      this.findings.push(cellFinding(code, this.place(row, key), found, params, of));
    }
    return read.value;
  }

  text(row: LocatedRow, key: string): string | null {
    return textOf(cellUnder(this.table, row, key)) || null;
  }

  /** The code of a word of a list; another word is a finding. */
  word<C extends string>(
    row: LocatedRow,
    key: string,
    list: (locale: Locale) => Readonly<Record<C, string>>,
    of: { readonly targetId: string; readonly unitId: string },
  ): C | null {
    const word = this.text(row, key);
    const code = word === null ? null : codeOfWord(word, list);
    if (word === null || code !== null) return code;
    const expected = Object.values(list('zh-CN')).join('、');
    this.findings.push(cellFinding('wordUnknown', this.place(row, key), word, { expected }, of));
    return null;
  }
}

function readRow(
  reader: ObservationReader,
  table: LocatedTable,
  row: LocatedRow,
  targets: ReadonlyMap<string, Target>,
): ReturnFigure | null {
  const targetId = reader.text(row, 'targetId') ?? '';
  const unitId = reader.text(row, 'unitId') ?? '';
  const periodText = reader.text(row, 'period') ?? '';
  const isBlank = targetId === '' && periodText === '' && unitId === '';
  if (isBlank) return null;
  const target = targets.get(targetId);
  const of = { targetId, unitId };
  if (!target) {
    reader.findings.push(
      cellFinding('unknownTarget', reader.place(row, 'targetId'), targetId, {}, of),
    );
    return null;
  }
  const period = parsePeriod(periodText);
  if (!period) {
    reader.findings.push(
      cellFinding('unknownPeriod', reader.place(row, 'period'), periodText, {}, of),
    );
    return null;
  }
  const kind = figureKindOf(target);
  const partKind: FigureKind = target.aggregation === 'ratio' ? 'number' : kind;
  const part = (key: string) => reader.figure(row, key, partKind, targetId, unitId);
  const value = reader.figure(row, 'value', kind, targetId, unitId);
  const entry = reader.word<EntryState>(row, 'entryState', (one) => texts(one).status.entry, of);
  const obs = reader.word<ObsStatus>(row, 'obsState', (one) => texts(one).status.obs, of);
  return {
    targetId,
    unitId,
    period: period.code,
    periodEnd: period.end,
    value,
    previous: part('previous'),
    added: part('added'),
    deducted: part('deducted'),
    numerator: part('numerator'),
    denominator: part('denominator'),
    led: null,
    tookPart: null,
    level: null,
    deductReason: reader.text(row, 'deductReason'),
    entryState: entry,
    obsStatus: obs ?? (value === null ? 'missing' : 'final'),
    explanation: reader.text(row, 'explanation'),
    evidence: reader.text(row, 'evidence'),
    lineage: {
      sha256: null,
      file: null,
      sheet: table.sheet.title,
      row: row.row,
      column: table.columnOf.get('value') ?? 0,
    },
  };
}

/** The rows of 数据 as observations; what cannot be read is a finding and stays missing. */
export function readObservations(
  table: LocatedTable,
  targets: ReadonlyMap<string, Target>,
): ReadObservations {
  const reader = new ObservationReader(table);
  const observations = table.rows.flatMap((row) => {
    const observation = readRow(reader, table, row, targets);
    return observation === null ? [] : [observation];
  });
  return { observations, findings: reader.findings };
}
