import { answerIdentity, answerQuery, type QueryInfo } from './batchQueries';
import {
  HostRefusal,
  isWireObject,
  type Json,
  type WireObject,
  type WireValue,
} from './wireObject';

/** Numbers of the protocol, as the requests carry them. */
const PathType = { root: 1, service: 2, method: 3, property: 4, indexer: 5, reference: 6, none: 7 };
const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
};

interface ArgumentInfo {
  readonly Arguments?: readonly WireValue[];
  readonly ReferencedObjectPathIds?: readonly ReferencedPath[];
}
type ReferencedPath = number | readonly ReferencedPath[];

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, WireValue>>;
}

/** The body of one `context.sync`. */
export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface BatchAnswer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: Json }[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
}

/** Null stands for a null object (`isNullObject`). */
type Resolved = WireObject | null;

/** Objects by path id, and where the interpreter stands, for the error's location. */
interface Run {
  readonly paths: Readonly<Record<string, ObjectPath>>;
  readonly resolved: Map<number, Resolved>;
  location: string;
}

/** Runs batches of object paths and actions on a model, whatever the model is. */
export class BatchInterpreter {
  private readonly references = new Map<string, WireObject>();
  private readonly referenceIds = new WeakMap<WireObject, string>();
  private lastReference = 0;

  constructor(
    private readonly root: WireObject,
    private readonly services: Readonly<Record<string, WireObject>>,
    /** Called before an answer is read from the model, so that pending formulas can be computed. */
    private readonly beforeQuery: () => void | Promise<void>,
  ) {}

  /** Runs the actions in order up to the first that is refused; what was done stays done. */
  async execute(batch: Batch): Promise<BatchAnswer> {
    const run: Run = { paths: batch.ObjectPaths ?? {}, resolved: new Map(), location: '' };
    const results: { ActionId: number; Value: Json }[] = [];
    for (const [index, action] of batch.Actions.entries()) {
      try {
        if (isQuery(action)) await this.beforeQuery();
        results.push({ ActionId: action.Id, Value: this.perform(run, action) });
      } catch (error) {
        return { Results: results, Error: describeRefusal(error, run.location, index) };
      }
    }
    return { Results: results };
  }

  private perform(run: Run, action: Action): Json {
    if (action.ActionType === ActionType.trace || action.ActionType === ActionType.ensureUnchanged)
      return null;
    const target = this.resolve(run, action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return target && answerIdentity(target, (object) => this.referenceIds.get(object));
      case ActionType.query:
      case ActionType.queryAsJson:
      case ActionType.recursiveQuery:
        return (
          target &&
          answerQuery(target, action.QueryInfo ?? {}, (object) => this.referenceIds.get(object))
        );
      case ActionType.method:
        return target && this.performMethod(run, target, action);
      case ActionType.setProperty:
        this.setProperty(run, target, action.Name, this.readArguments(run, action)[0] ?? null);
        return null;
      case ActionType.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          this.setProperty(run, target, name, this.replacePaths(run, value));
        return null;
      default:
        throw new HostRefusal('InvalidArgument', `action type ${action.ActionType}`);
    }
  }

  private performMethod(run: Run, target: WireObject, action: Action): Json {
    const args = this.readArguments(run, action);
    if (action.Name === '_KeepReference') {
      this.keepReference(target);
      return null;
    }
    if (action.Name === '_RemoveReference') {
      this.references.delete(String(args[0]));
      return null;
    }
    const result = this.call(run, target, action.Name, args);
    return isWireObject(result) ? null : ((result as Json | undefined) ?? null);
  }

  private keepReference(target: WireObject): void {
    const id = this.referenceIds.get(target) ?? `ref${++this.lastReference}`;
    this.referenceIds.set(target, id);
    this.references.set(id, target);
  }

  private resolve(run: Run, id: number): Resolved {
    const known = run.resolved.get(id);
    if (known !== undefined) return known;
    const path = run.paths[id];
    if (!path) throw new HostRefusal('InvalidObjectPath', `no object path ${id}`);
    const object = this.resolvePath(run, path) ?? null;
    run.resolved.set(id, object);
    return object;
  }

