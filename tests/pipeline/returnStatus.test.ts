import type { CheckContext } from '../../src/check/checkContext';
import { RULES } from '../../src/check/rules/index';
import { runRules } from '../../src/check/runRules';
import { returnStatusOf } from '../../src/pipeline/checkFlow';
import { ALL_CASES } from '../check/ruleCases/allCases';

/** What becomes of a return in which a rule alone finds something. */
function statusOf(code: string, change: (context: CheckContext) => CheckContext = (same) => same) {
  const { findings } = runRules(RULES, change(ALL_CASES[code]!.fires()));
  const own = findings.filter((finding) => finding.code === code);
  expect(own).not.toEqual([]);
  return returnStatusOf(own);
}

describe('what becomes of a return', () => {
  it('is refused, sent back or approved by its hard findings', () => {
    expect(statusOf('tableMissing')).toBe('rejected');
    expect(statusOf('negative')).toBe('sentBack');
    expect(returnStatusOf([])).toBe('approved');
  });

  it('is to be sent back for a row of 台账 until that is explained in it', () => {
    const explain = (context: CheckContext) => ({
      ...context,
      ledger: context.ledger.map((row) => ({ ...row, explanation: '该标准由两部门联合发布' })),
    });
    expect(statusOf('prefixNotOfTarget')).toBe('sentBack');
    expect(statusOf('prefixNotOfTarget', explain)).toBe('approved');
  });

  it('does not hang on what stands in its foot, where nothing can be explained', () => {
    expect(statusOf('compilerIsReviewer')).toBe('approved');
  });
});
