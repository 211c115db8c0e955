import {
  READING_CODES,
  READING_FAULTS,
  type ReadingCode,
} from '../../layout/reading/readingFaults';
import type { CheckLevel, Finding } from '../../model/finding';
import type { CheckContext } from '../checkContext';
import type { ValidationRule } from '../ruleTypes';

const byCode = new WeakMap<readonly Finding[], ReadonlyMap<string, readonly Finding[]>>();

function listByCode({ reading }: CheckContext): ReadonlyMap<string, readonly Finding[]> {
  const known = byCode.get(reading);
  if (known) return known;
  const lists = new Map<string, Finding[]>();
  for (const finding of reading) {
    const list = lists.get(finding.code) ?? [];
    lists.set(finding.code, list);
    list.push(finding);
  }
  byCode.set(reading, lists);
  return lists;
}

/** What reading found of a code. */
export function handOver(context: CheckContext, code: ReadingCode): readonly Finding[] {
  return listByCode(context).get(code) ?? [];
}

/** Codes that also stand for what a rule finds itself; that rule hands over both. */
const SHARED: readonly ReadingCode[] = ['totalDisagrees'];

/** Rules whose faults come to light while a workbook is read; they hand over what was found then. */
export function readingRules(level: CheckLevel): readonly ValidationRule[] {
  const own = READING_CODES.filter((code) => !SHARED.includes(code));
  return own
    .filter((code) => READING_FAULTS[code].level === level)
    .map((code) => ({
      code,
      ...READING_FAULTS[code],
      check: (context) => handOver(context, code),
    }));
}
