import fc from 'fast-check';
import type { CheckContext } from '../../src/check/checkContext';
import { DOCUMENT_RULES } from '../../src/check/rules/documentRules';
import { RULES } from '../../src/check/rules';
import { PERIOD_RULES } from '../../src/check/rules/periodRules';
import { RELATION_RULES } from '../../src/check/rules/relationRules';
import { UNIT_RULES } from '../../src/check/rules/unitRules';
import { runRules } from '../../src/check/runRules';
import type { ValidationRule } from '../../src/check/ruleTypes';
import { drawContext, reverseLists } from './drawContext';
import { DOCUMENT_CASES } from './ruleCases/documentCases';
import { PERIOD_CASES } from './ruleCases/periodCases';
import { RELATION_CASES } from './ruleCases/relationCases';
import { UNIT_CASES } from './ruleCases/unitCases';

const ACROSS = [...RELATION_RULES, ...PERIOD_RULES, ...UNIT_RULES, ...DOCUMENT_RULES];

const CASES = { ...RELATION_CASES, ...PERIOD_CASES, ...UNIT_CASES, ...DOCUMENT_CASES };

function listFindings(rule: ValidationRule, context: CheckContext): readonly string[] {
  const { findings, skipped } = runRules([rule], context);
  return [...skipped, ...findings.map((finding) => JSON.stringify(finding))].sort();
}

describe('the rules, whatever stands in the sheets', () => {
  it('throw nothing', () => {
    fc.assert(
      fc.property(drawContext, (context) => {
        expect(() => runRules(RULES, context)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  it('fill their messages with numbers and words, never with NaN or undefined', () => {
    fc.assert(
      fc.property(drawContext, (context) => {
        const shown = runRules(ACROSS, context).findings.flatMap(({ params }) =>
          Object.values(params),
        );
        expect(shown.filter((value) => /NaN|undefined|null/.test(String(value)))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it.each(ACROSS.map((rule) => [rule.code, rule] as const))(
    '%s does not hang on the order of records',
    (code, rule) => {
      const fires = CASES[code]!.fires();
      expect(listFindings(rule, reverseLists(fires)).length).toBe(1);
      fc.assert(
        fc.property(drawContext, (context) => {
          expect(listFindings(rule, reverseLists(context))).toEqual(listFindings(rule, context));
        }),
        { numRuns: 40 },
      );
    },
  );
});
