import { loadCatalog } from '../../src/catalog/loadCatalog';
import { buildWorkbookPlan } from '../../src/layout/buildWorkbookPlan';
import { buildReturnPlan } from '../../src/layout/return/buildReturnPlan';
import type { Locale } from '../../src/model/basics';
import type { WorkbookPlan } from '../../src/model/plan';
import { buildWholeContent, DISPATCH } from '../support/returnContents';

/** Excel takes 8,192 characters; what is left is room for a longer header. */
const LONGEST = 8_000;

/** Every formula of a plan, wherever it stands. */
function listFormulas(plan: WorkbookPlan): readonly string[] {
  const found: string[] = [];
  JSON.stringify(plan, (_, value: unknown) => {
    if (typeof value === 'string' && value.startsWith('=')) found.push(value);
    return value;
  });
  return found;
}

function planMaster(locale: Locale): WorkbookPlan {
  const { documents } = loadCatalog();
  const hashOf = () => '0123456789abcdef';
  return buildWorkbookPlan({ documents, periods: ['2025-Q3'], locale, asOf: null, hashOf });
}

describe.each(['zh-CN', 'en-US'] as const)('the formulas planned in %s', (locale) => {
  it.each([
    ['a master', () => planMaster(locale)],
    ['a return', () => buildReturnPlan(buildWholeContent('hubei-2022', { locale }), DISPATCH)],
  ] as const)('of %s stay within what Excel takes', (_, build) => {
    const formulas = listFormulas(build());
    expect(formulas.length).toBeGreaterThan(50);
    expect(formulas.filter(({ length }) => length > LONGEST)).toEqual([]);
  });
});
