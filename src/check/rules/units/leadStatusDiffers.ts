import type { CheckContext, OwnedMeasure } from '../../checkContext';
import { groupRecords } from '../../groupRecords';
import { comparePlaces } from '../../histories';
import { nameUnits } from '../../unitNames';
import type { Fault, ValidationRule } from '../../ruleTypes';

/** The lead whose status stands: of several the first named in the document. */
function findLead(reports: readonly OwnedMeasure[], context: CheckContext) {
  const named = context.measuresById.get(reports[0]?.measureId ?? '')?.task.leadUnits ?? [];
  const rankOf = ({ unitId }: OwnedMeasure) => {
    const rank = named.indexOf((unitId ?? '').slice((unitId ?? '').indexOf(':') + 1));
    return rank < 0 ? named.length : rank;
  };
  const leads = reports.filter(({ role, taskStatus }) => role === 'lead' && taskStatus !== null);
  return [...leads].sort((a, b) => rankOf(a) - rankOf(b) || comparePlaces(a, b))[0] ?? null;
}

export const leadStatusDiffers: ValidationRule = {
  code: 'leadStatusDiffers',
  severity: 'soft',
  level: 3,
  summary: {
    zh: '责任单位所报状态应与牵头单位一致',
    en: 'Units that share a measure report the state its lead unit reports',
  },
  why: {
    zh: '同一举措以牵头单位（多家的以首家）的状态为准；不一致说明两家对进展认定不同（审核关系）。',
    en: 'The lead unit’s state stands, of several the first named; where another differs, the two see the progress differently.',
  },
  check: (context) => {
    const nameOf = nameUnits(context);
    const byMeasure = groupRecords(context.measures, ({ measureId, unitId, period }) => {
      return unitId ? `${measureId}|${period ?? context.period ?? ''}` : null;
    });
    let compared = 0;
    const faults: Fault[] = [];
    for (const reports of byMeasure.values()) {
      const lead = findLead(reports, context);
      const others = reports.filter((report) => report !== lead && report.taskStatus !== null);
      if (!lead || others.length === 0) continue;
      compared += 1;
      for (const record of others) {
        if (record.taskStatus === lead.taskStatus) continue;
        const params = { unit: nameOf(lead.unitId ?? ''), expected: lead.taskStatus ?? '' };
        const found = record.taskStatus ?? '';
        faults.push({ record, key: 'state', found, params, explanation: record.cause });
      }
    }
    return compared === 0 ? null : faults;
  },
};
