import type { CellRange } from '../../../src/model/grid';
import type { PlanCell, WorkbookPlan } from '../../../src/model/plan';
import { buildPlan } from '../../host/xlsx/samplePlan';
import { sheetPlan } from '../../support/planBuilders';
import { createRandom, type RandomSource } from '../../support/randomSource';

const ROWS = 300;
const FIRST_ROW = 4;

const SUM =
  '=IF(COUNT(tblData[[#This Row],[上期累计]],tblData[[#This Row],[本期新增]])=0,"",' +
  'N(tblData[[#This Row],[上期累计]])+N(tblData[[#This Row],[本期新增]])-N(tblData[[#This Row],[本期核减]]))';
const SHARE =
  '=IF(ISNUMBER(tblData[[#This Row],[本期累计]]),tblData[[#This Row],[本期累计]]/tblData[[#This Row],[目标值]],"")';
const CHECK =
  '=IF(tblData[[#This Row],[填报状态]]="不适用",IF(tblData[[#This Row],[情况说明]]="","请填情况说明",""),' +
  'IF(ISTEXT(tblData[[#This Row],[本期新增]]),"本期新增不是数字",IF(N(tblData[[#This Row],[本期新增]])<0,"本期新增小于0","")))';

const HEADERS: readonly (readonly [string, string | null])[] = [
  ['序号', null],
  ['指标编码', null],
  ['指标名称', null],
  ['口径', null],
  ['计量单位', null],
  ['上期累计', null],
  ['本期新增', null],
  ['本期核减', null],
  ['本期累计', SUM],
  ['目标值', null],
  ['完成率', SHARE],
  ['填报状态', null],
  ['情况说明', null],
  ['佐证编号', null],
  ['自动审核', CHECK],
];

/** A return of 300 rows by 15 columns, three of them formulas; the same seed gives the same one. */
export function buildBenchReturn(seed: number): WorkbookPlan {
  const random = createRandom(seed);
  const body: CellRange = { row: FIRST_ROW, column: 0, rows: ROWS, columns: HEADERS.length };
  const sheet = sheetPlan('填报', {
    columnWidths: HEADERS.map(() => 14),
    blocks: [{ row: 0, column: 0, cells: [['标准化发展指标填报表'], ['填报单位', `单位${seed}`]] }],
    tables: [
      {
        name: 'tblData',
        row: FIRST_ROW - 1,
        column: 0,
        columns: HEADERS.map(([header, formula]) => ({ key: header, header, formula })),
        rows: Array.from({ length: ROWS }, (_, index) => drawRow(random, index)),
        style: 'TableStyleMedium2',
        showFilter: false,
      },
    ],
    formats: [
      { range: body, style: { border: 'thin', wrap: true, vertical: 'center' } },
      { range: { ...body, column: 6, columns: 2 }, style: { locked: false, fill: '#FFF2CC' } },
      { range: { ...body, column: 10, columns: 1 }, style: { numberFormat: '0.0%' } },
      { range: { ...body, column: 11, columns: 3 }, style: { locked: false, fill: '#FFF2CC' } },
    ],
    protection: { allowFormatColumns: true, allowSort: true, allowFilter: true },
  });
  return buildPlan([sheet], { properties: { dabiaoKind: 'return', unitId: `unit-${seed}` } });
}

function drawRow(random: RandomSource, index: number): PlanCell[] {
  const kind = random.pick(['国家标准', '行业标准', '地方标准', '团体标准', '企业标准']);
  const field = random.pick(['新材料', '现代农业', '生态环境', '社会治理', '数字经济', '公共服务']);
  const isApplicable = random.chance(0.9);
  return [
    index + 1,
    `HB2022-${String(index + 1).padStart(3, '0')}`,
    `${field}领域主导或参与制修订${kind}数（第${index + 1}项）`,
    `报告期末${field}领域由本单位牵头或参加起草、已经发布的${kind}数量，以发布公告为准。`,
    '项',
    random.whole(0, 900),
    isApplicable ? random.whole(0, 60) : null,
    isApplicable && random.chance(0.1) ? 1 : null,
    null,
    random.whole(100, 2_000),
    null,
    isApplicable ? '正常' : '不适用',
    isApplicable ? null : `第${index + 1}项由下属单位承担，已另行报送`,
    random.chance(0.6) ? `P${random.whole(1, 40)}` : null,
    null,
  ];
}
