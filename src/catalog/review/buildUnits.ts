import type { ReportingUnit } from '../../model/catalog';
import type { DraftTarget, DraftTask, DraftUnit } from '../../model/review';

/** 各市、县（市、区）人民政府: one name for many places, which a coordinator expands. */
const COLLECTIVE = /^各.*(市|州|县|区|镇|乡|街道|地|园区|开发区)/;
/** 有关部门, 各相关单位, 标准化行政主管部门: nobody in particular. */
const GENERIC = /^(各|有关|相关|各有关|各相关).*(部门|单位|机构)$|有关部门|相关部门|行政主管部门$/;

function kindOf(name: string): ReportingUnit['kind'] {
  if (GENERIC.test(name)) return 'generic';
  return COLLECTIVE.test(name) ? 'collective' : 'single';
}

/** Everybody an accepted target or task names, once each, in the order of the document. */
export function buildUnits(
  jurisdiction: string,
  targets: readonly DraftTarget[],
  tasks: readonly DraftTask[],
): readonly ReportingUnit[] {
  const named: readonly DraftUnit[] = [
    ...tasks.flatMap(({ leadUnits, responsibleUnits }) => [...leadUnits, ...responsibleUnits]),
    ...targets.flatMap(({ leadUnits }) =>
      leadUnits.map((name) => ({ name, unitClass: 'government' as const })),
    ),
  ];
  const byName = new Map<string, DraftUnit>();
  for (const unit of named) if (!byName.has(unit.name)) byName.set(unit.name, unit);
  return [...byName.values()].map(({ name, unitClass }) => ({
    id: `${jurisdiction}:${name}`,
    name: { zh: name, en: name },
    unitClass,
    kind: kindOf(name),
    members: [],
    aliases: [],
  }));
}
