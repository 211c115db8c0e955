import type { UnitCode } from '../../model/catalog';
import type { ExtractedTarget } from '../../model/extraction';
import type { DraftTarget } from '../../model/review';

/** A figure of all there is at a moment, and not of what is added: 达到, 拥有, 总量. */
const STOCK_WORDS = /达到|达|突破|拥有|保有|总量|总数|累计|存量|规模|保持/;
/** What is added in the plan period: 新增, 培育, 制定. */
const FLOW_WORDS =
  /新增|新建|新组建|培育|制定|制修订|修订|创建|建设|建成|打造|发布|研制|培训|遴选|立项|推动|组织/;

function unitCodeOf({ unitCode }: ExtractedTarget): UnitCode {
  return unitCode ?? 'amount';
}

function measureKindOf(target: ExtractedTarget): DraftTarget['measureKind'] {
  const { unitCode, comparator, quote, kind } = target;
  if (unitCode === 'percent') return 'ratio';
  if (unitCode === 'month') return comparator === '<=' ? 'duration' : 'level';
  if (kind === 'perYear' || FLOW_WORDS.test(quote)) return 'cumulative';
  return STOCK_WORDS.test(quote) || unitCode === null ? 'level' : 'cumulative';
}

/**
 * A candidate with the fields a text does not state, as most documents mean them: shares are ratios,
 * ceilings fall, counts add up since the plan began. A person sees and changes each.
 */
export function draftTarget(target: ExtractedTarget, key: string): DraftTarget {
  const measureKind = measureKindOf(target);
  const isCumulative = measureKind === 'cumulative';
  return {
    key,
    decision: 'open',
    doubts: target.doubts,
    name: target.name,
    comparator: target.comparator,
    value: target.value,
    valueMax: target.valueMax,
    targetKind: target.kind,
    unitMeasure: target.unitMeasure,
    unitCode: unitCodeOf(target),
    direction: target.comparator === '<=' ? 'decrease' : 'increase',
    measureKind,
    aggregation: measureKind === 'ratio' || measureKind === 'duration' ? 'ratio' : 'sum',
    baseline: isCumulative ? 0 : null,
    deadline: target.deadline,
    leadUnits: [],
    indicatorId: null,
    section: target.section,
    quote: target.quote,
    span: target.span,
    basis: {
      value: target.basis.value ?? 'assumed',
      comparator: target.basis.comparator,
      deadline: target.basis.deadline ?? 'assumed',
      baseline: isCumulative ? 'assumed' : null,
    },
  };
}

/** A clause in which the rules found no target: its words, and nothing else. */
export function emptyTarget(quote: string): ExtractedTarget {
  const span = { start: 0, end: quote.length };
  return {
    name: quote,
    comparator: '>=',
    value: null,
    valueMax: null,
    unitMeasure: '',
    unitCode: 'item',
    deadline: null,
    year: null,
    kind: 'total',
    section: '',
    quote,
    span,
    spans: { name: span, value: null, unitMeasure: null, comparator: null, deadline: null },
    basis: { value: null, comparator: 'assumed', unitMeasure: null, deadline: null },
    doubts: ['valueMissing', 'unitMissing'],
  };
}
