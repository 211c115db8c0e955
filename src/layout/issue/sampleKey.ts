import type { Target } from '../../model/catalog';

/** How numbers of the standards begin that an indicator counts; elsewhere national ones. */
const SAMPLE_PREFIXES: ReadonlyMap<string, string> = new Map([
  ['hubei-industry-standards', 'NY/T'],
  ['hubei-group-standards', 'T/YL'],
  ['hubei-international-standards', 'ISO'],
  ['xiamen-local-standards', 'DB3502/T'],
  ['xiamen-group-standards', 'T/YL'],
  ['guangdong-international-standards', 'ISO'],
]);

/** 唯一标识 made up: `GB/T 91002-2024`, `ISO 91002:2024`: of the kind the target counts, and no standard's yet. */
export function sampleKey(target: Target, number: number, year: string): string {
  if (target.definition.ledgerKey !== 'standardNumber') return `YL-${year}-${number}`;
  const prefix = SAMPLE_PREFIXES.get(target.indicatorId) ?? 'GB/T';
  return `${prefix} ${number}${prefix === 'ISO' ? ':' : '-'}${year}`;
}
