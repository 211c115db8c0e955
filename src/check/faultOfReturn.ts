import type { ReceivedReturn } from './checkContext';
import type { Fault } from './ruleTypes';

/** A fault of a return as a whole: it stands in its file, at the unit's name. */
export function faultOfReturn(
  { template, lineage }: ReceivedReturn,
  params: Fault['params'],
): Fault {
  const { unitId, unitName, period } = template;
  // The period names the finding from one check to the next.
  const record = { lineage, unitId, period };
  return {
    record,
    key: 'unit',
    found: unitName,
    params: { unit: unitName, period, ...params },
  };
}
