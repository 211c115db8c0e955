import { dueDateOf } from '../assess/dueCalendar';
import { loadCatalog } from '../catalog/loadCatalog';
import { readUnitList } from '../layout/issue/unitList';
import type { PeriodCode } from '../model/basics';
import { parsePeriod } from '../model/calendar';
import type { Catalog } from '../model/catalog';
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
import { findUnits, knowUnits, resolveName, type KnownUnits } from './listedUnits';
import { joinCatalogs } from './workbookCatalog';

/** An expectation, or what is wrong with the file. */
export type ReadExpectation =
  | { readonly kind: 'expectation'; readonly expectation: Expectation }
  | { readonly kind: 'problem'; readonly problem: Problem };

const refuse = (code: string, params: Problem['params'] = {}): ReadExpectation => ({
  kind: 'problem',
  problem: { code, params },
});

const KNOWN_FIELDS = { targetIds: null, taskIds: null, templateId: null, revision: null };

function dueOn(period: PeriodCode | null): string | null {
  const reference = period === null ? null : parsePeriod(period);
  return reference === null ? null : dueDateOf(reference);
}

function knownDocuments({ own }: Asked): Catalog['documents'] {
  return joinCatalogs(loadCatalog(), own).documents;
}

function readLines(text: string, asked: Asked): ReadExpectation {
  const { period, documentIds, own } = asked;
  const listed = readUnitList(text);
  if ('code' in listed) return { kind: 'problem', problem: listed };
  const known = findUnits(
    documentIds,
    listed.map(({ name }) => name),
    knownDocuments(asked),
  );
  if (known === null) return refuse('expectPlaceUnclear');
  const { index, jurisdiction } = known;
  const units = listed.flatMap(({ name, dueDate }) =>
    resolveName(name, jurisdiction, index).map((unit): ExpectedReturn => ({
      ...unit,
      ...KNOWN_FIELDS,
      dueDate: dueDate ?? dueOn(period),
    })),
  );
  return {
    kind: 'expectation',
    expectation: {
      period,
      documentIds,
      isSample: null,
      units: firstOfEach(units),
      ...(own && { own }),
    },
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
  known: KnownUnits,
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

/** The names of the entries, however they are written. */
function namesIn(listed: readonly unknown[]): readonly string[] {
  return listed.flatMap((entry) => {
    if (typeof entry === 'string') return entry;
    return isObject(entry) ? (textField(entry, 'unitId') ?? textField(entry, 'name') ?? []) : [];
  });
}

function readObject(object: JsonObject, asked: Asked): ReadExpectation {
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
  const of = { period: asked.period ?? period, documentIds: documentIds ?? asked.documentIds };
  const entries = listed as readonly unknown[];
  if (entries.length === 0) return refuse('expectNoUnits');
  const documents = knownDocuments(asked);
  const unknown = of.documentIds?.find((id) =>
    documents.every(({ document }) => document.id !== id),
  );
  if (unknown !== undefined) return refuse('expectDocumentUnknown', { document: unknown });
  const known = findUnits(of.documentIds, namesIn(entries), documents);
  const units: ExpectedReturn[] = [];
  for (const [at, entry] of entries.entries()) {
    const read = readEntry(entry, of.period, known ?? knowUnits([]));
    if (typeof read === 'string') return refuse('expectInvalid', { entry: at + 1, field: read });
    units.push(...read);
  }
  if (known === null) return refuse('expectPlaceUnclear');
  return {
    kind: 'expectation',
    expectation: {
      ...of,
      isSample,
      units: firstOfEach(units),
      ...(asked.own && { own: asked.own }),
    },
  };
}

/** What is known besides the file; null where nothing is. */
interface Asked {
  readonly period: PeriodCode | null;
  readonly documentIds: readonly string[] | null;
  /** Documents that are not built in. */
  readonly own?: Catalog;
}

/**
 * Reads who was to report from a file of `--expect`: JSON `{period?, documentIds?, isSample?, units:
 * [name | {unitId?, name?, dueDate?, targetIds?, taskIds?, templateId?, revision?}]}`, or a list of
 * units as `prepare --units` takes it. `asked` is what was asked for besides.
 */
export function readExpectFile(text: string, asked: Asked): ReadExpectation {
  if (!/^[\s\ufeff]*[[{]/.test(text)) return readLines(text, asked);
  const parsed = parseJson(text);
  if (parsed.kind === 'invalid') return refuse('expectNotJson', { reason: parsed.reason });
  const { value } = parsed;
  if (Array.isArray(value)) return readObject({ units: value }, asked);
  return isObject(value)
    ? readObject(value, asked)
    : refuse('expectFieldInvalid', { field: 'units' });
}
