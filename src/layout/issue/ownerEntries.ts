import { texts } from '../../i18n/texts';
import type { CatalogDocument, Target } from '../../model/catalog';
import { cellUnder, textOf, type LocatedTable } from '../locateTable';
import { splitNames, type UnitIndex } from './unitIndex';
import type { TargetReason } from './issueTypes';

/** What 归口 says of a target: who owns and reports it, and whether somebody has confirmed that. */
export interface OwnerEntry {
  readonly target: Target;
  readonly documentId: string;
  readonly jurisdiction: string;
  readonly owners: readonly string[];
  /** 由谁填报 where it is filled. */
  readonly reporters: readonly string[];
  /** `accepted`: taken as implied, on an earlier issue, by a coordinator who said so. */
  readonly confirmation: 'confirmed' | 'accepted' | 'open';
  /** Row on the sheet; null where the target has none. */
  readonly row: number | null;
}

export type Reporters =
  | {
      readonly kind: 'units';
      readonly unitIds: readonly string[];
      readonly isFirstOnly: boolean;
      /** Names for somebody to be appointed that stand beside. */
      readonly generic: readonly string[];
    }
  | {
      readonly kind: 'nobody';
      readonly reason: Extract<TargetReason, 'ownerMissing' | 'ownerUnknown' | 'ownerGeneric'>;
      readonly name: string;
    };

/** The owners the documents state or imply, none confirmed. */
export function impliedOwners(documents: readonly CatalogDocument[]): OwnerEntry[] {
  return documents.flatMap(({ document, targets }) =>
    targets.map((target) => ({
      target,
      documentId: document.id,
      jurisdiction: document.jurisdiction,
      owners: target.leadUnits.length > 0 ? target.leadUnits : target.impliedUnits,
      reporters: [],
      confirmation: 'open' as const,
      row: null,
    })),
  );
}

/** The owners as 归口 has them; a target without a row has none. */
export function readOwners(
  table: LocatedTable | undefined,
  documents: readonly CatalogDocument[],
): OwnerEntry[] {
  const rows = new Map(
    table?.rows.map((row) => [textOf(cellUnder(table, row, 'targetId')), row] as const),
  );
  return impliedOwners(documents).map((entry) => {
    const row = rows.get(entry.target.id);
    if (!table || !row) return { ...entry, owners: [] };
    const text = (key: string) => textOf(cellUnder(table, row, key));
    return {
      ...entry,
      owners: splitNames(text('owner'), documents),
      reporters: splitNames(text('reporters'), documents),
      confirmation: confirmationOf(text('confirmedBy')),
      row: row.row,
    };
  });
}

function confirmationOf(confirmedBy: string): OwnerEntry['confirmation'] {
  if (confirmedBy === '') return 'open';
  const marks = [texts('zh-CN').issue.acceptedMark, texts('en-US').issue.acceptedMark];
  return marks.includes(confirmedBy) ? 'accepted' : 'confirmed';
}

/**
 * Who is asked for a target's figure: 由谁填报, else the owners. A figure that one unit gives
 * (`single`) is asked of the first named; all others of each. A name for somebody to be appointed
 * counts only where no other name stands beside it.
 */
export function decideReporters(entry: OwnerEntry, index: UnitIndex): Reporters {
  const names = entry.reporters.length > 0 ? entry.reporters : entry.owners;
  if (names.length === 0) return { kind: 'nobody', reason: 'ownerMissing', name: '' };
  const unitIds = new Set<string>();
  const generic: string[] = [];
  for (const name of names) {
    const resolved = index.resolve(name, entry.jurisdiction);
    if (resolved.kind === 'unknown') return { kind: 'nobody', reason: 'ownerUnknown', name };
    if (resolved.kind === 'generic') generic.push(name);
    else resolved.unitIds.forEach((id) => unitIds.add(id));
  }
  const [first] = unitIds;
  if (first === undefined) return { kind: 'nobody', reason: 'ownerGeneric', name: names[0] ?? '' };
  const isFirstOnly = entry.target.aggregation === 'single' && unitIds.size > 1;
  return { kind: 'units', unitIds: isFirstOnly ? [first] : [...unitIds], isFirstOnly, generic };
}
