import type { KeyOutcome, Section, SectionContent } from '../model/merged';
import type { Lineage } from '../model/observation';
import { EVIDENCE_FIELDS, FIGURE_FIELDS, LEDGER_FIELDS, MEASURE_FIELDS } from './sectionFields';
import { placeOf } from './sectionsOfReturn';

type RowKind = 'figure' | 'measure' | 'ledger' | 'evidence';

/** What one of the returns in conflict says, and where. */
export interface RivalValue {
  /** Of the section. */
  readonly hash: string;
  readonly sha256: string;
  /** Null where the return has no such row. */
  readonly place: Pick<Lineage, 'sheet' | 'row' | 'column'> | null;
  readonly value: string | number | null;
}

/** A field in which returns of one rank differ. */
export interface RivalDifference {
  readonly kind: RowKind;
  /** Of the target, measure or evidence; the key of a row of 台账. */
  readonly id: string;
  readonly field: string;
  /** One for each return, in the order of the rivals. */
  readonly values: readonly RivalValue[];
}

type Row = Readonly<Record<string, unknown>> & { readonly lineage: Lineage };

interface RowsOfKind {
  readonly kind: RowKind;
  readonly fields: readonly string[];
  readonly rowsOf: (content: SectionContent) => readonly object[];
  readonly idOf: (row: Row) => unknown;
}

const KINDS: readonly RowsOfKind[] = [
  {
    kind: 'figure',
    fields: Object.keys(FIGURE_FIELDS),
    rowsOf: ({ figures }) => figures,
    idOf: ({ targetId }) => targetId,
  },
  {
    kind: 'measure',
    fields: Object.keys(MEASURE_FIELDS),
    rowsOf: ({ measures }) => measures,
    idOf: ({ measureId }) => measureId,
  },
  {
    kind: 'ledger',
    fields: Object.keys(LEDGER_FIELDS),
    rowsOf: ({ ledger }) => ledger,
    idOf: ({ itemKey, item }) => itemKey ?? item ?? '',
  },
  {
    kind: 'evidence',
    fields: Object.keys(EVIDENCE_FIELDS),
    rowsOf: ({ evidence }) => evidence,
    idOf: ({ evidenceId }) => evidenceId,
  },
];

/** The first row of each id; a second one is told apart by its number. */
function indexRows({ rowsOf, idOf }: RowsOfKind, content: SectionContent): Map<string, Row> {
  const rows = new Map<string, Row>();
  for (const each of rowsOf(content)) {
    const row = each as Row;
    const id = String(idOf(row));
    let name = id;
    for (let number = 2; rows.has(name); number++) name = `${id} (${number})`;
    rows.set(name, row);
  }
  return rows;
}

function readValue(value: unknown): RivalValue['value'] {
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

/** The fields of one row in which the rivals differ. */
function compareRows(
  { kind, fields }: RowsOfKind,
  id: string,
  rivals: readonly { readonly hash: string; readonly sha256: string; readonly row: Row | null }[],
): readonly RivalDifference[] {
  return fields.flatMap((field): RivalDifference[] => {
    const values = rivals.map(({ hash, sha256, row }): RivalValue => {
      const place = row && {
        sheet: row.lineage.sheet,
        row: row.lineage.row,
        column: row.lineage.column,
      };
      return { hash, sha256, place, value: readValue(row?.[field]) };
    });
    const first = values[0]?.value;
    return values.every(({ value }) => value === first) ? [] : [{ kind, id, field, values }];
  });
}

/**
 * In what the returns of a conflict differ, each value with the file and cell it stands in: figures
 * first, then measures, ledger and evidence.
 */
export function compareRivals({
  rivals,
}: Extract<KeyOutcome, { kind: 'conflict' }>): readonly RivalDifference[] {
  const placed = rivals.map((section: Section) => ({ hash: section.hash, ...placeOf(section) }));
  return KINDS.flatMap((kind) => {
    const indexed = placed.map(({ content, ...rest }) => ({
      ...rest,
      rows: indexRows(kind, content),
    }));
    const ids = [...new Set(indexed.flatMap(({ rows }) => [...rows.keys()]))].sort();
    return ids.flatMap((id) => {
      const own = indexed.map(({ hash, sha256, rows }) => {
        return { hash, sha256, row: rows.get(id) ?? null };
      });
      return compareRows(kind, id, own);
    });
  });
}
