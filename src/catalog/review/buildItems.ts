import { texts } from '../../i18n/texts';
import type { LocalizedText } from '../../model/basics';
import type { Definition, Indicator, PolicyDocument, Target, Task } from '../../model/catalog';
import type { DraftDetails, DraftTarget, DraftTask } from '../../model/review';

/** A document of one's own has the words of its own language alone. */
export function inBothLanguages(text: string): LocalizedText {
  return { zh: text, en: text };
}

/** 口径 of a target nobody has defined yet: the words are placeholders that say so. */
function undefinedYet(name: string): Definition {
  const [zh, en] = [texts('zh-CN').review, texts('en-US').review];
  const both = (key: 'counts' | 'countedOn' | 'evidence'): LocalizedText => {
    return { zh: zh[key].replace('{name}', name), en: en[key].replace('{name}', name) };
  };
  return {
    counts: both('counts'),
    includes: null,
    excludes: null,
    countedOn: both('countedOn'),
    evidence: both('evidence'),
    frequency: 'quarter',
    note: null,
    ledgerKey: null,
  };
}

/** The one a person chose, else the earlier version's; a shared one only while unit and direction fit. */
function chooseIndicator(
  { indicatorId, unitCode, direction }: DraftTarget,
  then: Target | null,
  known: readonly Indicator[],
): string | null {
  const chosen = indicatorId ?? then?.indicatorId ?? null;
  const shared = known.find(({ id }) => id === chosen);
  const fits = !shared || (shared.unitCode === unitCode && shared.direction === direction);
  return fits ? chosen : null;
}

/** An accepted target; `then` is the same target in an earlier version. */
export function buildTarget(
  draft: DraftTarget,
  id: string,
  details: DraftDetails,
  then: Target | null,
  known: readonly Indicator[],
): Target {
  const { value, deadline, basis } = draft;
  if (value === null || deadline === null) throw new Error(`${draft.key} is not complete`);
  // How a thing is counted was settled when the document was loaded first.
  const isCountedAlike = then?.measureKind === draft.measureKind;
  const aggregation = isCountedAlike ? then.aggregation : draft.aggregation;
  const definition = then?.definition ?? undefinedYet(draft.name);
  return {
    id,
    documentId: details.id,
    indicatorId: chooseIndicator(draft, then, known) ?? id.replace('/', '-'),
    name: { zh: draft.name, en: then?.name.zh === draft.name ? then.name.en : draft.name },
    comparator: draft.comparator,
    value,
    valueMax: draft.valueMax,
    targetKind: draft.targetKind,
    unitMeasure: draft.unitMeasure,
    unitCode: draft.unitCode,
    direction: draft.direction,
    measureKind: draft.measureKind,
    aggregation,
    baseline: draft.baseline,
    deadline,
    planStart: details.planStart,
    definition: aggregation === 'distinct' ? definition : { ...definition, ledgerKey: null },
    supportingTasks: [],
    impliedUnits: [],
    leadUnits: [...new Set(draft.leadUnits)],
    section: draft.section === '' ? details.title : draft.section,
    quote: draft.quote,
    span: draft.span,
    basis: {
      ...basis,
      planStart: details.planStartBasis,
      owners: draft.leadUnits.length > 0 ? 'stated' : null,
    },
    withdrawn: false,
  };
}

function namesOf(units: DraftTask['leadUnits']): readonly string[] {
  return [...new Set(units.map(({ name }) => name))];
}

/** A return has a row a measure: a task of which nothing more is said is its own measure. */
function measuresOf({ measures, heading, deadline }: DraftTask): DraftTask['measures'] {
  return measures.length > 0 ? measures : [{ text: heading, deadline }];
}

/** An accepted task. */
export function buildTask(
  draft: DraftTask,
  id: string,
  { id: documentId, title }: DraftDetails,
  phases: PolicyDocument['phases'],
): Task {
  return {
    id,
    documentId,
    number: draft.number,
    chapter: draft.chapter === '' ? title : draft.chapter,
    heading: inBothLanguages(draft.heading),
    measures: measuresOf(draft).map(({ text, deadline }, at) => {
      return { id: `${id}/${at + 1}`, text: inBothLanguages(text), deadline };
    }),
    leadUnits: namesOf(draft.leadUnits),
    responsibleUnits: namesOf(draft.responsibleUnits),
    openEnded: draft.openEnded,
    deadline: draft.deadline,
    phase: phases.find(({ name }) => name.zh === draft.phase)?.id ?? null,
    taskType: draft.taskType,
    programmes: [],
    deliverables: [],
    dutyOfAll: false,
    span: draft.span,
    headingSpan: draft.headingSpan,
    basis: draft.basis,
  };
}

/** The indicator of a target that shares none. */
export function buildIndicator({ indicatorId, name, unitCode, direction }: Target): Indicator {
  return { id: indicatorId, name, unitCode, direction, lookAlikes: [], note: null };
}
