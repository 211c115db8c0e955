import { compileFormula, plannedNames } from '../../../src/layout/formulas';
import { ledgerFormulas } from '../../../src/layout/return/ledgerFormulas';
import { returnFormulas } from '../../../src/layout/return/returnFormulas';
import { taskReportFormulas } from '../../../src/layout/return/taskReportFormulas';
import type { Locale } from '../../../src/model/basics';

/** Half of what Excel takes: a further fault or a longer header must not bring a return near it. */
const SAFE_LENGTH = 4_096;

const LOCALES: readonly Locale[] = ['zh-CN', 'en-US'];
const FORMULAS = {
  returnTargets: returnFormulas,
  returnTasks: taskReportFormulas,
  ledger: ledgerFormulas,
} as const;
const EVERY = LOCALES.flatMap((locale) =>
  (Object.keys(FORMULAS) as (keyof typeof FORMULAS)[]).map((table) => [table, locale] as const),
);

describe('calculated columns of a return', () => {
  it.each(EVERY)('of %s in %s are well within what Excel takes', (table, locale) => {
    const lengths = Object.entries(FORMULAS[table](locale)).map(([key, template]) => {
      return [key, compileFormula(template, table, plannedNames(locale)).length] as const;
    });
    expect(lengths.length).toBeGreaterThan(3);
    expect(lengths.filter(([, length]) => length >= SAFE_LENGTH)).toEqual([]);
  });
});
