import { describeFinding, namePlace } from '../i18n/findingText';
import { fillMessage, type Texts } from '../i18n/texts';
import type { Finding } from '../model/finding';
import type { CheckedFile } from '../pipeline/checkFlow';
import { formatTable } from './textTable';

/** Of all files together. `soft` are open, `closed` are soft and explained. */
export interface CheckCounts {
  readonly files: number;
  readonly hard: number;
  readonly soft: number;
  readonly closed: number;
  readonly rejected: number;
  readonly sentBack: number;
  readonly approved: number;
}

export function countFindings(files: readonly CheckedFile[]): CheckCounts {
  const findings = files.flatMap((file) => file.findings);
  const isSoft = ({ severity }: Finding) => severity === 'soft';
  const withStatus = (status: CheckedFile['returnStatus']) =>
    files.filter(({ returnStatus }) => returnStatus === status).length;
  return {
    files: files.length,
    hard: findings.filter((finding) => !isSoft(finding)).length,
    soft: findings.filter((finding) => isSoft(finding) && !finding.isClosed).length,
    closed: findings.filter(({ isClosed }) => isClosed).length,
    rejected: withStatus('rejected'),
    sentBack: withStatus('sentBack'),
    approved: withStatus('approved'),
  };
}

/** What must be corrected first, then what must be explained, then what is. */
function rank({ severity, isClosed }: Finding): number {
  return severity === 'hard' ? 0 : isClosed ? 2 : 1;
}

function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => rank(a) - rank(b) || a.level - b.level);
}

/** One object for programs; the message is in the language of the run. */
export function toJson(files: readonly CheckedFile[], counts: CheckCounts, words: Texts) {
  return {
    files: files.map(({ file, kind, returnStatus, findings, skipped }) => ({
      file,
      kind,
      returnStatus,
      findings: sortFindings(findings).map((finding) => {
        const { code, severity, level, sheet, cell, found, expected, params } = finding;
        const { targetId, unitId, explanation, isClosed } = finding;
        const message = describeFinding(finding, words);
        const of = { targetId, unitId, explanation, isClosed };
        return { code, severity, level, sheet, cell, found, expected, params, message, ...of };
      }),
      skipped,
    })),
    counts,
  };
}

/** A cell's text keeps to one line of the terminal. */
function onOneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ');
}

function describeFile(checked: CheckedFile, words: Texts): readonly string[] {
  const { checking } = words.cli;
  const { file, kind, returnStatus, findings, skipped } = checked;
  const status = returnStatus === null ? '' : words.status.returnState[returnStatus];
  const message = returnStatus === null ? checking.head : checking.headOfReturn;
  const head = fillMessage(message, { file, kind: checking.kinds[kind], status });
  const { severity, place, code, message: what } = checking.columns;
  const rows = sortFindings(findings).map((finding) => [
    finding.isClosed ? checking.closed : checking[finding.severity],
    onOneLine(namePlace(finding)),
    finding.code,
    onOneLine(describeFinding(finding, words)),
  ]);
  const table = formatTable([severity, place, code, what], rows).map((line) => `  ${line}`);
  const left = fillMessage(checking.skipped, { count: skipped.length });
  return [
    head,
    ...(rows.length > 0 ? table : [checking.clean]),
    ...(skipped.length > 0 ? [left] : []),
    '',
  ];
}

/** A table for each file, and what they come to. */
export function describeChecks(
  files: readonly CheckedFile[],
  counts: CheckCounts,
  words: Texts,
): readonly string[] {
  const total = fillMessage(words.cli.checking.counts, { ...counts });
  return [...files.flatMap((file) => describeFile(file, words)), total];
}
