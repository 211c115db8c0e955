import type { SheetPlan, WorkbookPlan } from '../../../src/model/plan';
import { sheetPlan } from '../../support/planBuilders';

export function buildPlan(
  sheets: readonly SheetPlan[],
  parts: Partial<WorkbookPlan> = {},
): WorkbookPlan {
  return { locale: 'zh-CN', sheets, names: [], properties: {}, ...parts };
}

/** A workbook with something of every kind a plan can hold. */
export function buildFullPlan(): WorkbookPlan {
  return buildPlan([buildGuideSheet(), buildTargetsSheet(), buildMetaSheet()], {
    names: [
      { name: 'dabiao_asOf', refersTo: "='说明'!$B$2" },
      { name: 'dabiao_words', refersTo: '=_dabiao!$A$1:$A$2' },
    ],
    properties: { dabiaoKind: 'master', schemaVersion: '1', note: 'a & <b> "c"' },
  });
}

function buildGuideSheet(): SheetPlan {
  return sheetPlan('说明', {
    tabColor: '#1F4E79',
    showGridlines: false,
    columnWidths: [20, 30],
    blocks: [
      {
        row: 0,
        column: 0,
        cells: [
          ['填报说明', null],
          ['截至日', 45657],
          ['doubled', { formula: '=dabiao_asOf*2' }],
        ],
      },
    ],
    merges: [{ row: 0, column: 0, rows: 1, columns: 2 }],
    formats: [
      {
        range: { row: 0, column: 0, rows: 1, columns: 2 },
        style: { bold: true, fontSize: 16, fill: '#DDEBF7', horizontal: 'center' },
      },
      { range: { row: 1, column: 1, rows: 1, columns: 1 }, style: { numberFormat: 'yyyy-mm-dd' } },
    ],
    rowHeights: [{ row: 0, height: 30 }],
    links: [{ row: 4, column: 0, target: { sheet: '目标', row: 2, column: 1 }, text: '=去目标' }],
  });
}

const body = (column: number) => ({ row: 3, column, rows: 3, columns: 1 });

function buildTargetsSheet(): SheetPlan {
  return sheetPlan('目标', {
    columnWidths: [12, 10, 10, 12],
    hiddenColumns: [4],
    hiddenRows: [1],
    freeze: { rows: 3, columns: 1 },
    tables: [
      {
        name: 'tblTargets',
        row: 2,
        column: 0,
        columns: [
          { key: 'name', header: '指标', formula: null },
          { key: 'value', header: '完成值', formula: null },
          { key: 'target', header: '目标值', formula: null },
          {
            key: 'share',
            header: '完成率',
            formula:
              '=IF(ISNUMBER(tblTargets[[#This Row],[完成值]]),tblTargets[[#This Row],[完成值]]/tblTargets[[#This Row],[目标值]],"")',
          },
          { key: 'sum', header: '合计', formula: '=SUM(tblTargets[完成值])' },
        ],
        rows: [
          ['国家标准', 500, 1000, null, null],
          ['行业标准', 250, 1000, null, null],
          ['团体标准', null, 200, null, null],
        ],
        style: 'TableStyleMedium2',
        showFilter: false,
      },
    ],
    validations: [
      {
        range: body(1),
        rule: { kind: 'decimal', operator: 'greaterThanOrEqual', formula1: 0, formula2: null },
        allowBlank: true,
        prompt: { title: '完成值', message: '请填数字\n没有填0' },
        alert: { style: 'stop', title: '不是数字', message: '请填不小于0的数字。' },
      },
      {
        range: body(0),
        rule: { kind: 'list', source: '=dabiao_words' },
        allowBlank: false,
        prompt: null,
        alert: { style: 'warning', title: '不在列表', message: '请从列表中选。' },
      },
      {
        range: body(2),
        rule: { kind: 'custom', formula: '=AND(ISNUMBER($C4),$C4>0)' },
        allowBlank: true,
        prompt: null,
        alert: null,
      },
    ],
    conditionalFormats: [
      {
        range: body(3),
        formula: '=AND(ISNUMBER($D4),$D4<0.5)',
        style: { fill: '#FFC7CE', color: '#9C0006', bold: true },
        stopIfTrue: true,
      },
      {
        range: body(3),
        formula: '=ISNUMBER($D4)',
        style: { fill: '#C6EFCE' },
        stopIfTrue: false,
      },
    ],
    formats: [
      { range: body(1), style: { locked: false, fill: '#FFF2CC', border: 'thin', wrap: true } },
      { range: body(3), style: { numberFormat: '0.0%', indent: 1 } },
    ],
    charts: [
      {
        name: 'chartTargets',
        chartKind: 'stackedBar',
        title: '完成情况',
        series: [
          {
            name: '完成值',
            categories: "='目标'!$A$4:$A$6",
            values: "='目标'!$B$4:$B$6",
            color: '#1F4E79',
          },
          {
            name: '目标值',
            categories: "='目标'!$A$4:$A$6",
            values: "='目标'!$C$4:$C$6",
            color: '#C00000',
          },
        ],
        anchor: { row: 8, column: 0, rows: 12, columns: 4 },
        altText: '各指标完成情况',
      },
    ],
    protection: { allowFormatColumns: true, allowSort: false, allowFilter: true },
    print: {
      orientation: 'landscape',
      paper: 'A4',
      fitToWidth: true,
      repeatRows: { first: 2, last: 2 },
      footer: '&C第 &P 页，共 &N 页',
    },
  });
}

function buildMetaSheet(): SheetPlan {
  return sheetPlan('_dabiao', {
    visibility: 'veryHidden',
    blocks: [
      {
        row: 0,
        column: 0,
        cells: [
          ['国家标准', true],
          ['行业标准', false],
        ],
      },
    ],
  });
}
