/** How what was found compares with what was expected. */
export interface Judgement {
  readonly expected: number;
  /** Those on which careful readers differ are not counted. */
  readonly found: number;
  /** Found where something was expected, its fields right or not. */
  readonly paired: number;
  /** Every compared field agrees. */
  readonly right: number;
  /** A line each, for a person to read. */
  readonly differences: readonly string[];
}

/** Of what was found, how much is right; 1 where nothing was found or expected. */
export function measurePrecision({ found, right, expected }: Judgement): number {
  return found === 0 ? (expected === 0 ? 1 : 0) : right / found;
}

/** Of what was expected, how much was found and right. */
export function measureRecall({ expected, right }: Judgement): number {
  return expected === 0 ? 1 : right / expected;
}

/** Several documents judged as one. */
export function addJudgements(judgements: readonly Judgement[]): Judgement {
  const add = (field: 'expected' | 'found' | 'paired' | 'right'): number =>
    judgements.reduce((sum, judgement) => sum + judgement[field], 0);
  return {
    expected: add('expected'),
    found: add('found'),
    paired: add('paired'),
    right: add('right'),
    differences: judgements.flatMap(({ differences }) => differences),
  };
}
