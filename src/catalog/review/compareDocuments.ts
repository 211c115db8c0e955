import type { CatalogDocument, Target, Task } from '../../model/catalog';
import type { DocumentComparison, ItemChange } from '../../model/review';

type Field = ItemChange['fields'][number]['field'];
type Facts = readonly (readonly [Field, string])[];

function factsOfTarget(target: Target): Facts {
  const { comparator, value, valueMax, unitMeasure, deadline, leadUnits } = target;
  return [
    ['name', target.name.zh],
    ['comparator', comparator],
    ['value', valueMax === null ? String(value) : `${value}—${valueMax}`],
    ['unitMeasure', unitMeasure],
    ['deadline', deadline],
    ['leadUnits', leadUnits.join('、')],
  ];
}

function factsOfTask({ heading, deadline, leadUnits, responsibleUnits }: Task): Facts {
  return [
    ['name', heading.zh],
    ['deadline', deadline ?? ''],
    ['leadUnits', leadUnits.join('、')],
    ['responsibleUnits', responsibleUnits.join('、')],
  ];
}

function compareItems<Item extends Target | Task>(
  before: readonly Item[],
  after: readonly Item[],
  factsOf: (item: Item) => Facts,
): readonly ItemChange[] {
  const earlier = new Map(before.map((item) => [item.id, item]));
  const isGone = (item: Item | undefined) => !item || ('withdrawn' in item && item.withdrawn);
  const nameOf = (item: Item) => factsOf(item)[0]?.[1] ?? '';
  const compared = after.flatMap((item): ItemChange[] => {
    const then = earlier.get(item.id);
    if (isGone(item)) return [];
    if (!then || isGone(then))
      return [{ id: item.id, name: nameOf(item), change: 'added', fields: [] }];
    const known = new Map(factsOf(then));
    const fields = factsOf(item).flatMap(([field, now]) => {
      const was = known.get(field) ?? '';
      return was === now ? [] : [{ field, before: was, after: now }];
    });
    const change = fields.length > 0 ? 'changed' : 'same';
    return [{ id: item.id, name: nameOf(item), change, fields }];
  });
  const now = new Map(after.map((item) => [item.id, item]));
  const withdrawn = before
    .filter((item) => !isGone(item) && isGone(now.get(item.id)))
    .map((item): ItemChange => ({
      id: item.id,
      name: nameOf(item),
      change: 'withdrawn',
      fields: [],
    }));
  return [...compared, ...withdrawn];
}

/** How a newer version of a document differs from an earlier one, item by item. */
export function compareDocuments(
  before: CatalogDocument,
  after: CatalogDocument,
): DocumentComparison {
  return {
    targets: compareItems(before.targets, after.targets, factsOfTarget),
    tasks: compareItems(before.tasks, after.tasks, factsOfTask),
  };
}
