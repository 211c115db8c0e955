import { cellReference } from '../model/a1';
import type { FieldColumns, KeyOutcome, SectionContent } from '../model/merged';
import type { Lineage } from '../model/observation';
import type { MeasureReport } from '../model/unitReturn';
import {
  EVIDENCE_FIELDS,
  FIGURE_FIELDS,
  LEDGER_FIELDS,
  MEASURE_FIELDS,
} from '../merge/sectionFields';
import { placeOf } from '../merge/sectionsOfReturn';

type Conflict = Extract<KeyOutcome, { kind: 'conflict' }>;

/** What one of the rivals says, and where. */
export interface RivalSide {
  readonly hash: string;
  readonly file: string;
  readonly sheet: string | null;
  /**
   * A1 form: the cell, or the row (`11:11`) where its table has no such column or an older summary
   * does not say which; null where its file has no such row.
   */
  readonly cell: string | null;
  readonly value: string | number | null;
}

/** One thing that the rivals of a conflict do not say alike. */
export interface RivalDifference {
  /** Id of the target or measure; of a ledger row its key. */
  readonly subject: string;
  readonly field: string;
  readonly sides: readonly RivalSide[];
}

interface Said {
  readonly subject: string;
  readonly field: string;
  readonly value: string | number | null;
  readonly lineage: Lineage;
  /** Of the field's cell; null where nobody knows. */
  readonly column: number | null;
  /** Of a row that is listed or not: said only where all rivals list it. */
  readonly isPart: boolean;
}

/** What names a row or follows from the rest. */
const IMPLIED = new Set([
  ...['targetId', 'unitId', 'period', 'periodEnd', 'obsStatus', 'taskId', 'measureId'],
  ...['evidenceId'],
]);

function namesOf(fields: object): readonly string[] {
  return Object.keys(fields).filter((name) => !IMPLIED.has(name));
}

const FIGURES = namesOf(FIGURE_FIELDS);
const MEASURES = namesOf(MEASURE_FIELDS);
/** What a row of 台账 is called is said by `ledger`; the target it counts for names no row there. */
const LEDGER = ['targetId', ...namesOf(LEDGER_FIELDS)].filter((name) => !/^item/.test(name));
const EVIDENCE = namesOf(EVIDENCE_FIELDS);

/** The fields whose cells a row's lineage names. */
const LINEAGE_FIELDS: ReadonlySet<string> = new Set(['value', 'taskStatus']);

type Row = { readonly lineage: Lineage };
type Value = Said['value'];

function valueIn(row: Row, name: string): Value {
  const value = (row as Row & Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

/** The fields of rows, each under `prefix` and its name; a second row of one subject has a number. */
function listFields<R extends Row>(
  rows: readonly R[],
  names: readonly string[],
  subjectOf: (row: R) => string,
  columns: FieldColumns = {},
  prefix = '',
  titleOf: ((row: R) => Value) | null = null,
): Said[] {
  const taken = new Set<string>();
  return rows.flatMap((row) => {
    const called = subjectOf(row);
    let subject = called;
    for (let count = 2; taken.has(subject); count++) subject = `${called} (${count})`;
    taken.add(subject);
    const { lineage } = row;
    const fields = names.map((name): Said => {
      const isPart = titleOf !== null;
      const column = LINEAGE_FIELDS.has(name) ? lineage.column : (columns[name] ?? null);
      const value = valueIn(row, name);
      return { subject, field: `${prefix}${name}`, value, lineage, column, isPart };
    });
    if (titleOf === null) return fields;
    const field = prefix.replace(/\.$/, '');
    const { column } = lineage;
    return [{ subject, field, value: titleOf(row), lineage, column, isPart: false }, ...fields];
  });
}

/** Everything a section says, each with its place. */
function listSaid({ figures, measures, ledger, evidence, columns }: SectionContent): Said[] {
  const measureOf = ({ measureId, taskId }: MeasureReport) => measureId || taskId;
  return [
    ...listFields(figures, FIGURES, ({ targetId }) => targetId, columns?.figures),
    ...listFields(measures, MEASURES, measureOf, columns?.measures),
    ...listFields(
      ledger,
      LEDGER,
      ({ itemKey, item }) => itemKey ?? item ?? '',
      columns?.ledger,
      'ledger.',
      ({ item, itemKey }) => item ?? itemKey,
    ),
    ...listFields(
      evidence,
      EVIDENCE,
      ({ evidenceId }) => evidenceId,
      columns?.evidence,
      'evidenceItem.',
      ({ evidenceId }) => evidenceId,
    ),
  ];
}

function referTo({ lineage: { row }, column }: Said): string {
  return column === null ? `${row + 1}:${row + 1}` : cellReference(row, column);
}

/** Where the rivals of a conflict differ, with what each says and the cell it stands in. */
export function compareRivals(
  { rivals }: Conflict,
  fileOf: (sha256: string) => string,
): readonly RivalDifference[] {
  const read = rivals.map((section) => {
    const { sha256, content } = placeOf(section);
    const said = new Map(listSaid(content).map((one) => [`${one.subject}|${one.field}`, one]));
    return { hash: section.hash, file: fileOf(sha256), said };
  });
  const names = new Set(read.flatMap(({ said }) => [...said.keys()]));
  return [...names].flatMap((name): RivalDifference[] => {
    const found = read.map(({ said }) => said.get(name));
    const one = found.find((each) => each !== undefined);
    const values = new Set(found.map((each) => each?.value ?? null));
    if (!one || values.size < 2) return [];
    if (one.isPart && found.includes(undefined)) return [];
    const sides = read.map(({ hash, file }, at): RivalSide => {
      const said = found[at];
      return {
        hash,
        file,
        sheet: said?.lineage.sheet ?? null,
        cell: said ? referTo(said) : null,
        value: said?.value ?? null,
      };
    });
    return [{ subject: one.subject, field: one.field, sides }];
  });
}
