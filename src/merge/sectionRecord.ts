import type { FieldColumns, Section, SectionColumns, SectionContent } from '../model/merged';
import type { Lineage } from '../model/observation';
import { hashSection } from './hashSection';
import {
  DamagedState,
  orNull,
  readList,
  readNumber,
  readText,
  readWhole,
  readWord,
} from './plainValues';
import {
  EVIDENCE_FIELDS,
  FIGURE_FIELDS,
  LEDGER_FIELDS,
  MEASURE_FIELDS,
  type Field,
  type Fields,
} from './sectionFields';

type Placed = { readonly lineage: Lineage };

/** The tables of a section and the fields of their rows, in the order in which columns are written. */
const COLUMN_FIELDS: readonly (readonly [keyof SectionColumns, readonly string[]])[] = [
  ['figures', Object.keys(FIGURE_FIELDS)],
  ['measures', Object.keys(MEASURE_FIELDS)],
  ['ledger', Object.keys(LEDGER_FIELDS)],
  ['evidence', Object.keys(EVIDENCE_FIELDS)],
];

/** The files and sheets of an appearance, each written once. */
type Place = readonly [sha256: string | null, file: string | null, sheet: string];

/** Numbers the places in the order in which they are met. */
function numberPlaces() {
  const places: Place[] = [];
  const known = new Map<string, number>();
  const numberOf = ({ sha256, file, sheet }: Lineage): number => {
    const place: Place = [sha256, file, sheet];
    const name = JSON.stringify(place);
    const number = known.get(name) ?? places.push(place) - 1;
    known.set(name, number);
    return number;
  };
  return { places, numberOf };
}

/** Place, row, column and the fields in order; nulls at the end are left out. */
function writeRow<Row extends Placed>(
  row: Row,
  fields: Fields<Row>,
  numberOf: (lineage: Lineage) => number,
): unknown[] {
  const { lineage } = row;
  const values = Object.keys(fields).map((key) => row[key as keyof Row] as unknown);
  while (values.length > 0 && values.at(-1) === null) values.pop();
  return [numberOf(lineage), lineage.row, lineage.column, ...values];
}

function readField(value: unknown, field: Field): unknown {
  if (field.kind === 'text') return readText(value);
  if (field.kind === 'text?') return orNull(value, readText);
  if (field.kind === 'number?') return orNull(value, readNumber);
  if (field.kind === 'word') return readWord(value, field.words);
  return orNull(value, (word) => readWord(word, field.words));
}

function readRow<Row extends Placed>(
  value: unknown,
  fields: Fields<Row>,
  places: readonly Place[],
): Row {
  const [number, row, column, ...values] = readList(value);
  const place = places[readWhole(number)];
  if (!place) throw new DamagedState('place');
  const entries = Object.entries<Field>(fields).map(([key, field], at) => {
    return [key, readField(values[at], field)] as const;
  });
  const [sha256, file, sheet] = place;
  const lineage: Lineage = { sha256, file, sheet, row: readWhole(row), column: readWhole(column) };
  return { ...Object.fromEntries(entries), lineage } as unknown as Row;
}

/** Columns of fields in their order; nothing stands where a table lacks the column. */
function writeColumns(columns: SectionColumns | undefined): readonly unknown[] {
  if (columns === undefined) return [];
  return [COLUMN_FIELDS.map(([kind, fields]) => fields.map((name) => columns[kind][name] ?? null))];
}

/** Older summaries have none. */
function readColumns(value: unknown): { readonly columns?: SectionColumns } {
  if (value === undefined) return {};
  const lists = readList(value).map(readList);
  const read = COLUMN_FIELDS.map(([kind, fields], at): [string, FieldColumns] => {
    const entries = fields.flatMap((name, index) => {
      const column = orNull(lists[at]?.[index] ?? null, readWhole);
      return column === null ? [] : [[name, column] as const];
    });
    return [kind, Object.fromEntries(entries)];
  });
  return { columns: Object.fromEntries(read) as unknown as SectionColumns };
}

function writeContent(sha256: string, content: SectionContent): unknown[] {
  const { places, numberOf } = numberPlaces();
  const write = <Row extends Placed>(rows: readonly Row[], fields: Fields<Row>) =>
    rows.map((row) => writeRow(row, fields, numberOf));
  const rows = [
    write(content.figures, FIGURE_FIELDS),
    write(content.measures, MEASURE_FIELDS),
    write(content.ledger, LEDGER_FIELDS),
    write(content.evidence, EVIDENCE_FIELDS),
  ];
  return [sha256, places, ...rows, ...writeColumns(content.columns)];
}

function readPlace(value: unknown): Place {
  const [sha256, file, sheet] = readList(value);
  return [orNull(sha256, readText), orNull(file, readText), readText(sheet)];
}

function readContent(value: unknown): readonly [string, SectionContent] {
  const [sha256, placed, figures, measures, ledger, evidence, columns] = readList(value);
  const places = readList(placed).map(readPlace);
  const read = <Row extends Placed>(rows: unknown, fields: Fields<Row>) =>
    readList(rows).map((row) => readRow(row, fields, places));
  const content: SectionContent = {
    figures: read(figures, FIGURE_FIELDS),
    measures: read(measures, MEASURE_FIELDS),
    ledger: read(ledger, LEDGER_FIELDS),
    evidence: read(evidence, EVIDENCE_FIELDS),
    ...readColumns(columns),
  };
  return [readText(sha256), content];
}

/** A section as plain lists; appearances by SHA-256. */
export function writeSection({ key, hash, rank, unitName, appearances }: Section): unknown {
  const byFile = [...appearances].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    [key.documentId, key.unitId, key.period],
    hash,
    [rank.revision, rank.submission],
    unitName,
    byFile.map(([sha256, content]) => writeContent(sha256, content)),
  ];
}

/**
 * The section as it was written. Its rows are hashed again: figures that are not those the hash names
 * would pass for another return's. @throws DamagedState
 */
export function readSection(value: unknown): Section {
  const [ids, written, ranks, unitName, contents] = readList(value);
  const [documentId, unitId, period] = readList(ids).map(readText);
  const [revision, submission] = readList(ranks).map(readWhole);
  const key = { documentId: documentId ?? '', unitId: unitId ?? '', period: period ?? '' };
  const rank = { revision: revision ?? 0, submission: submission ?? 0 };
  const hash = readText(written);
  const appearances = new Map(readList(contents).map(readContent));
  if (appearances.size === 0) throw new DamagedState('appearances');
  for (const content of appearances.values()) {
    if (hashSection(key, rank, content) !== hash) throw new DamagedState('hash');
  }
  return { key, hash, rank, unitName: readText(unitName), appearances };
}
