import fc from 'fast-check';
import {
  BLANKS,
  indentLines,
  insertWithin,
  LINE_BREAKS,
  narrowSigns,
  PAGE_NUMBERS,
  plainly,
  readTexts,
  SEED,
  somePlaces as places,
  spreadLines,
  toTraditional,
  widen,
  wrapLines,
} from '../disturbText';
import { findTargetsIn, readGoldenFiles } from './goldenSentences';

/** Copies that lost their digits have none to put anything between. */
const SENTENCES = readGoldenFiles()
  .filter(({ name }) => name !== 'lostDigits')
  .flatMap(({ sentences: list }) => list)
  .map(({ text }) => text);
const anySentence = fc.constantFrom(...SENTENCES);

const TEXTS = readTexts(
  'provincialOpinions',
  'traditionalScript',
  'oneTwoThree',
  'yearsInSentences',
  'threeYearScheme',
);
const anyText = fc.constantFrom(...TEXTS);

/** The targets without their places, in one script and without blanks. */
function targetsOf(text: string): readonly object[] {
  return findTargetsIn(text).targets.map((target) => ({
    name: plainly(target.name),
    comparator: target.comparator,
    value: target.value,
    valueMax: target.valueMax,
    unitMeasure: plainly(target.unitMeasure),
    deadline: target.deadline,
    kind: target.kind,
    quote: plainly(target.quote),
    doubts: target.doubts,
  }));
}

const known = new Map([...SENTENCES, ...TEXTS].map((text) => [text, targetsOf(text)]));

const CHANGES = [
  ['in full-width digits, letters and signs', widen],
  ['in half-width signs', narrowSigns],
  ['in the other script', toTraditional],
] as const;

describe('the targets of a sentence', () => {
  it.each(BLANKS)('stay the same when %j is put into it', (piece) => {
    fc.assert(
      fc.property(anySentence, places, (text, at) => {
        expect(targetsOf(insertWithin(text, at, piece))).toEqual(known.get(text));
      }),
    );
  });

  it.each(CHANGES)('stay the same %s', (_, change) => {
    for (const text of SENTENCES) expect(targetsOf(change(text))).toEqual(known.get(text));
  });

  it('stay as many among other sentences', () => {
    // 同比 and headings of its own are told from goals by what stands around.
    const plain = SENTENCES.filter((text) => !/同比|\n/.test(text));
    fc.assert(
      fc.property(fc.constantFrom(...plain), (text) => {
        const wrapped = `一、总体要求\n各地要高度重视。\n二、发展目标\n${text}\n三、保障措施\n加强宣传。`;
        expect(targetsOf(wrapped)).toHaveLength(known.get(text)?.length ?? 0);
      }),
    );
  });
});

describe('the targets of a text', () => {
  it('are many', () => {
    for (const text of TEXTS) expect(known.get(text)?.length).toBeGreaterThan(15);
  });

  it.each([
    ['blanks', BLANKS],
    ['line breaks', LINE_BREAKS],
    ['page numbers', PAGE_NUMBERS],
  ])('stay the same when %s are put into its sentences, figures among them', (_, pieces) => {
    fc.assert(
      fc.property(anyText, places, fc.constantFrom(...pieces), (text, at, piece) => {
        expect(targetsOf(insertWithin(text, at, piece))).toEqual(known.get(text));
      }),
      { numRuns: 20, seed: SEED },
    );
  });

  it.each([...LINE_BREAKS, ...PAGE_NUMBERS])(
    'stay the same when %j is put into every figure of two digits',
    (piece) => {
      for (const text of TEXTS) {
        const broken = text.replace(/(?<=[\u4e00-\u9fff]\d)(?=\d[\u4e00-\u9fff])/g, piece);
        expect(targetsOf(broken)).toEqual(known.get(text));
      }
    },
  );

  it.each([
    ...CHANGES,
    ['with every line set in', indentLines],
    ['with empty lines between', spreadLines],
    ['with long lines broken', wrapLines],
  ] as const)('stay the same %s', (_, change) => {
    for (const text of TEXTS) expect(targetsOf(change(text))).toEqual(known.get(text));
  });

  it('lie on what they quote, however the text was broken', () => {
    const anyPiece = fc.constantFrom(...BLANKS, ...LINE_BREAKS, ...PAGE_NUMBERS);
    fc.assert(
      fc.property(anyText, places, anyPiece, (text, at, piece) => {
        holdSpans(insertWithin(text, at, piece));
      }),
      { numRuns: 15, seed: SEED },
    );
  });
});

/** Each quote stands at its span, and the parts of a target lie within. */
function holdSpans(text: string): void {
  const { targets, notTargets } = findTargetsIn(text);
  for (const { quote, span } of [...targets, ...notTargets]) {
    expect(text.slice(span.start, span.end)).toBe(quote);
    expect(span.end).toBeGreaterThan(span.start);
  }
  for (const { spans, span } of targets) {
    for (const part of [spans.name, spans.value, spans.unitMeasure, spans.comparator]) {
      if (!part) continue;
      expect(part.start).toBeGreaterThanOrEqual(span.start);
      expect(part.end).toBeLessThanOrEqual(span.end);
    }
  }
}

describe('the spans of what is found', () => {
  it('lie on the text they quote, whatever the text', () => {
    const piece = fc.oneof(anySentence, fc.string({ unit: 'grapheme' }), fc.constant('\n'));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        holdSpans(pieces.join(''));
      }),
    );
  });
});

describe('the time it takes', () => {
  it('grows with the length, also for long runs of figures, dates and signs', () => {
    const runs = ['1', '1、', '2025年', '（', '5%以上，', '新增5项、', '十成'];
    const timeOf = (text: string): number => {
      const begin = performance.now();
      findTargetsIn(text);
      return performance.now() - begin;
    };
    for (const run of runs) {
      timeOf(run.repeat(500));
      const [short, long] = [timeOf(run.repeat(1_000)), timeOf(run.repeat(5_000))];
      expect({ run, isLinear: long < 15 * short + 500 }).toEqual({ run, isLinear: true });
    }
  });
});
