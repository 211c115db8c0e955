import type { PeriodCode } from '../../model/basics';
import type { CatalogDocument } from '../../model/catalog';
import type { IssuedTarget } from '../../model/issue';
import { wholeJurisdiction } from '../rows';
import { allocationKey, type Allocation } from './allocations';
import { isDueIn } from './issueScope';
import type { TargetNotIssued, TargetReason } from './issueTypes';
import { decideReporters, type OwnerEntry } from './ownerEntries';
import type { UnitIndex } from './unitIndex';

/** What deciding needs to know beside the owners. */
export interface TargetContext {
  readonly documents: readonly CatalogDocument[];
  readonly index: UnitIndex;
  readonly period: PeriodCode;
  /** Ids of the units that get a return. */
  readonly chosen: ReadonlySet<string>;
  readonly acceptsImplied: boolean;
  readonly allocations: ReadonlyMap<string, Allocation>;
  /** Latest figures before the period by `targetId|unitId`. */
  readonly previous: ReadonlyMap<string, number>;
}

export interface TargetsByUnit {
  readonly byUnit: ReadonlyMap<string, readonly IssuedTarget[]>;
  readonly notIssued: readonly TargetNotIssued[];
  /** Owners of implied targets that are taken as they are, to be marked in 归口. */
  readonly accepted: readonly OwnerEntry[];
  readonly firstNamedOnly: readonly string[];
  /** Names beside the owners that only a coordinator can map to a unit. */
  readonly genericNames: readonly string[];
}

/** 上期累计: as 分解 has it, else the unit's own latest; the whole's where the unit alone reports. */
function previousOf(owner: OwnerEntry, unitId: string, isOnly: boolean, context: TargetContext) {
  const { target, documentId } = owner;
  if (target.measureKind !== 'cumulative') return null;
  const entry = context.documents.find(({ document }) => document.id === documentId);
  const whole = entry ? wholeJurisdiction(entry.document, 'zh-CN').unitId : '';
  const known = (id: string) => {
    const key = allocationKey(target.id, id);
    return context.allocations.get(key)?.previous ?? context.previous.get(key) ?? null;
  };
  return known(unitId) ?? (isOnly ? known(whole) : null);
}

function whyNot(owner: OwnerEntry, context: TargetContext): TargetReason | null {
  if (owner.target.withdrawn) return 'withdrawn';
  return isDueIn(owner.target, context.period) ? null : 'notDue';
}

/** Which unit is asked for which target, and which targets go to nobody and why. */
export function assignTargets(
  owners: readonly OwnerEntry[],
  context: TargetContext,
): TargetsByUnit {
  const byUnit = new Map<string, IssuedTarget[]>();
  const notIssued: TargetNotIssued[] = [];
  const accepted: OwnerEntry[] = [];
  const firstNamedOnly: string[] = [];
  const genericNames: string[] = [];
  for (const owner of owners) {
    const { target, documentId, confirmation } = owner;
    const leaveOut = (reason: TargetReason, params = {}) =>
      notIssued.push({ targetId: target.id, reason, params });
    const ground = whyNot(owner, context);
    const reporters = decideReporters(owner, context.index);
    if (ground !== null) leaveOut(ground);
    else if (reporters.kind === 'nobody') leaveOut(reporters.reason, { name: reporters.name });
    else if (confirmation === 'open' && !context.acceptsImplied) leaveOut('ownerUnconfirmed');
    else {
      genericNames.push(...reporters.generic);
      const chosen = reporters.unitIds.filter((id) => context.chosen.has(id));
      if (chosen.length === 0) leaveOut('unitsNotChosen');
      else if (confirmation !== 'confirmed') accepted.push(owner);
      if (chosen.length > 0 && reporters.isFirstOnly) firstNamedOnly.push(target.id);
      for (const unitId of chosen) {
        const set = context.allocations.get(allocationKey(target.id, unitId));
        const isOnly = reporters.unitIds.length === 1;
        const previous = previousOf(owner, unitId, isOnly, context);
        const { quota = null, plan = null } = set ?? {};
        const issued = { target, documentId, previous, quota, plan };
        byUnit.set(unitId, [...(byUnit.get(unitId) ?? []), issued]);
      }
    }
  }
  return { byUnit, notIssued, accepted, firstNamedOnly, genericNames };
}
