import {
  defineWireClass,
  refuseArgument,
  refuseMissing,
  type WireClass,
  type WireClassSpec,
  type WireMethod,
  type WireObject,
  type WireProperty,
  type WireValue,
} from '../wireObject';
import { numberOf } from '../wireArguments';

/** A named set of objects; every way to an item that the object model has. */
export interface NamedCollection extends WireObject {
  list(): readonly WireObject[];
  find(key: string): WireObject | undefined;
}

interface CollectionSpec<T> {
  readonly name: string;
  readonly properties?: Readonly<Record<string, WireProperty<T>>>;
  readonly methods?: Readonly<Record<string, WireMethod<T>>>;
  readonly hasCountProperty?: boolean;
  readonly hasItemAt?: boolean;
  /** False for the few collections that had no such lookup in the oldest program we serve. */
  readonly hasNullObjects?: boolean;
}

/** Declares a collection with `getItem`, `getItemOrNullObject`, `getCount` and what else is given. */
export function defineCollection<T extends NamedCollection>(spec: CollectionSpec<T>): WireClass {
  const item = (self: T, key: WireValue) => self.find(String(key)) ?? refuseMissing();
  const findItem: WireMethod<T> = (self, [key = null]) => self.find(String(key)) ?? null;
  const full: WireClassSpec<T> = {
    name: spec.name,
    items: (self) => self.list(),
    item,
    properties: {
      ...(spec.hasCountProperty ? { Count: { read: (self: T) => self.list().length } } : {}),
      ...spec.properties,
    },
    methods: {
      GetItem: (self, [key = null]) => item(self, key),
      GetCount: (self) => self.list().length,
      ...(spec.hasNullObjects === false ? {} : { GetItemOrNullObject: findItem }),
      ...(spec.hasItemAt
        ? { GetItemAt: (self: T, [at]: readonly WireValue[]) => itemAt(self, at ?? null) }
        : {}),
      ...spec.methods,
    },
  };
  return defineWireClass(full);
}

function itemAt(collection: NamedCollection, index: WireValue): WireObject {
  return collection.list()[numberOf(index)] ?? refuseArgument();
}

/** Names are compared without regard to case, ids too. */
export function sameKey(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
