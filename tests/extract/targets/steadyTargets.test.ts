import fc from 'fast-check';
import { Converter } from 'opencc-js';
import { cleanText } from '../../../src/extract/cleanText/cleanText';
import { findTargetsIn, readGoldenFiles } from './goldenSentences';

/** Copies that lost their digits have none to put anything between. */
const sentences = readGoldenFiles()
  .filter(({ name }) => name !== 'lostDigits')
  .flatMap(({ sentences: list }) => list)
  .map(({ text }) => text);
const anySentence = fc.constantFrom(...sentences);
const places = fc.array(fc.nat(), { minLength: 1, maxLength: 6 });
const toTraditional = Converter({ from: 'cn', to: 't' });

/** The targets without their places, in one script and without blanks. */
function targetsOf(text: string): readonly unknown[] {
  const plain = (printed: string): string => cleanText(printed).text.replace(/[。\s]/g, '');
  return findTargetsIn(text).targets.map((target) => ({
    name: plain(target.name),
    comparator: target.comparator,
    value: target.value,
    valueMax: target.valueMax,
    unitMeasure: plain(target.unitMeasure),
    deadline: target.deadline,
    kind: target.kind,
    quote: plain(target.quote),
    doubts: target.doubts,
  }));
}

/** Between two Chinese signs or digits, where a line may break. */
function insertWithin(text: string, at: readonly number[], piece: string): string {
  return [...new Set(at.map((place) => place % text.length))]
    .sort((a, b) => b - a)
    .filter((place) => /^[\u4e00-\u9fff0-9]{4}$/.test(text.slice(place - 2, place + 2)))
    .reduce((changed, place) => changed.slice(0, place) + piece + changed.slice(place), text);
}

function widenDigits(text: string): string {
  return text.replace(/[0-9%]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

describe('the targets of a sentence', () => {
  it.each([[' '], ['　'], ['\u200b']])('stay the same when %j is put into it', (piece) => {
    fc.assert(
      fc.property(anySentence, places, (text, at) => {
        expect(targetsOf(insertWithin(text, at, piece))).toEqual(targetsOf(text));
      }),
    );
  });

  it('stay the same in full-width digits', () => {
    fc.assert(
      fc.property(anySentence, (text) => {
        expect(targetsOf(widenDigits(text))).toEqual(targetsOf(text));
      }),
    );
  });

  it('stay the same in traditional script', () => {
    fc.assert(
      fc.property(anySentence, (text) => {
        expect(targetsOf(toTraditional(text))).toEqual(targetsOf(text));
      }),
    );
  });

  it('stay the same among other sentences', () => {
    fc.assert(
      fc.property(anySentence, (text) => {
        const wrapped = `一、总体要求\n各地要高度重视。\n二、发展目标\n${text}\n三、保障措施\n加强宣传。`;
        const free = targetsOf(text).map((target) => ({ ...(target as object), deadline: null }));
        const found = targetsOf(wrapped).map((target) => ({
          ...(target as object),
          deadline: null,
        }));
        expect(found.length).toBe(free.length);
      }),
    );
  });
});

describe('the spans of what is found', () => {
  it('lie on the text they quote, whatever the text', () => {
    const piece = fc.oneof(anySentence, fc.string({ unit: 'grapheme' }), fc.constant('\n'));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
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
      timeOf(run.repeat(1_000));
      const [short, long] = [timeOf(run.repeat(2_000)), timeOf(run.repeat(10_000))];
      expect({ run, isLinear: long < 15 * short + 500 }).toEqual({ run, isLinear: true });
    }
  });
});
