import { fillMessage, texts } from '../../../src/i18n/texts';
import type { CheckedReturnTable } from '../../../src/layout/return/returnFaults';
import type { Locale } from '../../../src/model/basics';

/** What the banner says of so many open rows. */
export function describeBanner(
  open: Readonly<Record<CheckedReturnTable, number>>,
  locale: Locale,
): string {
  const { banner } = texts(locale).returns;
  const { returnTargets: figures, returnTasks: tasks, ledger } = open;
  const sum = figures + tasks + ledger;
  return sum === 0 ? banner.ready : fillMessage(banner.open, { open: sum, figures, tasks, ledger });
}
