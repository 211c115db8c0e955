import fc from 'fast-check';
import { extractDocument } from '../../../src/extract/extractDocument';
import {
  BLANKS,
  insertWithin,
  LINE_BREAKS,
  narrowSigns,
  PAGE_NUMBERS,
  plainly,
  readTexts,
  SEED,
  somePlaces as places,
  toTraditional,
  widen,
} from '../disturbText';

const TEXTS = readTexts(
  'provincialOpinions',
  'qualityCity',
  'traditionalScript',
  'oneTwoThree',
  'countyPlan',
);

const known = new Map(TEXTS.map((text) => [text, tasksOf(text)]));

/** The tasks without their places, in one script and without blanks. */
function tasksOf(text: string): readonly unknown[] {
  return extractDocument(text).tasks.map((task) => ({
    number: plainly(task.number),
    chapter: plainly(task.chapter),
    heading: plainly(task.heading),
    leads: task.leadUnits.map(({ name }) => plainly(name)),
    shares: task.responsibleUnits.map(({ name }) => plainly(name)),
    openEnded: task.openEnded,
    deadline: task.deadline,
    measures: task.measures.map((measure) => plainly(measure.text)),
  }));
}

const anyText = fc.constantFrom(...TEXTS);

describe('the tasks of a text', () => {
  it.each([...BLANKS, ...LINE_BREAKS])(
    'stay the same when %j is put into its sentences',
    (piece) => {
      fc.assert(
        fc.property(anyText, places, (text, at) => {
          expect(tasksOf(insertWithin(text, at, piece))).toEqual(known.get(text));
        }),
        { numRuns: 15, seed: SEED },
      );
    },
  );

  it.each(PAGE_NUMBERS)('stay the same when the page number %j breaks its sentences', (piece) => {
    fc.assert(
      fc.property(anyText, places, (text, at) => {
        expect(tasksOf(insertWithin(text, at, piece))).toEqual(known.get(text));
      }),
      { numRuns: 15, seed: SEED },
    );
  });

  it.each([
    ['in full-width digits, letters and signs', widen],
    ['in half-width signs', narrowSigns],
    ['in the other script', toTraditional],
  ])('stay the same %s', (_, change) => {
    for (const text of TEXTS) expect(tasksOf(change(text))).toEqual(known.get(text));
  });

  it('lie where they are quoted from', () => {
    const plain = (printed: string): string => plainly(printed).replace(/\./g, '');
    fc.assert(
      fc.property(anyText, places, fc.constantFrom(' ', '\n', '\n— 3 —\n'), (text, at, piece) => {
        const changed = insertWithin(text, at, piece);
        for (const task of extractDocument(changed).tasks) {
          const parts = [
            [task.heading, task.headingSpan] as const,
            ...[...task.leadUnits, ...task.responsibleUnits].map(
              ({ name, span }) => [name, span] as const,
            ),
            ...task.measures.map((measure) => [measure.text, measure.span] as const),
          ];
          for (const [quote, { start, end }] of parts) {
            expect(plain(changed.slice(start, end))).toBe(plain(quote));
          }
          expect(
            plain(changed.slice(task.span.start, task.span.end)).startsWith(plain(task.number)),
          ).toBe(true);
        }
      }),
      { numRuns: 15, seed: SEED },
    );
  });
});
