import type { CheckContext } from '../../../src/check/checkContext';
import { cellFinding } from '../../../src/layout/readingFindings';
import type { ReturnFigure } from '../../../src/model/unitReturn';
import {
  buildDataRow,
  buildEntry,
  buildFigure,
  buildLineage,
  BY_LEDGER,
  changeTarget,
  COUNT,
  masterContext,
  RATIO,
  returnContext,
  SHARE,
  type RuleCase,
  type RuleCases,
} from '../../support/checkBuilders';

type Change = Partial<ReturnFigure>;

const REASON = '省局通报撤销DB42/T 1900，据此核减';

/** A return with one row of 填报. */
function figureContext(change: Change): CheckContext {
  return returnContext({ figures: [buildFigure(change)] });
}

/** A case of one row of 填报: what fires, and the same row put right. */
export function figureCase(fires: Change, silent: Change): RuleCase {
  return {
    fires: () => figureContext(fires),
    silent: () => figureContext({ ...fires, ...silent }),
  };
}

function targetContext(baseline: number): CheckContext {
  const lineage = buildLineage('目标');
  return masterContext({
    targets: changeTarget(COUNT, { baseline, value: 300 }),
    targetRows: new Map([[COUNT, { targetId: COUNT, lineage }]]),
  });
}

function ledgerContext(added: number): CheckContext {
  const figures = [buildFigure({ targetId: BY_LEDGER, value: added, added })];
  return returnContext({ figures, ledger: [buildEntry()] });
}

function repeatedContext(period: string): CheckContext {
  const lineage = buildLineage('数据', 5);
  const rows = [buildDataRow({ value: 70 }), buildDataRow({ value: 75, period, lineage })];
  return masterContext({ figures: rows });
}

/** A blank row of 数据 nobody has touched, looked at on a day. */
export function untouchedContext(
  asOf: string,
  reading: CheckContext['reading'] = [],
): CheckContext {
  return masterContext({ asOf, figures: [buildDataRow()], reading });
}

/** The same with a text in its cell, which reading has told of. */
export function unreadContext(): CheckContext {
  const place = { sheet: '数据', cell: 'L5' };
  return untouchedContext('2025-12-31', [cellFinding('notANumber', place, '约70项')]);
}

const SPLIT = { targetId: BY_LEDGER, value: 3, added: 3, led: 2 };

/** Level 1: a figure by itself. */
export const FIGURE_CASES: RuleCases = {
  duplicateKey: {
    fires: () => repeatedContext('2025-Q3'),
    silent: () => repeatedContext('2025-Q2'),
  },
  baselineEqualsTarget: { fires: () => targetContext(300), silent: () => targetContext(20) },
  excusedWithFigure: figureCase(
    { entryState: 'notApplicable', added: 3, explanation: '由市州承担' },
    { added: null },
  ),
  missing: figureCase({}, { added: 0, entryState: 'zeroReport' }),
  partsIncomplete: figureCase({ targetId: RATIO, numerator: 12 }, { denominator: 20 }),
  negative: figureCase({ added: -3, value: 297, previous: 300 }, { added: 3, value: 303 }),
  fractionOfCount: figureCase({ added: 1.5, value: 1.5 }, { added: 2, value: 2 }),
  percentOutOfRange: figureCase(
    { targetId: SHARE, level: 120, value: 120 },
    { level: 82, value: 82 },
  ),
  numeratorOverDenominator: figureCase(
    { targetId: RATIO, numerator: 30, denominator: 20, value: 150 },
    { numerator: 12, value: 60 },
  ),
  percentAsFraction: figureCase(
    { targetId: SHARE, level: 0.5, value: 0.5 },
    { level: 50, value: 50 },
  ),
  deductReasonMissing: figureCase({ added: 5, deducted: 1 }, { deductReason: REASON }),
  deductReasonIdle: figureCase(
    { added: 5, deducted: 1, deductReason: '核实无误' },
    { deductReason: REASON },
  ),
  zeroNotDeclared: figureCase({ added: 0, value: 0 }, { entryState: 'zeroReport' }),
  zeroReportWithFigure: figureCase({ added: 3, value: 3, entryState: 'zeroReport' }, { added: 0 }),
  splitMismatch: figureCase({ ...SPLIT, tookPart: 2 }, { tookPart: 1 }),
  ledgerMismatch: { fires: () => ledgerContext(3), silent: () => ledgerContext(1) },
  explanationMissing: figureCase(
    { entryState: 'notYetAvailable' },
    { explanation: '省知识产权局10月20日发布后补报' },
  ),
  explanationIdle: figureCase(
    { entryState: 'notYetAvailable', explanation: '正常。' },
    { explanation: '省知识产权局10月20日发布后补报' },
  ),
  evidenceMissing: figureCase({ added: 9000, value: 9000 }, { evidence: 'P1' }),
  evidenceUnknown: figureCase({ added: 2, value: 2, evidence: 'P12' }, { evidence: 'P1' }),
};
