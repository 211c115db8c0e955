import { runRules } from '../../src/check/runRules';
import { RULES } from '../../src/check/rules';
import { DOCUMENT_RULES } from '../../src/check/rules/documentRules';
import { PERIOD_RULES } from '../../src/check/rules/periodRules';
import { RELATION_RULES } from '../../src/check/rules/relationRules';
import { UNIT_RULES } from '../../src/check/rules/unitRules';
import type { ValidationRule } from '../../src/check/ruleTypes';
import { buildContext, type RuleCases } from '../support/checkBuilders';
import { describeRules } from './describeRules';
import { DOCUMENT_CASES } from './ruleCases/documentCases';
import { PERIOD_CASES } from './ruleCases/periodCases';
import { RELATION_CASES } from './ruleCases/relationCases';
import { UNIT_CASES } from './ruleCases/unitCases';

const LISTS: readonly (readonly [string, readonly ValidationRule[], RuleCases])[] = [
  ['relations', RELATION_RULES, RELATION_CASES],
  ['periods', PERIOD_RULES, PERIOD_CASES],
  ['units', UNIT_RULES, UNIT_CASES],
  ['documents', DOCUMENT_RULES, DOCUMENT_CASES],
];

describe.each(LISTS)('the rules of %s', (_, rules, cases) => {
  it('have a case each, and no case is of no rule', () => {
    expect(Object.keys(cases).sort()).toEqual(rules.map(({ code }) => code).sort());
  });

  describeRules(rules, cases);

  it.each(rules.map((rule) => [rule.code, rule] as const))(
    '%s is skipped where nothing is',
    (code, rule) => {
      expect(runRules([rule], buildContext('merged'))).toEqual({ findings: [], skipped: [code] });
    },
  );
});

describe('the registry', () => {
  it('names every rule once, by level', () => {
    const codes = RULES.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    const levels = RULES.map(({ level }) => level);
    expect(levels).toEqual([...levels].sort((a, b) => a - b));
  });
});
