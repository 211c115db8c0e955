/**
 * The bridge between the workbook model and the messages: a class of the object model is declared
 * once, under the names the script library of the add-in platform sends (PascalCase).
 */

/** What an answer carries. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** What an argument carries: plain JSON in which objects of the model may stand. */
export type WireValue =
  | string
  | number
  | boolean
  | null
  | WireObject
  | readonly WireValue[]
  | { readonly [key: string]: WireValue | undefined };

/** An object that paths can name. */
export interface WireObject {
  readonly wire: WireClass;
}

/** The host refuses; code and message reach the add-in as an error of its library. */
export class HostRefusal extends Error {
  constructor(
    readonly code: string,
    message: string = code,
  ) {
    super(message);
    this.name = 'HostRefusal';
  }
}

export interface WireProperty<T> {
  readonly read: (self: T) => Json;
  readonly write?: (self: T, value: WireValue) => void;
}

export type WireMethod<T> = (
  self: T,
  args: readonly WireValue[],
) => WireObject | Json | null | undefined | void;

export interface WireClassSpec<T> {
  /** As in the published object model. */
  readonly name: string;
  readonly properties?: Readonly<Record<string, WireProperty<T>>>;
  readonly links?: Readonly<Record<string, (self: T) => WireObject | null>>;
  readonly methods?: Readonly<Record<string, WireMethod<T>>>;
  /** Names under which the script library sets a property, where they are not the property's own. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Properties told when a path is first named, so that the object can be found again. */
  readonly identity?: readonly string[];
  /** For collections. */
  readonly items?: (self: T) => readonly WireObject[];
  readonly item?: (self: T, key: WireValue) => WireObject;
}

/** A declared class; looks members up without regard to case, as queries spell them in camelCase. */
export class WireClass {
  private readonly propertyNames: ReadonlyMap<string, string>;
  private readonly linkNames: ReadonlyMap<string, string>;

  constructor(readonly spec: WireClassSpec<WireObject>) {
    this.propertyNames = namesByLowerCase(spec.properties);
    this.linkNames = namesByLowerCase(spec.links);
  }

  get name(): string {
    return this.spec.name;
  }

  /** The property's own spelling, or undefined. */
  findProperty(name: string): string | undefined {
    return this.propertyNames.get(name.toLowerCase());
  }

  findLink(name: string): string | undefined {
    return this.linkNames.get(name.toLowerCase());
  }
}

/** Declares a class; the objects given to it are always of the class that names it as its `wire`. */
export function defineWireClass<T extends WireObject>(spec: WireClassSpec<T>): WireClass {
  return new WireClass(spec as unknown as WireClassSpec<WireObject>);
}

export function isWireObject(value: unknown): value is WireObject {
  return typeof value === 'object' && value !== null && 'wire' in value
    ? value.wire instanceof WireClass
    : false;
}

/** Properties kept as they come in an object with the same names; a wrong type is refused. */
export function keptProperties<T, S extends object>(
  stateOf: (self: T) => S,
  names: readonly (keyof S & string)[],
  afterWrite?: (self: T, name: string) => void,
): Record<string, WireProperty<T>> {
  const read = (self: T, name: keyof S) => (stateOf(self)[name] ?? null) as Json;
  return Object.fromEntries(
    names.map((name) => [
      name,
      {
        read: (self: T) => read(self, name),
        write: (self: T, value: WireValue) => {
          const before = read(self, name);
          if (before !== null && typeof before !== typeof value) refuseArgument();
          stateOf(self)[name] = value as S[keyof S & string];
          afterWrite?.(self, name);
        },
      },
    ]),
  );
}

/** Properties that can only be read. */
export function readOnlyProperties<T>(
  readers: Readonly<Record<string, (self: T) => Json>>,
): Record<string, WireProperty<T>> {
  return Object.fromEntries(Object.entries(readers).map(([name, read]) => [name, { read }]));
}

export function refuseArgument(
  message = 'The argument is invalid or missing or has an incorrect format.',
): never {
  throw new HostRefusal('InvalidArgument', message);
}

export function refuseMissing(): never {
  throw new HostRefusal('ItemNotFound', "The requested resource doesn't exist.");
}

export function refuseAccess(): never {
  throw new HostRefusal('AccessDenied', 'You cannot perform the requested operation.');
}

export function refuseOperation(
  message = 'This operation is not permitted for the current object.',
): never {
  throw new HostRefusal('InvalidOperation', message);
}

function namesByLowerCase(members: object | undefined): ReadonlyMap<string, string> {
  return new Map(Object.keys(members ?? {}).map((name) => [name.toLowerCase(), name]));
}
