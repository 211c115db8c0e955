import { listStandingPlans } from '../../../assess/standingPlans';
import { parsePeriod } from '../../../model/calendar';
import { compareRounded, roundTo } from '../../../model/rounding';
import type { QuotaEntry } from '../../checkContext';
import { comparePlaces } from '../../histories';
import { isDivided } from '../../quotaRows';
import type { Fault, ValidationRule } from '../../ruleTypes';

interface YearOfPlans {
  readonly year: number;
  yearly: QuotaEntry | null;
  readonly quarters: Map<number, number>;
}

export const plansDisagree: ValidationRule = {
  code: 'plansDisagree',
  severity: 'soft',
  level: 3,
  summary: {
    zh: '四个季度计划数之和等于年度计划数',
    en: 'The plans of the four quarters add up to the plan of the year',
  },
  why: {
    zh: '序时进度可按计划数推算；季度与年度计划不一致，同一目标会有两个进度（审核关系）。',
    en: 'Pace may follow the plan; where quarters and year disagree, one target has two paces.',
  },
  check: (context) => {
    const years = new Map<string, YearOfPlans>();
    const rows = listStandingPlans(
      [...context.quotas].sort(comparePlaces),
      ({ targetId, unitId, period, plan }) => {
        return { unitId: `${targetId}|${unitId}`, period: period ?? '', amount: plan };
      },
    );
    for (const row of rows) {
      const period = parsePeriod(row.period ?? '');
      const target = context.targets.get(row.targetId);
      if (!period || row.plan === null || !target || !isDivided(target)) continue;
      const key = `${row.targetId}|${row.unitId}|${period.year}`;
      const plans = years.get(key) ?? { year: period.year, yearly: null, quarters: new Map() };
      years.set(key, plans);
      if (period.frequency === 'year') plans.yearly = row;
      if (period.frequency === 'quarter') plans.quarters.set(period.part, row.plan);
    }
    const whole = [...years.values()].filter(
      ({ yearly, quarters }) => yearly && quarters.size === 4,
    );
    if (whole.length === 0) return null;
    return whole.flatMap(({ year, yearly, quarters }): Fault[] => {
      const expected = roundTo(
        [...quarters.values()].reduce((sum, plan) => sum + plan, 0),
        9,
      );
      if (!yearly || yearly.plan === null || compareRounded(yearly.plan, expected) === 0) return [];
      const params = { year, expected };
      return [{ record: yearly, key: 'plan', found: String(yearly.plan), params }];
    });
  },
};
