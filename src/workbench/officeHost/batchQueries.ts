import { HostRefusal, type Json, type WireObject } from './wireObject';

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

type ReferenceOf = (object: WireObject) => string | undefined;
type Answer = Record<string, Json | undefined>;

/** What the add-in needs to find the object again: its id, or the number it is kept under. */
export function answerIdentity(object: WireObject, referenceOf: ReferenceOf): Answer {
  const reference = referenceOf(object);
  const { identity = [] } = object.wire.spec;
  return {
    ...(reference === undefined ? {} : { _ReferenceId: reference }),
    ...Object.fromEntries(identity.map((name) => [name, readProperty(object, name)])),
  };
}

/** The selected properties of an object, or of every item of a collection. */
export function answerQuery(object: WireObject, query: QueryInfo, referenceOf: ReferenceOf): Json {
  return object.wire.spec.items
    ? answerCollection(object, query, referenceOf)
    : answerObject(object, selectionOf(query), referenceOf);
}

function answerCollection(object: WireObject, query: QueryInfo, referenceOf: ReferenceOf): Json {
  const first = query.Skip ?? 0;
  const last = query.Top === undefined ? undefined : first + query.Top;
  const items = (object.wire.spec.items?.(object) ?? []).slice(first, last);
  const selection = selectionOf(query);
  const own = selection.filter((path) => object.wire.findProperty(path) !== undefined);
  const ofItems = selection.filter((path) => !own.includes(path));
  return {
    ...answerIdentity(object, referenceOf),
    ...Object.fromEntries(own.map((path) => readNamed(object, path))),
    _Items: items.map((item) => answerItem(item, ofItems, referenceOf)),
  };
}

function answerItem(item: WireObject, selection: readonly string[], referenceOf: ReferenceOf) {
  return answerObject(item, selection.length > 0 ? selection : ['*'], referenceOf);
}

function answerObject(
  object: WireObject,
  selection: readonly string[],
  referenceOf: ReferenceOf,
): Answer {
  const answer = answerIdentity(object, referenceOf);
  const nested = new Map<string, string[]>();
  for (const path of selection) {
    const [head = '', ...rest] = path.split(/[/.]/);
    const link = object.wire.findLink(head);
    if (head === '*' || head === '$all') Object.assign(answer, readAll(object));
    else if (link) nested.set(link, [...(nested.get(link) ?? []), rest.join('/') || '*']);
    else Object.assign(answer, Object.fromEntries([readNamed(object, head)]));
  }
  for (const [link, paths] of nested) {
    const linked = object.wire.spec.links?.[link]?.(object) ?? null;
    answer[link] = linked && answerQuery(linked, { Select: paths }, referenceOf);
  }
  return answer;
}

function selectionOf(query: QueryInfo): readonly string[] {
  const selected = [
    ...(query.Select ?? []),
    ...(query.Expand ?? []).map((link) => `${link}/*`),
  ].filter((path) => path !== '');
  return selected.length > 0 ? selected : ['*'];
}

function readAll(object: WireObject): Answer {
  return Object.fromEntries(
    Object.keys(object.wire.spec.properties ?? {}).map((name) => [
      name,
      readProperty(object, name),
    ]),
  );
}

function readNamed(object: WireObject, name: string): [string, Json] {
  const known = object.wire.findProperty(name);
  if (known === undefined)
    throw new HostRefusal('InvalidArgument', `${object.wire.name} has no property ${name}`);
  return [known, readProperty(object, known)];
}

function readProperty(object: WireObject, name: string): Json {
  return object.wire.spec.properties?.[name]?.read(object) ?? null;
}
