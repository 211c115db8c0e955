import { isIsoDate } from '../../model/calendar';
import type {
  DraftDetails,
  DraftFault,
  DraftTarget,
  DraftTask,
  ReviewDraft,
} from '../../model/review';

/** As the catalog's schema has it: the place in small letters, a year, perhaps a number. */
const ID_FORM = /^[a-z]+(-[a-z]+)*-\d{4}(-\d+)?$/;
const PLACE_FORM = /^[a-z]+$/;
const EARLIEST_YEAR = 2000;

type DetailFault = Extract<DraftFault, { kind: 'detail' }>;

function findDetailFaults(details: DraftDetails, taken: ReadonlySet<string>): DraftFault[] {
  const fault = (field: DetailFault['field'], code: DetailFault['code']): DraftFault => {
    return { kind: 'detail', field, code };
  };
  const texts = ['title', 'shortTitle', 'issuer'] as const;
  const years = ['year', 'horizonYear'] as const;
  const { id, jurisdiction, planStart } = details;
  return [
    ...texts
      .filter((field) => details[field].trim() === '')
      .map((field) => fault(field, 'missing')),
    ...years
      .filter((field) => !(Number.isInteger(details[field]) && details[field] >= EARLIEST_YEAR))
      .map((field) => fault(field, 'missing')),
    ...(isIsoDate(planStart) ? [] : [fault('planStart', 'missing')]),
    ...(PLACE_FORM.test(jurisdiction) ? [] : [fault('jurisdiction', 'idForm')]),
    ...(ID_FORM.test(id) ? [] : [fault('id', 'idForm')]),
    ...(taken.has(id) ? [fault('id', 'idTaken')] : []),
  ];
}

function findTargetFaults(target: DraftTarget, planStart: string): DraftFault[] {
  const { key } = target;
  const codes = [
    target.name.trim() === '' ? 'nameMissing' : null,
    target.value === null ? 'valueMissing' : null,
    target.unitMeasure.trim() === '' ? 'unitMissing' : null,
    target.deadline === null || !isIsoDate(target.deadline) ? 'deadlineMissing' : null,
    target.deadline !== null && target.deadline <= planStart ? 'deadlineBeforeStart' : null,
  ] as const;
  return codes.flatMap((code): DraftFault[] =>
    code === null ? [] : [{ kind: 'target', key, code }],
  );
}

function findTaskFaults({ key, heading, number }: DraftTask): DraftFault[] {
  const isNamed = heading.trim() !== '' && number.trim() !== '';
  return isNamed ? [] : [{ kind: 'task', key, code: 'nameMissing' }];
}

/** What keeps the accepted part of a draft from being a document; `takenIds` are other documents'. */
export function findDraftFaults(
  { details, targets, tasks }: ReviewDraft,
  takenIds: ReadonlySet<string>,
): readonly DraftFault[] {
  const accepted = targets.filter(({ decision }) => decision === 'accepted');
  const acceptedTasks = tasks.filter(({ decision }) => decision === 'accepted');
  const isEmpty = accepted.length + acceptedTasks.length === 0;
  return [
    ...(isEmpty ? [{ kind: 'draft', code: 'nothingAccepted' } as const] : []),
    ...findDetailFaults(details, takenIds),
    ...accepted.flatMap((target) => findTargetFaults(target, details.planStart)),
    ...acceptedTasks.flatMap(findTaskFaults),
  ];
}
