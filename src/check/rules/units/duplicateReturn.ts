import type { ReceivedReturn } from '../../checkContext';
import { groupRecords } from '../../groupRecords';
import { comparePlaces } from '../../histories';
import { faultOfReturn } from '../../faultOfReturn';
import type { ValidationRule } from '../../ruleTypes';

function fileOf({ lineage }: ReceivedReturn): string {
  return lineage.file ?? lineage.sheet;
}

/** A corrected return has a higher number and takes the place of the earlier one: no fault. */
export const duplicateReturn: ValidationRule = {
  code: 'duplicateReturn',
  severity: 'hard',
  level: 3,
  summary: {
    zh: '同一单位同一报告期、报送次数相同的报表只有一份',
    en: 'One return for a unit, a period and a submission number',
  },
  why: {
    zh: '两份次数相同的报表分不出先后，汇总不能替填报单位挑选。',
    en: 'Of two with one number none is the later, and a coordinator may not choose for the unit.',
  },
  check: (context) => {
    if (context.returns.length === 0) return null;
    const same = groupRecords(context.returns, ({ template, submission }) => {
      const { unitId, period, documentIds, revision } = template;
      return [unitId, period, [...documentIds].sort().join(), revision, submission].join('|');
    });
    return [...same.values()].flatMap((returns) => {
      const [first, ...rest] = [...returns].sort(comparePlaces);
      return rest.map((other) => faultOfReturn(other, { other: first ? fileOf(first) : '' }));
    });
  },
};
