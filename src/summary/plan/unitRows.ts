import { fillMessage, texts } from '../../i18n/texts';
import type { RowCells } from '../../layout/rows';
import { toSerial } from '../../model/calendar';
import type { UnitSummary } from '../../model/summary';
import type { SummaryPlanRequest } from './summaryPlanTypes';

/** 单位: the roll-call, with how many of its targets each unit answered. */
export function listUnitRows({ summary, locale }: SummaryPlanRequest): readonly RowCells[] {
  const { status, summary: words } = texts(locale);
  const count = (unitId: string, of: 'expected' | 'reported') =>
    summary.targets.filter(({ coverage }) => coverage[of].includes(unitId)).length;
  return summary.units.map((unit: UnitSummary): RowCells => {
    const { unitId, name, isExpected, roll, dueDate, receivedOn } = unit;
    const expected = count(unitId, 'expected');
    const reported = count(unitId, 'reported');
    return {
      unitId,
      name,
      isExpected: isExpected ? words.expected.yes : words.expected.no,
      roll: words.roll[roll],
      rollCode: roll,
      dueDate: dueDate === null ? null : toSerial(dueDate),
      receivedOn: receivedOn === null ? null : toSerial(receivedOn),
      returnState: status.returnState[unit.returnStatus],
      revision: unit.revision,
      submission: unit.submission,
      targetsReported:
        expected === 0 ? null : fillMessage(words.targetsReported, { reported, expected }),
    };
  });
}
