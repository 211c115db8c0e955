import { buildFindingsSheet } from '../../src/layout/findingsSheet';
import { planFindingRows, type ListedFinding } from '../../src/layout/findingRows';
import type { Locale } from '../../src/model/basics';
import { texts } from '../../src/i18n/texts';
import type { SheetPlan } from '../../src/model/plan';
import { buildFinding } from './paneBuilders';

/** A finding as the sheet lists it; texts that a spreadsheet program would take for formulas too. */
export function buildListed(change: Partial<ListedFinding> = {}): ListedFinding {
  return {
    key: 'negative|hubei-2022/local-standards',
    finding: buildFinding(),
    rule: { zh: '数值不能为负数', en: 'No figure is negative' },
    subject: '省级地方标准',
    unit: '全省',
    document: '湖北实施意见（2022）',
    explanation: null,
    isClosed: false,
    mark: 'data|hubei-2022/local-standards|hubei:全省|2024|value||||-3||',
    ...change,
  };
}

/** Of each kind one: to be corrected, to be explained, explained, and gone with its explanation. */
export function planSampleFindings(locale: Locale): SheetPlan {
  const soft = { severity: 'soft', code: 'percentAsFraction', cell: 'H12', found: '0.5' } as const;
  const findings = [
    buildListed({
      key: 'closed',
      finding: buildFinding({ ...soft, params: { cell: 'H12', found: '0.5', suggested: 50 } }),
      explanation: '=试点首年，占比确为0.5%。',
      isClosed: true,
    }),
    buildListed({
      key: 'open',
      finding: buildFinding({ ...soft, params: { cell: 'H12', found: '0.5', suggested: 50 } }),
    }),
    buildListed(),
    buildListed({ key: 'file', finding: buildFinding({ sheet: null, cell: null }), rule: null }),
  ];
  const standing = [
    { key: 'gone', explanation: '系统导出时多减了一次。', row: 9, cells: { findingKey: 'gone' } },
    { key: 'forgotten', explanation: '', row: 10, cells: { findingKey: 'forgotten' } },
  ];
  const rows = planFindingRows(findings, standing, locale);
  return buildFindingsSheet(rows, texts(locale).workbook.titles.findings, locale);
}