  private resolvePath(run: Run, path: ObjectPath): Resolved | undefined {
    switch (path.ObjectPathType) {
      case PathType.root:
        return this.root;
      case PathType.service:
        return this.services[path.Name] ?? unknownMember('service', path.Name);
      case PathType.reference:
        return this.references.get(path.Name) ?? invalidReference();
      case PathType.none:
        return null;
      default: {
        const parent = this.resolve(run, path.ParentObjectPathId ?? 0);
        return parent && this.resolveChild(run, parent, path);
      }
    }
  }

  private resolveChild(run: Run, parent: WireObject, path: ObjectPath): Resolved | undefined {
    const { spec } = parent.wire;
    run.location = locationOf(parent, path.Name || 'getItem');
    switch (path.ObjectPathType) {
      case PathType.property: {
        const link = spec.links?.[path.Name];
        return link ? link(parent) : unknownMember(spec.name, path.Name);
      }
      case PathType.indexer: {
        const [key] = this.readArguments(run, path);
        return spec.item ? spec.item(parent, key ?? null) : unknownMember(spec.name, 'getItem');
      }
      case PathType.method: {
        const result = this.call(run, parent, path.Name, this.readArguments(run, path));
        return isWireObject(result) ? result : null;
      }
      default:
        throw new HostRefusal('InvalidObjectPath', `path type ${path.ObjectPathType}`);
    }
  }

  private call(run: Run, target: WireObject, name: string, args: readonly WireValue[]) {
    run.location = locationOf(target, name);
    const method = target.wire.spec.methods?.[name];
    return method ? method(target, args) : unknownMember(target.wire.name, name);
  }

  private setProperty(run: Run, target: Resolved, name: string, value: WireValue): void {
    if (!target) throw new HostRefusal('ItemNotFound', "The requested resource doesn't exist.");
    const known = target.wire.findProperty(target.wire.spec.aliases?.[name] ?? name);
    run.location = locationOf(target, known ?? name);
    const property = known === undefined ? undefined : target.wire.spec.properties?.[known];
    if (!property?.write) return unknownMember(target.wire.name, name);
    property.write(target, value);
  }

  private readArguments(run: Run, holder: { ArgumentInfo?: ArgumentInfo }): WireValue[] {
    const references = holder.ArgumentInfo?.ReferencedObjectPathIds;
    return (holder.ArgumentInfo?.Arguments ?? []).map((value, index) =>
      this.readArgument(run, value, references?.[index] ?? 0),
    );
  }

  private readArgument(run: Run, value: WireValue, reference: ReferencedPath): WireValue {
    if (typeof reference === 'number')
      return reference ? this.resolve(run, reference) : this.replacePaths(run, value);
    return Array.isArray(value)
      ? value.map((part: WireValue, index) => this.readArgument(run, part, reference[index] ?? 0))
      : value;
  }

  /** Objects inside plain JSON come as `{_ObjectPathId}`. */
  private replacePaths(run: Run, value: WireValue): WireValue {
    if (Array.isArray(value))
      // Grids of cell values are large and hold no paths.
      return value.every(Array.isArray)
        ? value
        : value.map((part: WireValue) => this.replacePaths(run, part));
    if (typeof value !== 'object' || value === null || isWireObject(value)) return value;
    const record = value as Readonly<Record<string, WireValue>>;
    if ('_ObjectPathId' in record) return this.resolve(run, Number(record._ObjectPathId));
    return Object.fromEntries(
      Object.entries(record).map(([key, part]) => [key, this.replacePaths(run, part)]),
    );
  }
}

function isQuery(action: Action): boolean {
  return (
    action.ActionType === ActionType.query ||
    action.ActionType === ActionType.queryAsJson ||
    action.ActionType === ActionType.recursiveQuery
  );
}

function locationOf(target: WireObject, name: string): string {
  return `${target.wire.name}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

function describeRefusal(error: unknown, location: string, index: number) {
  const refusal = error instanceof HostRefusal ? error : null;
  return {
    Code: refusal?.code ?? 'GeneralException',
    Message: error instanceof Error ? error.message : String(error),
    Location: location,
    ActionIndex: index,
    HttpStatusCode: 400,
  };
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
