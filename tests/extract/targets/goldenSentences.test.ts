import {
  describeTarget,
  findTargetsIn,
  readGoldenFiles,
  readKnownGaps,
  type GoldenSentence,
} from './goldenSentences';

const files = readGoldenFiles();
const sentences = files.flatMap((file) => file.sentences);

describe('the golden sentences', () => {
  it('are many, and a good third of them holds no target', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(150);
    const negative = sentences.filter(({ targets }) => targets.length === 0);
    expect(negative.length).toBeGreaterThanOrEqual(60);
  });

  it('quote what stands at their spans', () => {
    for (const { text, targets, notTargets } of sentences) {
      for (const { quote, span } of [...targets, ...notTargets]) {
        expect(text.slice(span.start, span.end)).toBe(quote);
      }
    }
  });
});

describe.each(files)('targets: $name', (file) => {
  it.each(file.sentences.map((sentence) => [sentence.text, sentence] as const))(
    '%s',
    (text, one) => {
      const found = findTargetsIn(text, one.documentYear);
      expect(found.targets.map(describeTarget)).toEqual(one.targets.map(describeTarget));
      for (const expected of one.notTargets) expect(found.notTargets).toEqual(listing(expected));
    },
  );
});

/** Some listed figure overlaps the one expected, with its reason. */
function listing({ span, reason }: GoldenSentence['notTargets'][number]): unknown {
  return {
    asymmetricMatch: (list: GoldenSentence['notTargets']): boolean =>
      list.some(
        (one) => one.reason === reason && one.span.start < span.end && one.span.end > span.start,
      ),
  };
}

describe('known gaps', () => {
  it.each(readKnownGaps().map((gap) => [gap.text, gap] as const))('%s', (text, { wanted }) => {
    // A gap that closes is moved to the golden sentences.
    expect(findTargetsIn(text).targets.map(({ quote }) => quote)).not.toEqual(wanted);
  });
});
