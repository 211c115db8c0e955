import type { Catalog, Target } from '../model/catalog';

/** Another document's target to set beside one. */
export interface RelatedTarget {
  readonly target: Target;
  /** `same`: of the same indicator; `lookAlike`: 口径不同，仅供参考. */
  readonly kind: 'same' | 'lookAlike';
}

/** Targets of the same indicator in other documents, then those that only look alike. */
export function listRelatedTargets(target: Target, catalog: Catalog): readonly RelatedTarget[] {
  const lookAlikes = new Set(
    catalog.indicators.flatMap(({ id, lookAlikes: others }) => {
      if (id === target.indicatorId) return others;
      return others.includes(target.indicatorId) ? [id] : [];
    }),
  );
  const others = catalog.documents
    .flatMap((entry) => entry.targets)
    .filter((one) => one.documentId !== target.documentId);
  const pick = (kind: RelatedTarget['kind'], isWanted: (one: Target) => boolean) =>
    others.filter(isWanted).map((one) => ({ target: one, kind }));
  return [
    ...pick('same', (one) => one.indicatorId === target.indicatorId),
    ...pick('lookAlike', (one) => lookAlikes.has(one.indicatorId)),
  ];
}
