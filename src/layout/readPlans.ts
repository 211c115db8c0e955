import type { PlannedAmount } from '../assess/buildPlanShares';
import { texts } from '../i18n/texts';
import { cellReference } from '../model/a1';
import { parsePeriod } from '../model/calendar';
import type { CatalogDocument } from '../model/catalog';
import type { Finding } from '../model/finding';
import { findAllocationTarget } from './issue/allocations';
import { cellUnder, formatUnder, textOf, type LocatedTable } from './locateTable';
import { readFigure } from './readFigure';
import { cellFinding } from './readingFindings';
import { figureKindOf } from './rows';

/** By target id. */
export type Plans = ReadonlyMap<string, readonly PlannedAmount[]>;

function isWholeJurisdiction(unit: string): boolean {
  const name = unit.slice(unit.indexOf(':') + 1);
  const words = [texts('zh-CN'), texts('en-US')].map((table) => table.workbook.jurisdictionUnit);
  return words.some((word) => Object.values(word).includes(name));
}

/**
 * 计划数 of 分解, where it is set for a period; one without a period holds for whichever is issued
 * and is no plan of a course. A plan that cannot be read is a finding.
 */
export function readPlans(
  table: LocatedTable | undefined,
  documents: readonly CatalogDocument[],
  findings: Finding[],
): Plans {
  const plans = new Map<string, PlannedAmount[]>();
  for (const row of table?.rows ?? []) {
    if (!table) break;
    const text = (key: string) => textOf(cellUnder(table, row, key));
    const period = parsePeriod(text('period'));
    const target = findAllocationTarget(text('targetId'), documents);
    if (text('plan') === '' || period === null || target === undefined) continue;
    const cell = cellUnder(table, row, 'plan');
    const read = readFigure(cell, formatUnder(table, row, 'plan'), figureKindOf(target));
    const unitId = text('unitId');
    if (read.finding !== null) {
      const { code, found, params } = read.finding;
      const place = {
        sheet: table.sheet.title,
        cell: cellReference(row.row, table.columnOf.get('plan') ?? 0),
      };
      findings.push(cellFinding(code, place, found, params, { targetId: target.id, unitId }));
    }
    if (read.value === null) continue;
    const amount = { unitId, isWhole: isWholeJurisdiction(unitId), period, amount: read.value };
    plans.set(target.id, [...(plans.get(target.id) ?? []), amount]);
  }
  return plans;
}
