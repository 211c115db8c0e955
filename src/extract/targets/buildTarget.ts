import type { Basis, Span } from '../../model/basics';
import type { TargetKind, UnitCode } from '../../model/catalog';
import type { ExtractedTarget, ExtractionDoubt } from '../../model/extraction';
import { originalSpan } from '../cleanText';
import { ORGANIZATION_NOUN } from '../lexicon/units';
import type { TextRange } from '../outline/outlineTypes';
import { printed } from '../outline/readOutline';
import type { DatePhrase } from '../dates/datePhrase';
import { nameRange } from './nameTarget';
import type { Candidate, Scene } from './scene';

export interface TargetDraft {
  readonly candidate: Candidate;
  readonly quote: TextRange;
  readonly name: string;
  readonly deadline: DatePhrase | null;
  readonly deadlineBasis: Basis | null;
  readonly isUnsure: boolean;
  readonly isNameUnsure: boolean;
}

const YEARLY =
  /每年|每年度|(?<!\d{4})年均(?!浓度|气温|降|值|人口|收入)|逐年|每个年度|每季度|每月|(?:^|[，、；])年(?=新增|培训|培育|服务|开展|完成|均)/;
const SOFT = /力争|争取|力求|约|原则上/;

/** 增加20个 brings as many; 增长20% changes what is there; 年均增长6% is so much a year. */
function kindOf({ quantity, reading, clauseText, before }: Candidate): TargetKind {
  const plain = YEARLY.test(clauseText) ? 'perYear' : 'total';
  if (!reading.isChange || (plain === 'perYear' && /年均[^，]*$/.test(before))) return plain;
  const bringsMore = /(?:增加|扩大|增)(?:约|近)?$/.test(before);
  return quantity.unitWord?.kind === 'count' && bringsMore ? plain : 'change';
}

function unitCodeOf({ quantity, before }: Candidate): UnitCode | null {
  const code = quantity.unitWord?.code ?? null;
  if (/[/·]/.test(quantity.unit)) return null;
  return code === 'item' && quantity.unit === '个' && ORGANIZATION_NOUN.test(before)
    ? 'organization'
    : code;
}

/** 個 as printed; a share is % however it is written. */
function unitMeasureOf(scene: Scene, { quantity }: Candidate): string {
  const { unit, unitRange } = quantity;
  if (unit === '%' || unitRange === null) return unit;
  return printed(scene.clean, unitRange);
}

function listDoubts(scene: Scene, draft: TargetDraft, name: string): ExtractionDoubt[] {
  const { quantity, reading, governing, clauseText } = draft.candidate;
  const doubts: ExtractionDoubt[] = [];
  if (quantity.value === null) doubts.push('valueMissing');
  if (quantity.unit === '' && draft.candidate.quantity.form !== 'lost') doubts.push('unitMissing');
  if (draft.deadline === null) doubts.push('deadlineMissing');
  if (
    reading.isApproximate ||
    SOFT.test(clauseText) ||
    /力争|争取/.test(scene.text.slice(governing.sentence.start, quantity.start))
  ) {
    doubts.push('approximate');
  }
  if (draft.isUnsure) doubts.push('maybeNotTarget');
  if (draft.isNameUnsure || name.length < 2) doubts.push('nameUncertain');
  return doubts;
}

/** The headings the figure stands under, outermost first, as printed. */
export function sectionOf(scene: Scene, enclosing: readonly number[]): string {
  return enclosing
    .flatMap((at) => {
      const head = scene.outline.heads[at];
      if (!head) return [];
      const heading = printed(scene.clean, head.headingRange);
      return [/^[-—–•●·]+$/.test(head.number) ? heading : head.number + heading];
    })
    .filter((heading) => heading !== '')
    .join(' / ');
}

/** Puts a target together from a figure that was judged to be one. */
export function buildTarget(scene: Scene, draft: TargetDraft): ExtractedTarget {
  const { candidate, quote } = draft;
  const { quantity, reading } = candidate;
  const toSpan = (range: TextRange | null): Span | null =>
    range && range.end > range.start ? originalSpan(scene.clean, range.start, range.end) : null;
  const { name } = draft;
  const span = originalSpan(scene.clean, quote.start, quote.end);
  return {
    name,
    comparator: reading.comparator,
    value: quantity.value,
    valueMax: quantity.valueMax,
    unitMeasure: unitMeasureOf(scene, candidate),
    unitCode: unitCodeOf(candidate),
    deadline: draft.deadline?.date ?? null,
    year: draft.deadline?.year ?? null,
    kind: kindOf(candidate),
    section: sectionOf(scene, candidate.governing.paragraph.enclosing),
    quote: scene.clean.original.slice(span.start, span.end),
    span,
    spans: {
      name: toSpan(nameRange(scene.text, quote, quantity)),
      value: toSpan(quantity.number),
      unitMeasure: toSpan(quantity.unitRange),
      comparator: toSpan(reading.range),
      deadline: draft.deadline?.span ?? null,
    },
    basis: {
      value: quantity.value === null ? null : 'stated',
      comparator: 'stated',
      unitMeasure: quantity.unit === '' ? null : quantity.unitRange ? 'stated' : 'implied',
      deadline: draft.deadlineBasis,
    },
    doubts: listDoubts(scene, draft, name),
  };
}
