import { indexUnits, type UnitIndex } from '../layout/issue/unitIndex';
import type { CatalogDocument } from '../model/catalog';

/** The units a name stands for: itself as an id, a unit of the documents, or a group's members. */
export function resolveName(
  name: string,
  jurisdiction: string,
  index: UnitIndex,
): readonly { readonly unitId: string; readonly name: string }[] {
  const resolved = index.resolve(name, jurisdiction);
  if (resolved.kind !== 'units') {
    const isId = /^[a-z]+:./.test(name);
    const unitId = isId ? name : `${jurisdiction}:${name}`;
    return [{ unitId, name: unitId.slice(unitId.indexOf(':') + 1) }];
  }
  return resolved.unitIds.map((unitId) => {
    return { unitId, name: index.units.get(unitId)?.name.zh ?? name };
  });
}

/** The units of some documents, and the place that names unknown to them belong to. */
export interface KnownUnits {
  readonly index: UnitIndex;
  readonly jurisdiction: string;
}

/** The units of these documents. */
export function knowUnits(documents: readonly CatalogDocument[]): KnownUnits {
  return { index: indexUnits(documents), jurisdiction: documents[0]?.document.jurisdiction ?? '' };
}

/** How many of the names a place's documents know. */
function countKnown({ index, jurisdiction }: KnownUnits, names: readonly string[]): number {
  const isKnown = (name: string) =>
    name.startsWith(`${jurisdiction}:`) || index.resolve(name, jurisdiction).kind !== 'unknown';
  return names.filter(isKnown).length;
}

/**
 * The units of the documents asked for, among all that are known. Where none is named, those of the one place that knows most of
 * the names: two provinces have a 省质监局. Null where two know as many.
 */
export function findUnits(
  documentIds: readonly string[] | null,
  names: readonly string[],
  all: readonly CatalogDocument[],
): KnownUnits | null {
  if (documentIds !== null) {
    return knowUnits(all.filter(({ document }) => documentIds.includes(document.id)));
  }
  const places = [...new Set(all.map(({ document }) => document.jurisdiction))].map((place) =>
    knowUnits(all.filter(({ document }) => document.jurisdiction === place)),
  );
  const counts = places.map((place) => countKnown(place, names));
  const most = counts.reduce((best, count) => Math.max(best, count), 0);
  const best = places.filter((_, at) => counts[at] === most);
  return best.length === 1 ? (best[0] ?? null) : null;
}
