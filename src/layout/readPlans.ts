import type { PlannedAmount } from '../assess/buildPlanShares';
import { planOrNone } from '../assess/standingPlans';
import { texts } from '../i18n/texts';
import { cellReference } from '../model/a1';
import { parsePeriod } from '../model/calendar';
import type { CatalogDocument, Target } from '../model/catalog';
import type { Finding } from '../model/finding';
import { findAllocationTarget } from './issue/allocations';
import { indexUnits, type UnitIndex } from './issue/unitIndex';
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

type PlanUnit = Pick<PlannedAmount, 'unitId' | 'isWhole' | 'members'>;

/** Whose plan it is, by whatever name: two names of one unit are one, a group is its members. */
function readUnit(text: string, jurisdiction: string, index: UnitIndex): PlanUnit {
  if (isWholeJurisdiction(text)) return { unitId: text, isWhole: true };
  const resolved = index.resolve(text, jurisdiction);
  if (resolved.kind === 'unknown') return { unitId: text, isWhole: false };
  if (resolved.kind === 'generic') return { unitId: resolved.unitId, isWhole: false };
  const { unitIds } = resolved;
  const members = unitIds.length > 1 ? unitIds : [];
  return { unitId: unitIds.join('|'), isWhole: false, members };
}

/** The units of the documents' rows; each name is looked up once. */
function unitReader(documents: readonly CatalogDocument[]) {
  const index = indexUnits(documents);
  const known = new Map<string, PlanUnit>();
  return (text: string, { documentId }: Target): PlanUnit => {
    const key = `${documentId}|${text}`;
    const entry = documents.find(({ document }) => document.id === documentId);
    const unit = known.get(key) ?? readUnit(text, entry?.document.jurisdiction ?? '', index);
    known.set(key, unit);
    return unit;
  };
}

/**
 * 计划数 of 分解, where it is set for a period; one without a period holds for whichever is issued
 * and is no plan of a course. A plan that cannot be read is a finding; one below zero is none. All
 * rows are given: which of them stand is `listStandingPlans` to say.
 */
export function readPlans(
  table: LocatedTable | undefined,
  documents: readonly CatalogDocument[],
  findings: Finding[],
): Plans {
  const plans = new Map<string, PlannedAmount[]>();
  const unitOf = unitReader(documents);
  for (const row of table?.rows ?? []) {
    if (!table) break;
    const text = (key: string) => textOf(cellUnder(table, row, key));
    const period = parsePeriod(text('period'));
    const target = findAllocationTarget(text('targetId'), documents);
    if (text('plan') === '' || period === null || target === undefined) continue;
    const cell = cellUnder(table, row, 'plan');
    const read = readFigure(cell, formatUnder(table, row, 'plan'), figureKindOf(target));
    if (read.finding !== null) {
      const { code, found, params } = read.finding;
      const place = {
        sheet: table.sheet.title,
        cell: cellReference(row.row, table.columnOf.get('plan') ?? 0),
      };
      const of = { targetId: target.id, unitId: text('unitId') };
      findings.push(cellFinding(code, place, found, params, of));
    }
    const amount = planOrNone(read.value);
    if (amount === null) continue;
    const ofTarget = plans.get(target.id) ?? [];
    ofTarget.push({ ...unitOf(text('unitId'), target), period, amount });
    plans.set(target.id, ofTarget);
  }
  return plans;
}
