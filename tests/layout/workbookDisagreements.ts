import { PROGRESS_STATUSES, statusLabel } from '../../src/i18n/statusIcons';
import { texts } from '../../src/i18n/texts';
import { toSerial } from '../../src/model/calendar';
import type { CellValue } from '../../src/model/grid';
import { needsAttention, urgencyOf } from '../../src/model/progressOrder';
import { roundTo } from '../../src/model/rounding';
import { readTable, type ReadCalculated } from '../support/calculatedSheets';
import type { CaseWorkbook, ExpectedTarget } from '../support/caseWorkbooks';

/** Risks the dashboard lists. */
const RISK_ROWS = 15;

/** Where the sheet 目标 says other than the code, a line each; empty where they agree. */
export function listTargetDisagreements(workbook: CaseWorkbook, read: ReadCalculated): string[] {
  const rows = readTable(workbook.plan, read, 'targets');
  return workbook.expected.flatMap((expected, index) => {
    const row = rows[index] ?? {};
    const { id } = expected.assessmentCase.target;
    return Object.entries(expectedCells(workbook, expected))
      .filter(([key, value]) => !isSame(row[key] ?? null, value))
      .map(([key, value]) => `${id} ${key}: sheet ${show(row[key])}, code ${show(value)}`);
  });
}

function expectedCells(
  { facts }: CaseWorkbook,
  { assessmentCase, assessment, sentence }: ExpectedTarget,
): Record<string, CellValue> {
  const { progressStatus, currentPeriodEnd } = assessment;
  const { measureKind } = assessmentCase.target;
  const isMet = progressStatus === 'met';
  return {
    progressStatus,
    status: statusLabel(progressStatus, isMet ? measureKind : null, facts.locale),
    latestValue: assessment.current,
    latestEnd: currentPeriodEnd === null ? null : toSerial(currentPeriodEnd),
    progress: assessment.progress,
    elapsedShare: assessment.elapsedShare,
    gap: assessment.gap,
    ratio: assessment.ratio,
    why: sentence,
  };
}

/** Numbers to nine decimals, relative where they are large; texts and blanks exactly. */
function isSame(sheet: CellValue, code: CellValue): boolean {
  if (typeof sheet !== 'number' || typeof code !== 'number') return sheet === code;
  return Math.abs(sheet - code) <= 1e-9 * Math.max(1, Math.abs(code));
}

function show(value: CellValue | undefined): string {
  return JSON.stringify(value ?? null);
}

/** The dashboard's counts by status word; archived targets are left out. */
export function readCounts(
  workbook: CaseWorkbook,
  read: ReadCalculated,
): Record<string, CellValue> {
  const { plan, facts } = workbook;
  const title = titleOf(workbook);
  const labels = new Map(
    PROGRESS_STATUSES.map((code) => [statusLabel(code, null, facts.locale), code as string]),
  );
  labels.set(texts(plan.locale).dashboard.total, 'total');
  const counts: Record<string, CellValue> = {};
  for (let row = 0; row < 20; row++) {
    const code = labels.get(String(read(title, row, 1)));
    if (code !== undefined) counts[code] = read(title, row, 2);
  }
  return counts;
}

export function expectedCounts({ expected }: CaseWorkbook): Record<string, number> {
  const live = expected.filter((one) => !one.isArchived);
  const count = (code: string) =>
    live.filter((one) => one.assessment.progressStatus === code).length;
  const counts = Object.fromEntries(PROGRESS_STATUSES.map((code) => [code, count(code)]));
  return { ...counts, total: live.length };
}

/** The dashboard's list of risks: rank, name, status, why; nulls where there are fewer. */
export function readRisks(workbook: CaseWorkbook, read: ReadCalculated): CellValue[][] {
  const title = titleOf(workbook);
  const { rank } = texts(workbook.plan.locale).dashboard;
  const header = Array.from({ length: 60 }, (_, row) => row).find(
    (row) => read(title, row, 0) === rank,
  );
  if (header === undefined) throw new Error('the dashboard has no list of risks');
  return Array.from({ length: RISK_ROWS }, (_, index) =>
    [0, 1, 4, 7].map((column) => {
      const value = read(title, header + 1 + index, column);
      return value === '' ? null : value;
    }),
  );
}

/** By urgency, then the widest gap, no gap last; equal gaps in the order of the sheet. */
export function expectedRisks({ expected, facts }: CaseWorkbook): CellValue[][] {
  const gap = (one: ExpectedTarget) => roundTo(roundTo(one.assessment.gap ?? 1e6, 9), 2);
  const urgency = (one: ExpectedTarget) => urgencyOf(one.assessment.progressStatus);
  const risks = expected
    .filter((one) => !one.isArchived && needsAttention(one.assessment.progressStatus))
    .sort((a, b) => urgency(a) - urgency(b) || gap(a) - gap(b))
    .slice(0, RISK_ROWS)
    .map((one, index) => {
      const { progressStatus } = one.assessment;
      const { name } = one.assessmentCase.target;
      return [
        index + 1,
        facts.locale === 'en-US' ? name.en : name.zh,
        statusLabel(progressStatus, null, facts.locale),
        one.sentence,
      ];
    });
  const blank = [null, null, null, null];
  return [...risks, ...Array.from({ length: RISK_ROWS - risks.length }, () => blank)];
}

function titleOf({ plan }: CaseWorkbook): string {
  const dashboard = plan.sheets.find((sheet) => sheet.key === 'dashboard');
  if (!dashboard) throw new Error('the plan has no dashboard');
  return dashboard.title;
}
