import type { CheckContext } from './checkContext';

/** Names of units by id, as the roll or their returns give them; else what the id itself says. */
export function nameUnits(context: CheckContext): (unitId: string) => string {
  const names = new Map<string, string>();
  for (const { template } of context.returns) names.set(template.unitId, template.unitName);
  for (const { unitId, name } of context.expectedUnits) names.set(unitId, name);
  return (unitId) => names.get(unitId) ?? unitId.slice(unitId.indexOf(':') + 1);
}
