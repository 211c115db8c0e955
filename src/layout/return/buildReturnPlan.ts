import { parsePeriod } from '../../model/calendar';
import type { ReturnContent, ReturnHead } from '../../model/issue';
import type { WorkbookPlan } from '../../model/plan';
import { buildEvidenceSheet, buildLedgerSheet } from './ledgerSheet';
import type { ReturnContext } from './returnContext';
import { buildReturnGuideSheet } from './returnGuideSheet';
import { buildReturnMeta, returnProperties } from './returnMeta';
import { listLedgerTargets } from './returnRows';
import { buildReturnSheet } from './returnSheet';
import { buildTaskReportSheet } from './taskReportSheet';

/**
 * The plan of one unit's return, in the return's language: 说明, 填报, 任务, 台账, 佐证 and the very
 * hidden `_dabiao`. Throws on a period of no known form, which is a bug of ours.
 */
export function buildReturnPlan(content: ReturnContent, head: ReturnHead): WorkbookPlan {
  const { locale, period: code } = content.template;
  const period = parsePeriod(code);
  if (period === null) throw new Error(`no period ${code}`);
  const ledgerTargets = listLedgerTargets(content.targets, locale);
  const context: ReturnContext = { content, head, locale, period, ledgerTargets };
  const figures = buildReturnSheet(context);
  const meta = buildReturnMeta(context);
  return {
    locale,
    sheets: [
      buildReturnGuideSheet(context),
      figures.sheet,
      buildTaskReportSheet(context),
      buildLedgerSheet(context),
      buildEvidenceSheet(context),
      meta.sheet,
    ],
    names: [...figures.names, ...meta.names],
    properties: returnProperties(content.template),
  };
}
