import {
  PathType,
  type ArgumentInfo,
  type Batch,
  type ObjectPath,
  type ReferencedPath,
} from './batchProtocol';
import type { KeptReferences } from './keptReferences';
import { HostRefusal, isWireObject, type WireObject, type WireValue } from './wireObject';

/** Null stands for a null object (`isNullObject`). */
export type Resolved = WireObject | null;

/** What paths of a batch can begin with. */
export interface PathRoots {
  readonly root: WireObject;
  readonly services: Readonly<Record<string, WireObject>>;
}

/** The objects one batch names, each found once. */
export class ObjectPaths {
  /** Where the batch stands in the object model, for the text of an error. */
  location = '';
  private readonly paths: Readonly<Record<string, ObjectPath>>;
  private readonly resolved = new Map<number, Resolved>();

  constructor(
    batch: Batch,
    private readonly roots: PathRoots,
    private readonly references: KeptReferences,
  ) {
    this.paths = batch.ObjectPaths ?? {};
  }

  resolve(id: number): Resolved {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.paths[id];
    if (!path) throw new HostRefusal('InvalidObjectPath', `no object path ${id}`);
    const object = this.resolvePath(path) ?? null;
    this.resolved.set(id, object);
    return object;
  }

  private resolvePath(path: ObjectPath): Resolved | undefined {
    switch (path.ObjectPathType) {
      case PathType.root:
        return this.roots.root;
      case PathType.service:
        return this.roots.services[path.Name] ?? unknownMember('service', path.Name);
      case PathType.reference:
        return this.references.find(path.Name) ?? invalidReference();
      case PathType.none:
        return null;
      default: {
        const parent = this.resolve(path.ParentObjectPathId ?? 0);
        return parent && this.resolveChild(parent, path);
      }
    }
  }

  private resolveChild(parent: WireObject, path: ObjectPath): Resolved | undefined {
    const { spec } = parent.wire;
    this.location = locationOf(parent, path.Name || 'getItem');
    switch (path.ObjectPathType) {
      case PathType.property: {
        const link = spec.links?.[path.Name];
        return link ? link(parent) : unknownMember(spec.name, path.Name);
      }
      case PathType.indexer: {
        const [key] = this.readArguments(path);
        return spec.item ? spec.item(parent, key ?? null) : unknownMember(spec.name, 'getItem');
      }
      case PathType.method: {
        const result = this.call(parent, path.Name, this.readArguments(path));
        return isWireObject(result) ? result : null;
      }
      default:
        throw new HostRefusal('InvalidObjectPath', `path type ${path.ObjectPathType}`);
    }
  }

  call(target: WireObject, name: string, args: readonly WireValue[]) {
    this.location = locationOf(target, name);
    const method = target.wire.spec.methods?.[name];
    return method ? method(target, args) : unknownMember(target.wire.name, name);
  }

  setProperty(target: Resolved, name: string, value: WireValue): void {
    if (!target) throw new HostRefusal('ItemNotFound', "The requested resource doesn't exist.");
    const known = target.wire.findProperty(target.wire.spec.aliases?.[name] ?? name);
    this.location = locationOf(target, known ?? name);
    const property = known === undefined ? undefined : target.wire.spec.properties?.[known];
    if (!property?.write) return unknownMember(target.wire.name, name);
    property.write(target, value);
  }

  readArguments(holder: { ArgumentInfo?: ArgumentInfo }): WireValue[] {
    const references = holder.ArgumentInfo?.ReferencedObjectPathIds;
    return (holder.ArgumentInfo?.Arguments ?? []).map((value, index) =>
      this.readArgument(value, references?.[index] ?? 0),
    );
  }

  private readArgument(value: WireValue, reference: ReferencedPath): WireValue {
    if (typeof reference === 'number')
      return reference ? this.resolve(reference) : this.replacePaths(value);
    return Array.isArray(value)
      ? value.map((part: WireValue, index) => this.readArgument(part, reference[index] ?? 0))
      : value;
  }

  /** Objects inside plain JSON come as `{_ObjectPathId}`. */
  replacePaths(value: WireValue): WireValue {
    if (Array.isArray(value))
      // Grids of cell values are large and hold no paths.
      return value.every(Array.isArray)
        ? value
        : value.map((part: WireValue) => this.replacePaths(part));
    if (typeof value !== 'object' || value === null || isWireObject(value)) return value;
    const record = value as Readonly<Record<string, WireValue>>;
    if ('_ObjectPathId' in record) return this.resolve(Number(record._ObjectPathId));
    return Object.fromEntries(
      Object.entries(record).map(([key, part]) => [key, this.replacePaths(part)]),
    );
  }
}

function locationOf(target: WireObject, name: string): string {
  return `${target.wire.name}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

function unknownMember(owner: string, name: string): never {
  throw new HostRefusal('ApiNotFound', `this host does not know ${owner}.${name}`);
}

function invalidReference(): never {
  throw new HostRefusal(
    'InvalidReference',
    'This reference is not valid for the current operation.',
  );
}
