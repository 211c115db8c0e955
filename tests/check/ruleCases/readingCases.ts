import { cellFinding, fileFinding, templateFinding } from '../../../src/layout/readingFindings';
import { READING_CODES, type ReadingCode } from '../../../src/layout/reading/readingFaults';
import type { Finding, FindingParams } from '../../../src/model/finding';
import { returnContext, type RuleCase, type RuleCases } from '../../support/checkBuilders';

/** What reading finds of a whole file; `tests/check/badInput.test.ts` has the files. */
const FILE: Readonly<Partial<Record<ReadingCode, FindingParams>>> = {
  fileUnreadable: { reason: 'EACCES' },
  partMissing: { part: 'xl/workbook.xml' },
  fileTooLarge: { size: 31_457_280, limit: 20_971_520 },
  inflatedTooLarge: { limit: 209_715_200 },
  ratioTooHigh: { limit: 200 },
  sizeMismatch: { part: 'xl/worksheets/sheet1.xml' },
  tooManyParts: { count: 1200, limit: 1000 },
  duplicateParts: { part: 'xl/worksheets/sheet1.xml' },
  tooManyCells: { limit: 10_000_000 },
  outsideSheet: { cell: 'XFE1', part: 'xl/worksheets/sheet1.xml' },
  textTooLong: { cell: 'B7', part: 'xl/worksheets/sheet1.xml', limit: 32_767 },
  doctype: { part: 'xl/workbook.xml' },
  notAReturn: { found: 'master' },
  identityIncomplete: { found: 'unitId, period' },
  schemaTooNew: { found: 9 },
  schemaOlder: { found: 0, expected: 1 },
  schemaUnknown: { found: '', expected: 1 },
  documentUnknown: { found: 'hunan-2023' },
  ownDocumentsDamaged: { found: 'lishan-2023' },
  ownDocumentsNewer: { found: 'lishan-2023' },
  ownDocumentsDiffer: { document: '郦山实施意见（2023）', found: 'lishan-2023/target-02' },
  catalogDiffers: { found: 'hubei-2022' },
  tableMissing: { table: 'tblReturn' },
  nameMissing: { name: 'dabiao_submission' },
};

/** Of a table: sheet, cell and what its words tell. */
const TABLE: Readonly<
  Partial<Record<ReadingCode, readonly [string, string | null, FindingParams]>>
> = {
  tableRenamed: ['填报', 'A4', { table: 'tblReturn', found: '表1' }],
  tableUnmade: ['填报', 'A4', { table: 'tblReturn', sheet: '填报' }],
  tableRepeated: ['填报_2', 'A4', { table: 'tblReturn', sheet: '填报_2', found: 'tblReturn' }],
  tableCopied: ['填报_2', 'A4', { table: 'tblReturn', sheet: '填报_2', found: 'tblReturn_1' }],
  columnMissing: ['填报', 'A4', { table: 'tblReturn', column: '本期新增 / Added' }],
  columnContradiction: ['填报', 'A4', { table: 'tblReturn', column: '本期核减' }],
  keyRowMissing: ['填报', 'A4', { table: 'tblReturn', sheet: '填报' }],
  rowsBelowTable: ['填报', 'A4', { table: 'tblReturn', sheet: '填报', row: 30 }],
  rowRemoved: ['填报', null, { sheet: '填报', found: 'hubei-2022/local-standards' }],
  formulaRemoved: ['填报', 'N5', { column: '本期累计', count: 2 }],
};

/** Of a cell: its place, what was found, and what the words tell besides. */
const CELL: Readonly<
  Partial<Record<ReadingCode, readonly [string, string, string, FindingParams?]>>
> = {
  identityContradiction: ['_dabiao', 'B8', 'hubei:省教育厅', { expected: 'hubei:省科技厅' }],
  lockedCellChanged: ['填报', 'C5', '2025年≥200项', { expected: '2025年≥300项' }],
  catalogCellChanged: ['目标', 'E9', '900', { expected: '1000' }],
  thresholdInvalid: ['说明', 'B9', '95 / 60', { expected: '0.95 / 0.6' }],
  settingUnknown: ['说明', 'B8', '线性', { expected: '序时进度' }],
  formulaInRecord: ['单位', 'K5', '=A1', {}],
  allocationTarget: ['分解', 'A5', '地方标准数'],
  allocationUnit: ['分解', 'B5', '科技局'],
  cellError: ['填报', 'I5', '#REF!'],
  notANumber: ['填报', 'H5', '约70项'],
  numberAsText: ['填报', 'H5', '1.2万', { read: 12_000 }],
  percentFormatted: ['填报', 'K8', '0.5', { read: 50 }],
  looksLikeDate: ['数据', 'L5', '2025-01-02'],
  externalFormula: ['填报', 'H5', '=[1]汇总!$B$7'],
  notCalculated: ['填报', 'H5', '=SUM(台账!A:A)'],
  totalDisagrees: ['填报', 'N6', '999', { expected: 338 }],
  cellNotAsked: ['填报', 'L5', '12'],
  absurdDate: ['任务', 'R5', '九月'],
  wordUnknown: ['填报', 'Q5', '大概正常', { expected: '正常、零报告、不适用、暂缺' }],
  unknownTarget: ['数据', 'A5', 'hubei-2022/unknown'],
  unknownMeasure: ['任务', 'A5', 'hubei-2022/task-99/1'],
  unknownPeriod: ['数据', 'F5', '三季度'],
  rowUnidentified: ['填报', 'B9', '新增目标'],
  rowRepeated: ['填报', 'A6', 'hubei-2022/local-standards', { other: 'A5' }],
  ledgerTargetUnknown: ['台账', 'A5', '国际标准'],
  evidenceIdMissing: ['佐证', 'A5', '国家标准公告'],
  submissionInvalid: ['填报', 'H2', '一'],
};

export function exampleOf(code: ReadingCode): Finding {
  const [ofTable, ofCell] = [TABLE[code], CELL[code]];
  if (ofTable) return templateFinding(code, ...ofTable);
  if (!ofCell) return fileFinding(code, null, FILE[code] ?? {});
  const [sheet, cell, found, params = {}] = ofCell;
  return cellFinding(code, { sheet, cell }, found, params);
}

function readingCase(code: ReadingCode): RuleCase {
  const other = READING_CODES.find((candidate) => candidate !== code);
  return {
    fires: () => returnContext({ reading: [exampleOf(code)] }),
    silent: () => returnContext({ reading: other ? [exampleOf(other)] : [] }),
  };
}

/** Level 0 and the part of level 1 that reading a workbook finds. */
export const READING_CASES: RuleCases = Object.fromEntries(
  READING_CODES.map((code) => [code, readingCase(code)]),
);
