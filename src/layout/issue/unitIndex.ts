import type { CatalogDocument, ReportingUnit } from '../../model/catalog';

/** What a printed or typed name stands for. */
export type ResolvedName =
  | { readonly kind: 'units'; readonly unitIds: readonly string[] }
  /** Somebody has to say who that is: 省标准化行政主管部门, or a group without known members. */
  | { readonly kind: 'generic'; readonly unitId: string }
  | { readonly kind: 'unknown' };

/** The units of the loaded documents by id and by every name they go by. */
export interface UnitIndex {
  readonly units: ReadonlyMap<string, ReportingUnit>;
  /** By name in either language, alias or id; `jurisdiction` decides where two places share a name. */
  resolve(name: string, jurisdiction: string): ResolvedName;
  /** The members of a group with the group's name, by member. */
  readonly groupsOf: ReadonlyMap<string, string>;
}

/** Names beside the documents', such as those edited in 单位: name to unit id. */
export type FurtherNames = ReadonlyMap<string, string>;

function namesOf(unit: ReportingUnit): string[] {
  return [unit.id, unit.name.zh, unit.name.en, ...unit.aliases.map((alias) => alias.name)];
}

function jurisdictionOf(unitId: string): string {
  return unitId.slice(0, unitId.indexOf(':'));
}

/** The first document that names a unit describes it; a unit's own name goes before an alias. */
export function indexUnits(
  documents: readonly CatalogDocument[],
  further: FurtherNames = new Map(),
): UnitIndex {
  const units = new Map<string, ReportingUnit>();
  const groupsOf = new Map<string, string>();
  for (const unit of documents.flatMap((entry) => entry.units)) {
    if (!units.has(unit.id)) units.set(unit.id, unit);
    for (const member of unit.members) {
      if (!groupsOf.has(member)) groupsOf.set(member, unit.id);
    }
  }
  const all = [...units.values()];
  const find = (name: string, jurisdiction: string): ReportingUnit | undefined => {
    const named = all.filter((unit) => namesOf(unit).includes(name));
    const own = named.filter(({ name: { zh, en }, id }) => [id, zh, en].includes(name));
    const here = (unit: ReportingUnit) => jurisdictionOf(unit.id) === jurisdiction;
    return own.find(here) ?? named.find(here) ?? own[0] ?? named[0];
  };
  const resolve = (typed: string, jurisdiction: string): ResolvedName => {
    const name = typed.trim();
    const edited = further.get(name);
    if (edited !== undefined) return { kind: 'units', unitIds: [edited] };
    const unit = find(name, jurisdiction);
    if (!unit) return { kind: 'unknown' };
    if (unit.kind === 'single') return { kind: 'units', unitIds: [unit.id] };
    if (unit.kind === 'generic' || unit.members.length === 0) {
      return { kind: 'generic', unitId: unit.id };
    }
    return { kind: 'units', unitIds: unit.members };
  };
  return { units, resolve, groupsOf };
}

const SEPARATOR = /[、，,;；\n\r\t]+/;

/**
 * The names in a cell such as `省科技厅、省经信厅等`, in order. Names of the documents that hold a
 * separator themselves (各市、州、县人民政府) are taken whole.
 */
export function splitNames(text: string, documents: readonly CatalogDocument[]): string[] {
  const whole = documents
    .flatMap((entry) => entry.units.flatMap(namesOf))
    .filter((name) => SEPARATOR.test(name) && text.includes(name))
    .sort((a, b) => b.length - a.length);
  const masked = whole.reduce((rest, name, at) => rest.replaceAll(name, `\ue000${at}\ue000`), text);
  return masked
    .split(SEPARATOR)
    .map((name) => name.trim().replace(/等$/, ''))
    .map((name) => name.replace(/\ue000(\d+)\ue000/g, (_, at: string) => whole[Number(at)] ?? ''))
    .filter((name) => name !== '');
}
