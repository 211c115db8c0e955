import { ActionType, type Action, type Batch, type BatchAnswer } from './batchProtocol';
import { answerIdentity, answerQuery } from './batchQueries';
import { KeptReferences } from './keptReferences';
import { ObjectPaths, type PathRoots } from './objectPaths';
import { HostRefusal, isWireObject, type Json, type WireObject } from './wireObject';

/** Runs batches of object paths and actions on a model, whatever the model is. */
export class BatchInterpreter {
  private readonly references = new KeptReferences();

  constructor(
    private readonly roots: PathRoots,
    /** Called before an answer is read from the model, so that pending formulas can be computed. */
    private readonly beforeQuery: () => void | Promise<void>,
  ) {}

  /** Runs the actions in order up to the first that is refused; what was done stays done. */
  async execute(batch: Batch): Promise<BatchAnswer> {
    const paths = new ObjectPaths(batch, this.roots, this.references);
    const results: { ActionId: number; Value: Json }[] = [];
    for (const [index, action] of batch.Actions.entries()) {
      try {
        if (isQuery(action)) await this.beforeQuery();
        results.push({ ActionId: action.Id, Value: this.perform(paths, action) });
      } catch (error) {
        return { Results: results, Error: describeRefusal(error, paths.location, index) };
      }
    }
    return { Results: results };
  }

  private perform(paths: ObjectPaths, action: Action): Json {
    if (action.ActionType === ActionType.trace || action.ActionType === ActionType.ensureUnchanged)
      return null;
    const target = paths.resolve(action.ObjectPathId);
    if (isQuery(action))
      return target && answerQuery(target, action.QueryInfo ?? {}, this.references.idOf);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return target && answerIdentity(target, this.references.idOf);
      case ActionType.method:
        return target && this.performMethod(paths, target, action);
      case ActionType.setProperty:
        paths.setProperty(target, action.Name, paths.readArguments(action)[0] ?? null);
        return null;
      case ActionType.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          paths.setProperty(target, name, paths.replacePaths(value));
        return null;
      default:
        throw new HostRefusal('InvalidArgument', `action type ${action.ActionType}`);
    }
  }

  private performMethod(paths: ObjectPaths, target: WireObject, action: Action): Json {
    const args = paths.readArguments(action);
    if (action.Name === '_KeepReference') {
      this.references.keep(target);
      return null;
    }
    if (action.Name === '_RemoveReference') {
      this.references.drop(String(args[0]));
      return null;
    }
    const result = paths.call(target, action.Name, args);
    return isWireObject(result) ? null : ((result as Json | undefined) ?? null);
  }
}

function isQuery(action: Action): boolean {
  return (
    action.ActionType === ActionType.query ||
    action.ActionType === ActionType.queryAsJson ||
    action.ActionType === ActionType.recursiveQuery
  );
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
