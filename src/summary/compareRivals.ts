import { cellReference } from '../model/a1';
import type { KeyOutcome, SectionContent } from '../model/merged';
import type { Lineage } from '../model/observation';
import { placeOf } from '../merge/sectionsOfReturn';

type Conflict = Extract<KeyOutcome, { kind: 'conflict' }>;

/** What one of the rivals says, and where. */
export interface RivalSide {
  readonly hash: string;
  readonly file: string;
  readonly sheet: string | null;
  /**
   * A1 form: the cell, or the row (`11:11`) of a field whose column a section does not keep; null where
   * its file has no such row.
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
}

const FIGURE_FIELDS = [
  ...(['value', 'added', 'deducted', 'numerator', 'denominator', 'led', 'tookPart'] as const),
  ...(['entryState', 'explanation', 'evidence'] as const),
] as const;
const MEASURE_FIELDS = [
  ...(['taskStatus', 'percent', 'progressText', 'problem', 'nextStep', 'completedOn'] as const),
] as const;

/** Everything a section says, each with its place. */
function listSaid({ figures, measures, ledger }: SectionContent): Said[] {
  return [
    ...figures.flatMap((row) =>
      FIGURE_FIELDS.map((field) => {
        return { subject: row.targetId, field, value: row[field], lineage: row.lineage };
      }),
    ),
    ...measures.flatMap((row) =>
      MEASURE_FIELDS.map((field) => {
        const subject = row.measureId === '' ? row.taskId : row.measureId;
        return { subject, field, value: row[field], lineage: row.lineage };
      }),
    ),
    ...ledger.map((row) => {
      const subject = row.itemKey ?? row.item ?? '';
      return { subject, field: 'ledger', value: row.item ?? row.itemKey, lineage: row.lineage };
    }),
  ];
}

/** The field whose cell a row's lineage names. */
const LINEAGE_FIELDS: ReadonlySet<string> = new Set(['value', 'taskStatus', 'ledger']);

function referTo({ row, column }: Lineage, field: string): string {
  return LINEAGE_FIELDS.has(field) ? cellReference(row, column) : `${row + 1}:${row + 1}`;
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
    const sides = read.map(({ hash, file }, at): RivalSide => {
      const lineage = found[at]?.lineage;
      return {
        hash,
        file,
        sheet: lineage?.sheet ?? null,
        cell: lineage ? referTo(lineage, one.field) : null,
        value: found[at]?.value ?? null,
      };
    });
    return [{ subject: one.subject, field: one.field, sides }];
  });
}
