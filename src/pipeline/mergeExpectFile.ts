import { dueDateOf } from '../assess/dueCalendar';
import { loadCatalog } from '../catalog/loadCatalog';
import { indexUnits, type UnitIndex } from '../layout/issue/unitIndex';
import { readUnitList } from '../layout/issue/unitList';
import type { PeriodCode } from '../model/basics';
import { parsePeriod } from '../model/calendar';
import type { Problem } from '../model/finding';
import type { Expectation, ExpectedReturn } from '../model/summary';
import {
  countField,
  dayField,
  flagField,
  isObject,
  parseJson,
  textField,
  textsField,
  type JsonObject,
} from './jsonFields';

/** An expectation, or what is wrong with the file. */
export type ReadExpectation =
  | { readonly kind: 'expectation'; readonly expectation: Expectation }
  | { readonly kind: 'problem'; readonly problem: Problem };

const refuse = (code: string, params: Problem['params'] = {}): ReadExpectation => ({
  kind: 'problem',
  problem: { code, params },
});

/** The units a name stands for: itself as an id, a unit of the documents, or a group's members. */
function resolveName(
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

/** Of the documents asked for; where none is named a unit of any of them is known. */
function unitsOf(documentIds: readonly string[] | null) {
  const all = loadCatalog().documents;
  const asked = all.filter(({ document }) => documentIds?.includes(document.id) ?? true);
  return { index: indexUnits(asked), jurisdiction: asked[0]?.document.jurisdiction ?? '' };
}

const KNOWN_FIELDS = { targetIds: null, taskIds: null, templateId: null, revision: null };

function dueOn(period: PeriodCode | null): string | null {
  const reference = period === null ? null : parsePeriod(period);
  return reference === null ? null : dueDateOf(reference);
}

function readLines(
  text: string,
  period: PeriodCode | null,
  documentIds: readonly string[] | null,
): ReadExpectation {
  const listed = readUnitList(text);
  if ('code' in listed) return { kind: 'problem', problem: listed };
  const { index, jurisdiction } = unitsOf(documentIds);
  const units = listed.flatMap(({ name, dueDate }) =>
    resolveName(name, jurisdiction, index).map((unit): ExpectedReturn => ({
      ...unit,
      ...KNOWN_FIELDS,
      dueDate: dueDate ?? dueOn(period),
    })),
  );
  return {
    kind: 'expectation',
    expectation: { period, documentIds, isSample: null, units: firstOfEach(units) },
  };
}

function firstOfEach(units: readonly ExpectedReturn[]): readonly ExpectedReturn[] {
  const first = new Map<string, ExpectedReturn>();
  for (const unit of units) if (!first.has(unit.unitId)) first.set(unit.unitId, unit);
  return [...first.values()];
}

/** One entry of `units`: a name, or an object with what is known of it. */
function readEntry(
  entry: unknown,
  period: PeriodCode | null,
  known: { readonly index: UnitIndex; readonly jurisdiction: string },
): readonly ExpectedReturn[] | string {
  const object: JsonObject | null = isObject(entry)
    ? entry
    : typeof entry === 'string'
      ? { name: entry }
      : null;
  if (object === null) return 'unitId';
  const read = {
    unitId: textField(object, 'unitId'),
    name: textField(object, 'name'),
    dueDate: dayField(object, 'dueDate'),
    targetIds: textsField(object, 'targetIds'),
    taskIds: textsField(object, 'taskIds'),
    templateId: textField(object, 'templateId'),
    revision: countField(object, 'revision'),
  };
  const faulty = Object.entries(read).find(([, value]) => value === undefined);
  if (faulty) return faulty[0];
  const { unitId = null, name = null, dueDate = null } = read;
  const { targetIds = null, taskIds = null, templateId = null, revision = null } = read;
  const called = unitId ?? name;
  if (called === null) return 'unitId';
  const found = resolveName(called, known.jurisdiction, known.index);
  const units =
    found.length === 1 && name !== null ? found.map((unit) => ({ ...unit, name })) : found;
  const rest = { targetIds, taskIds, templateId, revision, dueDate: dueDate ?? dueOn(period) };
  return units.map((unit) => ({ ...unit, ...rest }));
}

function readObject(object: JsonObject, asked: PeriodCode | null): ReadExpectation {
  const period = textField(object, 'period');
  const documentIds = textsField(object, 'documentIds');
  const isSample = flagField(object, 'isSample');
  if (period === undefined || (period !== null && parsePeriod(period) === null)) {
    return refuse('expectFieldInvalid', { field: 'period' });
  }
  if (documentIds === undefined) return refuse('expectFieldInvalid', { field: 'documentIds' });
  if (isSample === undefined) return refuse('expectFieldInvalid', { field: 'isSample' });
  const { units: listed } = object;
  if (!Array.isArray(listed)) return refuse('expectFieldInvalid', { field: 'units' });
  const of = asked ?? period;
  const known = unitsOf(documentIds);
  const units: ExpectedReturn[] = [];
  for (const [at, entry] of (listed as readonly unknown[]).entries()) {
    const read = readEntry(entry, of, known);
    if (typeof read === 'string') return refuse('expectInvalid', { entry: at + 1, field: read });
    units.push(...read);
  }
  if (units.length === 0) return refuse('expectNoUnits');
  return {
    kind: 'expectation',
    expectation: { period: of, documentIds, isSample, units: firstOfEach(units) },
  };
}

/**
 * Reads who was to report from a file of `--expect`: JSON `{period?, documentIds?, isSample?, units:
 * [name | {unitId?, name?, dueDate?, targetIds?, taskIds?, templateId?, revision?}]}`, or a list of
 * units as `prepare --units` takes it. `period` is what was asked for besides; null where nothing was.
 */
export function readExpectFile(text: string, period: PeriodCode | null): ReadExpectation {
  if (!/^[\s\ufeff]*[[{]/.test(text)) return readLines(text, period, null);
  const parsed = parseJson(text);
  if (parsed.kind === 'invalid') return refuse('expectNotJson', { reason: parsed.reason });
  const { value } = parsed;
  if (Array.isArray(value)) return readObject({ units: value }, period);
  return isObject(value)
    ? readObject(value, period)
    : refuse('expectFieldInvalid', { field: 'units' });
}
