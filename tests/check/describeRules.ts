import { runRules } from '../../src/check/runRules';
import type { ValidationRule } from '../../src/check/ruleTypes';
import { texts } from '../../src/i18n/texts';
import type { RuleCases } from '../support/checkBuilders';

/** Of each rule: its case fires it once, its other case leaves it silent, its words are filled. */
export function describeRules(rules: readonly ValidationRule[], cases: RuleCases): void {
  const named = rules.map((rule) => [rule.code, rule] as const);

  it.each(named)('%s fires', (code, rule) => {
    const { findings } = runRules([rule], cases[code]!.fires());
    expect([...new Set(findings.map((finding) => finding.code))]).toEqual([code]);
    expect(findings[0]).toMatchObject({ severity: rule.severity, level: rule.level });
  });

  it.each(named)('%s applies and stays silent', (code, rule) => {
    expect(runRules([rule], cases[code]!.silent())).toEqual({ findings: [], skipped: [] });
  });

  it.each(named)('%s fills its message', (code, rule) => {
    const [finding] = runRules([rule], cases[code]!.fires()).findings;
    for (const locale of ['zh-CN', 'en-US'] as const) {
      const messages: Readonly<Record<string, string>> = texts(locale).findings;
      const places = [...(messages[code] ?? '{none}').matchAll(/\{(\w+)\}/g)].map(
        ([, name]) => name,
      );
      expect(places.filter((place) => finding?.params[place ?? ''] === undefined)).toEqual([]);
    }
  });
}
