import { fillMessage, texts } from '../../../src/i18n/texts';
import type { ReturnFaultCode } from '../../../src/layout/return/returnFaults';
import type { Locale } from '../../../src/model/basics';

/** What the words of some faults tell besides. */
export interface ReturnFaultFacts {
  /** 台账 against 本期新增. */
  readonly count?: number;
  readonly added?: number;
  /** Days from a task's deadline to the end of the period; absent where it has no deadline. */
  readonly days?: number;
}

/** The fault in words, as 自动审核 says it. */
export function describeReturnFault(
  code: ReturnFaultCode,
  facts: ReturnFaultFacts,
  locale: Locale,
): string {
  const { faults } = texts(locale).returns;
  const isCounted = code === 'overdueUnexplained' && facts.days !== undefined && facts.days > 0;
  return fillMessage(faults[isCounted ? 'overdueUnexplainedDays' : code], { ...facts });
}
