import type {
  Catalog,
  CatalogDocument,
  Indicator,
  PolicyDocument,
  Target,
  Task,
} from '../../model/catalog';
import type { DraftDetails, DraftTarget, DraftTask, ReviewDraft } from '../../model/review';
import { buildIndicator, buildTarget, buildTask, inBothLanguages } from './buildItems';
import { buildUnits } from './buildUnits';
import { matchTargets, matchTasks } from './matchEarlier';

/** Ids that no version of the document has used. */
function createIds(documentId: string, word: 'target' | 'task', used: readonly string[]) {
  const taken = new Set(used);
  let next = 1;
  return (): string => {
    let id: string;
    do id = `${documentId}/${word}-${String(next++).padStart(2, '0')}`;
    while (taken.has(id));
    return id;
  };
}

const isAccepted = ({ decision }: DraftTarget | DraftTask) => decision === 'accepted';

/** What stands on its own in the document: who issued it, when, with which phases. */
function buildFacts(details: DraftDetails): PolicyDocument {
  return {
    ...details,
    title: inBothLanguages(details.title),
    shortTitle: inBothLanguages(details.shortTitle),
    issuer: inBothLanguages(details.issuer),
    phases: details.phases.map((phase, at) => {
      return { ...phase, id: `${details.id}/phase-${at + 1}`, name: inBothLanguages(phase.name) };
    }),
    copyNotes: [],
  };
}

/** The accepted targets, those of the earlier version under their ids, and those that are gone. */
function buildTargets(
  { details, targets }: ReviewDraft,
  known: readonly Indicator[],
  earlier: CatalogDocument | null,
  usedIds: readonly string[],
): readonly Target[] {
  const drafts = targets.filter(isAccepted);
  const thenOf: ReadonlyMap<string, Target> = earlier ? matchTargets(drafts, earlier) : new Map();
  const standingIds = earlier?.targets.map(({ id }) => id) ?? [];
  const nextId = createIds(details.id, 'target', [...standingIds, ...usedIds]);
  const built = drafts.map((draft) => {
    const then = thenOf.get(draft.key) ?? null;
    return buildTarget(draft, then?.id ?? nextId(), details, then, known);
  });
  const standing = new Set(built.map(({ id }) => id));
  const gone = (earlier?.targets ?? []).filter(({ id }) => !standing.has(id));
  return [
    ...built,
    ...gone.map((target): Target => ({ ...target, withdrawn: true, supportingTasks: [] })),
  ];
}

function buildTasks(
  { details, tasks }: ReviewDraft,
  { phases }: PolicyDocument,
  earlier: CatalogDocument | null,
  usedIds: readonly string[],
): readonly Task[] {
  const drafts = tasks.filter(isAccepted);
  const thenOf: ReadonlyMap<string, Task> = earlier ? matchTasks(drafts, earlier) : new Map();
  const standingIds = earlier?.tasks.map(({ id }) => id) ?? [];
  const nextId = createIds(details.id, 'task', [...standingIds, ...usedIds]);
  return drafts.map((draft) => {
    const id = thenOf.get(draft.key)?.id ?? nextId();
    return buildTask(draft, id, details, phases);
  });
}

/**
 * The accepted part of a draft as a document of the catalog, with the indicators it brings. `earlier`,
 * the same document as it is loaded: its targets and tasks keep their ids, and a target that is
 * gone stays, marked as withdrawn. `usedIds` are those of rows that still stand, of tasks that went
 * with an earlier version: none is used again. The draft has no faults (`findDraftFaults`).
 */
export function buildDocument(
  draft: ReviewDraft,
  known: Catalog,
  earlier: CatalogDocument | null,
  usedIds: readonly string[] = [],
): Catalog {
  const document = buildFacts(draft.details);
  const targets = buildTargets(draft, known.indicators, earlier, usedIds);
  const units = buildUnits(
    document.jurisdiction,
    draft.targets.filter(isAccepted),
    draft.tasks.filter(isAccepted),
  );
  const names = new Set(units.map(({ name }) => name.zh));
  const entry: CatalogDocument = {
    document,
    // Units of withdrawn targets stay as well.
    units: [...units, ...(earlier?.units ?? []).filter(({ name }) => !names.has(name.zh))],
    targets,
    tasks: buildTasks(draft, document, earlier, usedIds),
    qualitativeGoals: [],
    programmes: [],
    notTargets: [],
  };
  const used = new Set(targets.map(({ indicatorId }) => indicatorId));
  const shared = known.indicators.filter(({ id }) => used.has(id));
  const isShared = new Set(shared.map(({ id }) => id));
  const own = targets.filter(({ indicatorId }) => !isShared.has(indicatorId)).map(buildIndicator);
  const byId = new Map([...shared, ...own].map((indicator) => [indicator.id, indicator]));
  return { documents: [entry], indicators: [...byId.values()] };
}
