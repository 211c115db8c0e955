import type { Target } from '../../../model/catalog';
import { compareRounded, roundTo } from '../../../model/rounding';
import type { ReturnFigure } from '../../../model/unitReturn';
import type { CheckContext } from '../../checkContext';
import { judgedKey, judgedValue } from '../../judgedValue';
import { groupRecords } from '../../groupRecords';
import type { Fault, ValidationRule } from '../../ruleTypes';

/**
 * A nation's count is the sum of its places' and no measure of one of them; a share, a cycle in
 * months can be set side by side.
 */
function isComparable({ measureKind }: Target): boolean {
  return measureKind === 'ratio' || measureKind === 'duration';
}

function fallsShort(local: number, national: number, { direction }: Target): boolean {
  const order = compareRounded(local, national);
  return direction === 'decrease' ? order > 0 : order < 0;
}

interface Pair {
  readonly local: Target;
  readonly national: Target;
}

/** Local targets with the national one of the same indicator; look-alikes (口径不同) are no pair. */
function listPairs({ targets, documents }: CheckContext): readonly Pair[] {
  const isNational = ({ documentId }: Target) =>
    documents.get(documentId)?.jurisdiction === 'national';
  const nationals = new Map<string, Target>();
  for (const target of targets.values()) {
    if (isNational(target)) nationals.set(target.indicatorId, target);
  }
  return [...targets.values()].flatMap((local) => {
    const national = nationals.get(local.indicatorId);
    const isPair = national && !isNational(local) && documents.has(local.documentId);
    return isPair && isComparable(local) && national.unitCode === local.unitCode
      ? [{ local, national }]
      : [];
  });
}

function compareTargets({ local, national }: Pair, context: CheckContext): Fault | null {
  const record = context.targetRows.get(local.id);
  const isSameTerm = local.deadline === national.deadline;
  if (!record || !isSameTerm || !fallsShort(local.value, national.value, local)) return null;
  const params = { expected: national.value };
  return { record, key: 'targetValue', found: String(local.value), params };
}

type Figures = ReadonlyMap<string, readonly ReturnFigure[]>;

/** A place's result is the one figure of a period; of several units' none is the whole place's. */
function resultOf(figures: Figures, key: string): ReturnFigure | null {
  const [only, ...others] = figures.get(key) ?? [];
  return only && others.length === 0 ? only : null;
}

function compareResult({ local, national }: Pair, period: string, figures: Figures): Fault | null {
  const record = resultOf(figures, `${local.id}|${period}`);
  const above = resultOf(figures, `${national.id}|${period}`);
  const value = record && judgedValue(record, local);
  const least = above && judgedValue(above, national);
  if (!record || value === null || least === null || !fallsShort(value, least, local)) return null;
  const { explanation } = record;
  const params = { expected: roundTo(least, 6) };
  const key = judgedKey(record);
  return { record, key, found: String(roundTo(value, 6)), params, explanation };
}

export const localBelowNational: ValidationRule = {
  code: 'localBelowNational',
  severity: 'soft',
  level: 4,
  summary: {
    zh: '地方目标和结果不应低于国家同一指标',
    en: 'A local target or result does not fall short of the national one for the same indicator',
  },
  why: {
    zh: '地方文件贯彻国家纲要，低于国家要求须说明。只比同一指标的比率和周期；数量有大小之别，口径不同的相似指标仅供参考，都不比。',
    en: 'Local documents carry out the national outline; falling short of it is explained. Only shares and cycles of one indicator are compared: counts differ by size, and look-alikes by definition.',
  },
  check: (context) => {
    const pairs = listPairs(context);
    const locals = new Set(pairs.map(({ local }) => local.id));
    const isShown = pairs.some(({ local }) => context.targetRows.has(local.id));
    if (!isShown && !context.figures.some(({ targetId }) => locals.has(targetId))) return null;
    const figures = groupRecords(
      context.figures,
      ({ targetId, period }) => `${targetId}|${period}`,
    );
    const periods = [...new Set(context.figures.map(({ period }) => period))];
    return pairs.flatMap((pair) =>
      [
        compareTargets(pair, context),
        ...periods.map((period) => compareResult(pair, period, figures)),
      ].filter((fault) => fault !== null),
    );
  },
};
