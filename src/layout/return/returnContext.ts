import type { Locale } from '../../model/basics';
import type { ReferencePeriod } from '../../model/calendar';
import type { ReturnContent, ReturnHead } from '../../model/issue';
import type { LedgerTarget } from './returnRows';

/** What the sheets of one return are made of. */
export interface ReturnContext {
  readonly content: ReturnContent;
  readonly head: ReturnHead;
  readonly locale: Locale;
  readonly period: ReferencePeriod;
  readonly ledgerTargets: readonly LedgerTarget[];
}
