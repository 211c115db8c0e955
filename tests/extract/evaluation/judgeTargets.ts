import type { ExtractedTarget } from '../../../src/model/extraction';
import type { ExpectedTarget, JudgedDocument, TargetFields } from './judgedDocument';
import { measureOverlap, pairUp } from './pairUp';
import type { Judgement } from './judgement';

const FIELDS = ['comparator', 'value', 'valueMax', 'unitMeasure', 'deadline'] as const;

/** Judges what was found as targets: right is a target whose every compared field and place agree. */
export function judgeTargets(
  document: JudgedDocument,
  found: readonly ExtractedTarget[],
): Judgement {
  const { pairs, surplus } = pairUp(document.targets, found, (expected, target) =>
    measureOverlap(expected.span, target.span) > 0
      ? 10 - findFaults(expected, target).length + measureOverlap(expected.span, target.span)
      : 0,
  );
  const wrong = surplus.filter(
    ({ span }) => !document.optional.some((optional) => measureOverlap(optional, span) > 0),
  );
  const differences = pairs.flatMap(({ expected, found: target }) => {
    const { start, end } = expected.span;
    const quote = document.text.slice(start, end);
    if (!target) return [`missing: ${quote}`];
    return findFaults(expected, target).map((fault) => `${fault}: ${quote}`);
  });
  return {
    expected: document.targets.length,
    found: found.length - (surplus.length - wrong.length),
    paired: pairs.filter((pair) => pair.found !== null).length,
    right: pairs.filter((pair) => pair.found && findFaults(pair.expected, pair.found).length === 0)
      .length,
    differences: [...differences, ...wrong.map(({ quote }) => `too much: ${quote}`)],
  };
}

/** The fields that disagree with every reading, as `field found instead of expected`. */
function findFaults(expected: ExpectedTarget, found: ExtractedTarget): string[] {
  const readings = [{}, ...expected.others].map((other) => ({ ...expected, ...other }));
  const faults = readings.map((reading) =>
    FIELDS.filter((field) => !expected.lost.includes(field) && !agrees(field, reading, found)),
  );
  const fewest = faults.sort((a, b) => a.length - b.length)[0] ?? [];
  const place = measureOverlap(expected.span, found.span) >= 0.5 && coversFigure(expected, found);
  return [
    ...fewest.map((field) => `${field} ${found[field]} instead of ${expected[field]}`),
    ...(place ? [] : [`span “${found.quote}”`]),
  ];
}

function coversFigure({ span }: ExpectedTarget, found: ExtractedTarget): boolean {
  const figure = found.spans.value;
  return figure === null || (figure.start >= span.start && figure.end <= span.end);
}

function agrees(field: keyof TargetFields, expected: TargetFields, found: TargetFields): boolean {
  const one = countPlainly(expected);
  const other = countPlainly(found);
  if (field === 'value' || field === 'valueMax') {
    const [a, b] = [one[field], other[field]];
    if (a === null || b === null) return a === b;
    return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a));
  }
  return one[field] === other[field];
}

/** 85 of 万人 and 850,000 of 人 are the same, as are 8 of 成 and 80 of %. */
function countPlainly(fields: TargetFields): TargetFields {
  const printed = fields.unitMeasure.normalize('NFKC').replace(/\s/g, '');
  const [, factor = '', rest = ''] = /^(万亿|萬億|[万萬亿億]?)(.*)$/s.exec(printed) ?? [];
  const isTenths = rest === '成';
  const times = (FACTORS[factor] ?? 1) * (isTenths ? 10 : 1);
  return {
    ...fields,
    value: fields.value === null ? null : fields.value * times,
    valueMax: fields.valueMax === null ? null : fields.valueMax * times,
    unitMeasure: isTenths ? '%' : rest,
  };
}

const FACTORS: Readonly<Record<string, number>> = {
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
  万亿: 1e12,
  萬億: 1e12,
};
