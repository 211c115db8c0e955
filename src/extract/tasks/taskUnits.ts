import type { Basis } from '../../model/basics';
import type { ExtractedUnit } from '../../model/extraction';
import { originalSpan, type CleanText } from '../cleanText';
import type { OutlineHead, TextRange } from '../outline/outlineTypes';
import { printed } from '../outline/readOutline';
import { classifyUnit } from '../units/classifyUnit';
import { findActors } from '../units/findActors';
import type { ClauseReader, FoundUnitClause } from '../units/findUnitClauses';

/** Who leads a task and who shares it, and where that is said. */
export interface TaskUnits {
  readonly leadUnits: readonly ExtractedUnit[];
  readonly responsibleUnits: readonly ExtractedUnit[];
  readonly isOpenEnded: boolean;
  readonly basis: Basis | null;
  readonly isUncertain: boolean;
  /** Clauses of units and dates within the task: no part of what is to be done. */
  readonly clauses: readonly FoundUnitClause[];
  /** Units this task's clause gives to the tasks below it as well. */
  readonly forAllBelow: readonly ExtractedUnit[];
}

/** Units stated within `range`, or those of the headings above it, or those its sentences name. */
export function readTaskUnits(
  clean: CleanText,
  range: TextRange,
  above: readonly TextRange[],
  readClauses: ClauseReader,
): TaskUnits {
  const clauses = readClauses(range.start, range.end);
  if (namesUnits(clauses)) {
    return withLeadsAbove(clean, buildUnits(clean, clauses, clauses, 'stated'), above, readClauses);
  }
  for (const part of above) {
    const inherited = readClauses(part.start, part.end).filter((clause) => clause.isSetOff);
    if (namesUnits(inherited) || inherited.some((clause) => clause.forAllBelow.length > 0)) {
      return { ...buildUnits(clean, inherited, clauses, 'inherited'), forAllBelow: [] };
    }
  }
  const actors = findActors(clean.text, range.start, range.end);
  const [leads, responsible] = [actors.leads, actors.responsible];
  return {
    leadUnits: toUnits(clean, leads),
    responsibleUnits: toUnits(clean, responsible),
    isOpenEnded: false,
    basis: leads.length + responsible.length > 0 ? 'implied' : null,
    isUncertain: false,
    clauses,
    forAllBelow: [],
  };
}

/** The heads above a task, each only as far as its first duty: what it says of all of them. */
export function ownTexts(heads: readonly OutlineHead[], head: OutlineHead): TextRange[] {
  return [...head.enclosing].reverse().flatMap((at) => {
    const parent = heads[at];
    const first = heads[at + 1];
    if (!parent || !first) return [];
    return [{ start: parent.numberRange.end, end: first.range.start }];
  });
}

function namesUnits(clauses: readonly FoundUnitClause[]): boolean {
  return clauses.some((clause) => clause.leads.length + clause.responsible.length > 0);
}

function buildUnits(
  clean: CleanText,
  naming: readonly FoundUnitClause[],
  clauses: readonly FoundUnitClause[],
  basis: Basis,
): TaskUnits {
  const leads = toUnits(
    clean,
    naming.flatMap((clause) => clause.leads),
  );
  const leading = new Set(leads.map((unit) => unit.name));
  const forAllBelow = toUnits(
    clean,
    naming.flatMap((clause) => clause.forAllBelow),
  );
  const responsible = toUnits(
    clean,
    naming.flatMap((clause) => clause.responsible),
  );
  return {
    leadUnits: leads,
    responsibleUnits: withoutNames([...responsible, ...forAllBelow], leading),
    isOpenEnded: naming.some((clause) => clause.isOpenEnded),
    basis,
    isUncertain: naming.some((clause) => clause.isUncertain),
    clauses,
    forAllBelow,
  };
}

function withoutNames(
  units: readonly ExtractedUnit[],
  taken: ReadonlySet<string>,
): ExtractedUnit[] {
  const seen = new Set(taken);
  return units.filter((unit) => {
    if (seen.has(unit.name)) return false;
    seen.add(unit.name);
    return true;
  });
}

/** The units at these places, each name once. */
export function toUnits(clean: CleanText, ranges: readonly TextRange[]): ExtractedUnit[] {
  const units = ranges.map((range) => ({
    name: printed(clean, range),
    unitClass: classifyUnit(clean.text.slice(range.start, range.end)),
    span: originalSpan(clean, range.start, range.end),
  }));
  return withoutNames(units, new Set());
}

/** The first of the list leads, where the document says so of all lists without a lead. */
export function letFirstLead(units: TaskUnits): TaskUnits {
  const [first, ...rest] = units.responsibleUnits;
  if (!first || units.leadUnits.length > 0 || units.basis === 'implied') return units;
  return { ...units, leadUnits: [first], responsibleUnits: rest };
}

/** The units of the heading above lead, where the task itself only names who shares it. */
function withLeadsAbove(
  clean: CleanText,
  units: TaskUnits,
  above: readonly TextRange[],
  readClauses: ClauseReader,
): TaskUnits {
  if (units.leadUnits.length > 0) return units;
  for (const part of above) {
    const leads = readClauses(part.start, part.end)
      .filter((clause) => clause.isSetOff)
      .flatMap((clause) => clause.leads);
    if (leads.length > 0) return { ...units, leadUnits: toUnits(clean, leads) };
  }
  return units;
}

/** The units with those a clause further up gives to every task below it. */
export function addUnitsOfAll(units: TaskUnits, ofAll: readonly ExtractedUnit[]): TaskUnits {
  if (ofAll.length === 0) return units;
  const leading = new Set(units.leadUnits.map((unit) => unit.name));
  return {
    ...units,
    responsibleUnits: withoutNames([...units.responsibleUnits, ...ofAll], leading),
    basis: units.basis === 'stated' ? 'stated' : 'inherited',
  };
}
