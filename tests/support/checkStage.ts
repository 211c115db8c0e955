import type { Finding } from '../../src/model/finding';
import type { CheckedFinding } from '../../src/pipeline/checkedWorkbook';
import type { CheckOutcome, CheckReport, WriteOutcome } from '../../src/pipeline/findingsFlow';
import type {
  ExplainOutcome,
  ExplainRequest,
  RowsReport,
  RowsRequest,
} from '../../src/pipeline/rowChecks';
import type { CheckFlows } from '../../src/taskpane/session/checkController';
import { buildFinding } from './paneBuilders';

/** What the page 审核 asks of a staged workbook, and what it is answered. */
export interface StagedCheck {
  outcome: CheckOutcome;
  rows: RowsReport;
  explained: ExplainOutcome;
  written: WriteOutcome;
  /** Held back while set: a check that takes its time. */
  pause: Promise<void> | null;
  checks: number;
  readonly rowRequests: RowsRequest[];
  readonly explanations: ExplainRequest[];
  writes: number;
  readonly flows: CheckFlows;
}

/** `refuse` throws the problem that was staged for the next flow, if any. */
export function stageCheck(refuse: () => void): StagedCheck {
  const staged: StagedCheck = {
    outcome: buildReport([buildChecked()]),
    rows: { rowIds: [], findings: [], rowOf: {}, isElsewhere: false },
    explained: { kind: 'written', cell: '数据!P9', isEnough: true },
    written: { kind: 'written', count: 1 },
    pause: null,
    checks: 0,
    rowRequests: [],
    explanations: [],
    writes: 0,
    flows: {
      checkWorkbook: async (_, onProgress) => {
        refuse();
        staged.checks += 1;
        await onProgress(7, 60);
        await staged.pause;
        return staged.outcome;
      },
      recheckRows: async (_, request) => {
        refuse();
        staged.rowRequests.push(request);
        // Rows stand where they stood unless a test moves them.
        const rowOf = Object.fromEntries(
          request.shownRowIds.map((rowId) => [rowId, Number(rowId.split('|')[1])]),
        );
        return { ...staged.rows, rowOf: { ...rowOf, ...staged.rows.rowOf } };
      },
      explainFinding: async (_, request) => {
        refuse();
        staged.explanations.push(request);
        return staged.explained;
      },
      writeFindings: async () => {
        refuse();
        staged.writes += 1;
        return staged.written;
      },
    },
  };
  return staged;
}

/** A finding as a check describes it; its key follows its code and cell. */
export function buildChecked(
  finding: Partial<Finding> = {},
  change: Partial<CheckedFinding> = {},
): CheckedFinding {
  const found = buildFinding(finding);
  const row = Number(/\d+/.exec(found.cell ?? '')?.[0] ?? 1) - 1;
  return {
    key: `${found.code}|${found.cell}`,
    finding: found,
    rule: {
      title: { zh: `规则${found.code}`, en: `Rule ${found.code}` },
      why: { zh: '为了核对。', en: 'To compare.' },
    },
    rowId: `data|${row}`,
    place: { sheet: '数据', row, column: 7 },
    documentId: 'hubei-2022',
    document: { zh: '湖北实施意见（2022）', en: 'Hubei implementing opinions (2022)' },
    subject: { zh: '省级地方标准', en: 'Provincial local standards' },
    unit: '全省',
    explainIn: found.severity === 'soft' ? 'row' : null,
    ...change,
  };
}

/** A soft finding, open, with its explanation in its row. */
export function buildSoft(change: Partial<CheckedFinding> = {}): CheckedFinding {
  return buildChecked({ code: 'percentAsFraction', severity: 'soft', cell: 'H12' }, change);
}

export function buildReport(
  findings: readonly CheckedFinding[],
  change: Partial<CheckReport> = {},
): CheckReport {
  return {
    kind: 'checked',
    findings,
    ruleCount: 52,
    skipped: [
      { code: 'quotaOverTarget', title: { zh: '分解数超出目标', en: 'Quota over target' } },
    ],
    sheet: null,
    ...change,
  };
}
