import { dueDateOf } from '../assess/dueCalendar';
import type { ExpectedUnit } from '../check/checkContext';
import type { UnitRow } from '../layout/issue/issueTypes';
import { indexUnits } from '../layout/issue/unitIndex';
import { namesInUnits, readUnitRows } from '../layout/issue/unitRows';
import { cellUnder, textOf } from '../layout/locateTable';
import type { MasterReading } from '../layout/readMaster';
import type { PeriodCode } from '../model/basics';
import { parsePeriod } from '../model/calendar';

/** Rows of 单位 that are to report: those issued; before any issue is on record, those chosen. */
function chooseRows(rows: readonly UnitRow[]): readonly UnitRow[] {
  const isRecorded = rows.some(({ revision }) => revision !== null);
  const chosen = rows.filter(({ isIssued, revision }) =>
    isRecorded ? revision !== null && isIssued !== false : isIssued === true,
  );
  const first = new Map<string, UnitRow>();
  for (const row of chosen) if (!first.has(row.unitId)) first.set(row.unitId, row);
  return [...first.values()];
}

/** Who was to report a period, as a master's 单位 has it; one row a unit. */
export function listExpectedRows(
  { tables, documentIds, known }: MasterReading,
  period: PeriodCode,
): readonly UnitRow[] {
  const { units } = tables;
  if (!units) return [];
  const loaded = known.filter(({ document }) => documentIds.includes(document.id));
  const reference = parsePeriod(period);
  const rows = readUnitRows(units, indexUnits(loaded, namesInUnits(units)), {
    period,
    dueDate: reference ? dueDateOf(reference) : '',
    jurisdiction: loaded[0]?.document.jurisdiction ?? '',
  });
  return chooseRows(rows);
}

/** The roll of every period that 单位 names. */
export function listExpectedUnits(reading: MasterReading): readonly ExpectedUnit[] {
  const { units } = reading.tables;
  if (!units) return [];
  const named = units.rows.map((row) => parsePeriod(textOf(cellUnder(units, row, 'period')))?.code);
  const periods = [...new Set(named)].filter((code) => code !== undefined);
  return periods.flatMap((period) =>
    listExpectedRows(reading, period).map(({ unitId, name, dueDate }) => {
      return { unitId, name, period, dueDate };
    }),
  );
}
