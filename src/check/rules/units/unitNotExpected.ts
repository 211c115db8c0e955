import { faultOfReturn } from '../../faultOfReturn';
import type { ValidationRule } from '../../ruleTypes';

export const unitNotExpected: ValidationRule = {
  code: 'unitNotExpected',
  severity: 'hard',
  level: 3,
  summary: {
    zh: '报送单位应在应报单位之列',
    en: 'A return comes from a unit on the roll',
  },
  why: {
    zh: '应报、已报、未报要对得上；名单之外的报表计入汇总，会使范围和合计都不对。',
    en: 'Expected, reported and missing have to add up; a return from outside changes the scope and the sum.',
  },
  check: ({ returns, expectedUnits, period: asked }) => {
    if (returns.length === 0 || expectedUnits.length === 0) return null;
    // An earlier period handed in beside, whose roll nobody gave, says nothing of its units.
    const periods = new Set([asked, ...expectedUnits.map(({ period }) => period)]);
    const roll = new Set(expectedUnits.map(({ unitId, period }) => `${unitId}|${period}`));
    return returns
      .filter(({ template }) => periods.has(template.period))
      .filter(({ template }) => !roll.has(`${template.unitId}|${template.period}`))
      .map((received) => faultOfReturn(received, {}));
  },
};
