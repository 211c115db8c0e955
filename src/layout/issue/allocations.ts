import { planOrNone } from '../../assess/standingPlans';
import { cellReference } from '../../model/a1';
import type { PeriodCode } from '../../model/basics';
import type { CatalogDocument, Target } from '../../model/catalog';
import type { Finding } from '../../model/finding';
import { cellUnder, formatUnder, textOf, type LocatedRow, type LocatedTable } from '../locateTable';
import { readFigure } from '../readFigure';
import { cellFinding } from '../readingFindings';
import { figureKindOf } from '../rows';
import type { UnitIndex } from './unitIndex';

/** What 分解 sets for one unit and target. */
export interface Allocation {
  readonly quota: number | null;
  readonly plan: number | null;
  readonly previous: number | null;
}

export interface Allocations {
  /** By `targetId|unitId`. */
  readonly byKey: ReadonlyMap<string, Allocation>;
  readonly findings: readonly Finding[];
}

const NOTHING: Allocation = { quota: null, plan: null, previous: null };

export function allocationKey(targetId: string, unitId: string): string {
  return `${targetId}|${unitId}`;
}

/** A target by id or, where no other bears it, by name. */
export function findAllocationTarget(
  text: string,
  documents: readonly CatalogDocument[],
): Target | undefined {
  const targets = documents.flatMap((entry) => entry.targets);
  const named = targets.filter(({ name }) => name.zh === text || name.en === text);
  return targets.find(({ id }) => id === text) ?? (named.length === 1 ? named[0] : undefined);
}

/** One unit by name or id; an id that no document has, such as a whole province's, stands for itself. */
export function findAllocationUnit(
  text: string,
  target: Target,
  documents: readonly CatalogDocument[],
  index: UnitIndex,
): string | null {
  const entry = documents.find(({ document }) => document.id === target.documentId);
  const resolved = index.resolve(text, entry?.document.jurisdiction ?? '');
  if (resolved.kind !== 'units') return /^[a-z]+:./.test(text) ? text : null;
  return resolved.unitIds.length === 1 ? (resolved.unitIds[0] ?? null) : null;
}

/** One row: what it sets and for whom; null where it is blank or of another period. */
function readRow(
  table: LocatedTable,
  row: LocatedRow,
  documents: readonly CatalogDocument[],
  index: UnitIndex,
  period: PeriodCode,
  findings: Finding[],
) {
  const text = (key: string) => textOf(cellUnder(table, row, key));
  const place = (key: string) => ({
    sheet: table.sheet.title,
    cell: cellReference(row.row, table.columnOf.get(key) ?? 0),
  });
  const isBlank = ['quota', 'plan', 'previous'].every((key) => text(key) === '');
  if (isBlank || (text('period') !== '' && text('period') !== period)) return null;
  const target = findAllocationTarget(text('targetId'), documents);
  if (!target) {
    findings.push(cellFinding('allocationTarget', place('targetId'), text('targetId')));
    return null;
  }
  const unitId = findAllocationUnit(text('unitId'), target, documents, index);
  if (unitId === null) {
    findings.push(cellFinding('allocationUnit', place('unitId'), text('unitId')));
    return null;
  }
  const figure = (key: string) => {
    const read = readFigure(
      cellUnder(table, row, key),
      formatUnder(table, row, key),
      figureKindOf(target),
    );
    const of = { targetId: target.id, unitId };
    if (read.finding !== null) {
      const { code, found, params } = read.finding;
      findings.push(cellFinding(code, place(key), found, params, of));
    }
    return read.value;
  };
  const set = {
    quota: figure('quota'),
    plan: planOrNone(figure('plan')),
    previous: figure('previous'),
  };
  const isForPeriod = text('period') !== '';
  return { key: allocationKey(target.id, unitId), set, isForPeriod };
}

/** What 分解 sets for the period; a row without a period holds for all, and gives way to one with. */
export function readAllocations(
  table: LocatedTable | undefined,
  documents: readonly CatalogDocument[],
  index: UnitIndex,
  period: PeriodCode,
): Allocations {
  const byKey = new Map<string, Allocation>();
  const findings: Finding[] = [];
  const rows = (table?.rows ?? []).flatMap((row) => {
    return readRow(table!, row, documents, index, period, findings) ?? [];
  });
  for (const { key, set } of [
    ...rows.filter((row) => !row.isForPeriod),
    ...rows.filter((row) => row.isForPeriod),
  ]) {
    const before = byKey.get(key) ?? NOTHING;
    byKey.set(key, {
      quota: set.quota ?? before.quota,
      plan: set.plan ?? before.plan,
      previous: set.previous ?? before.previous,
    });
  }
  return { byKey, findings };
}
