import { isEntry, type ColumnSpec, type TableSpec } from '../columnTypes';
import { findings } from './checkColumns';
import { CENTER, column, DATE, HIDDEN, NUMBER, TEXT, WRAP } from './columnBuilder';
import { data, targets, tasks } from './masterColumns';

/**
 * Tables of a summary. Those that a master has too keep its name and all its columns, so that the same
 * formulas, dashboard and readers serve; what a person enters in a master is a fact here.
 */

/** A coordinator alters no figure: nothing of these is typed. */
function fix(spec: ColumnSpec, hidden = spec.hidden): ColumnSpec {
  return { ...spec, hidden, input: isEntry(spec) ? 'fixed' : spec.input };
}

/** The columns named first, in that order, then the others; of those, `hide` are not shown. */
function arrange(
  own: readonly ColumnSpec[],
  first: readonly (string | ColumnSpec)[],
  hide: readonly string[],
): readonly ColumnSpec[] {
  const named = first.map((one) => {
    if (typeof one !== 'string') return one;
    const found = own.find(({ key }) => key === one);
    if (!found) throw new Error(`no column ${one}`);
    return fix(found);
  });
  const rest = own.filter(({ key }) => !first.includes(key));
  return [...named, ...rest.map((spec) => fix(spec, spec.hidden || hide.includes(spec.key)))];
}

/** Where a row comes from: a link to the file in 报送登记, and the cell in it. */
const ORIGIN = [
  column('source', '来源文件', 'Source_file', 'formula', 24, WRAP),
  column('originSheet', '来源工作表', 'Source_sheet', 'fixed', 11, { ...CENTER, ...TEXT }),
  column('originCell', '来源单元格', 'Source_cell', 'fixed', 11, { ...CENTER, ...TEXT }),
  column('fileName', '文件名', 'File_name', 'fixed', 24, { ...HIDDEN, ...TEXT }),
  column('receiptCell', '登记位置', 'Receipt_cell', 'fixed', 10, { ...HIDDEN, ...TEXT }),
  column('sha256', '文件指纹', 'File_hash', 'fixed', 20, { ...HIDDEN, ...TEXT }),
];

/** 汇总: `tblTargets` of a summary. */
export const summaryTargets: TableSpec = {
  ...targets,
  columns: arrange(
    targets.columns,
    [
      ...['targetId', 'document', 'name', 'comparator', 'targetValue', 'unitMeasure'],
      column('periodValue', '本期合计', 'Total_of_period', 'fixed', 11, NUMBER),
      column('coverage', '报送情况', 'Coverage', 'fixed', 18, { ...CENTER, ...WRAP }),
      ...['progress', 'elapsedShare', 'gap', 'status', 'why'],
      column('sources', '来源', 'Sources', 'formula', 10, CENTER),
      column('missingUnits', '未报单位', 'Units_missing', 'fixed', 26, WRAP),
      column('totalNote', '汇总说明', 'Note_on_total', 'fixed', 24, WRAP),
      column('figureCount', '报数个数', 'Figures_count', 'fixed', 9, { ...HIDDEN, ...NUMBER }),
      column('figureCells', '数据位置', 'Figures_at', 'fixed', 12, { ...HIDDEN, ...TEXT }),
    ],
    [
      ...['planStart', 'baseline', 'baselinePeriod', 'baselineSource', 'latestEnd', 'latestValue'],
      ...['expectedValue', 'quote', 'section', 'basis'],
      ...['otherMethod', 'otherStatus', 'otherArithmetic', 'otherWhy'],
    ],
  ),
};

/** 数据: `tblData` with what its formulas would say as values: no figure changes any more. */
export const summaryData: TableSpec = {
  ...data,
  columns: [
    ...arrange(data.columns, [], ['autoCheck']).map((spec): ColumnSpec => {
      return spec.input === 'formula' ? { ...spec, input: 'fixed' } : spec;
    }),
    column('led', '其中主导', 'Of_which_led', 'fixed', 10, NUMBER),
    column('tookPart', '其中参与', 'Of_which_took_part', 'fixed', 10, NUMBER),
    ...ORIGIN,
  ],
};

/** 任务: `tblTasks` with the standing answer, and all others where they differ. */
export const summaryTasks: TableSpec = {
  ...tasks,
  columns: [
    ...arrange(tasks.columns, [], ['note']),
    column('standingUnit', '以谁为准', 'Standing_unit', 'fixed', 16, WRAP),
    column('progressText', '本期进展', 'Progress_text', 'fixed', 36, WRAP),
    column('problem', '存在问题', 'Problem', 'fixed', 24, WRAP),
    column('nextStep', '下一步措施', 'Next_step', 'fixed', 24, WRAP),
    column('differs', '填报不一致', 'Answers_differ', 'fixed', 11, CENTER),
    column('answers', '各单位填报', 'All_answers', 'fixed', 34, WRAP),
    column('overdueDays', '逾期天数', 'Overdue_days', 'fixed', 9, { ...HIDDEN, ...NUMBER }),
  ],
};

/** 台账, all units' in one. */
export const mergedLedger: TableSpec = {
  key: 'mergedLedger',
  tableName: 'tblLedger',
  rowKey: [],
  columns: [
    column('unit', '填报单位', 'Reporting_unit', 'fixed', 18, WRAP),
    column('period', '报告期', 'Period', 'fixed', 10, { ...CENTER, ...TEXT }),
    column('target', '指标', 'Indicator', 'fixed', 26, WRAP),
    column('item', '成果名称', 'Result', 'fixed', 34, WRAP),
    column('itemKey', '唯一标识', 'Key', 'fixed', 22, TEXT),
    column('joint', '共同报送单位', 'Reported_together', 'fixed', 26, WRAP),
    column('level', '级别', 'Level', 'fixed', 12, CENTER),
    column('action', '制定_修订', 'Made_or_revised', 'fixed', 10, CENTER),
    column('role', '角色', 'Role', 'fixed', 9, CENTER),
    column('firstUnit', '第一完成单位', 'First_unit', 'fixed', 18, WRAP),
    column('otherUnits', '其他单位', 'Other_units', 'fixed', 20, WRAP),
    column('publishedOn', '发布_批准_日期', 'Published_on', 'fixed', 13, DATE),
    column('state', '状态', 'State', 'fixed', 9, CENTER),
    column('countedPeriod', '计入期', 'Counted_in', 'fixed', 10, { ...CENTER, ...TEXT }),
    column('evidence', '佐证编号', 'Evidence', 'fixed', 12, TEXT),
    column('targetId', '目标编号', 'Target_id', 'fixed', 24, HIDDEN),
    column('unitId', '单位编号', 'Unit_id', 'fixed', 18, HIDDEN),
    column('normalKey', '规范标识', 'Normal_key', 'fixed', 18, HIDDEN),
    ...ORIGIN,
  ],
};

/** 审核: what was found in all files; a cell is one of a file, so there is no link to it. */
export const summaryFindings: TableSpec = {
  ...findings,
  columns: [
    ...arrange(
      findings.columns,
      ['severity', column('file', '文件名', 'File_name', 'fixed', 24, { ...WRAP, ...TEXT })],
      ['mark'],
    ).map((spec): ColumnSpec => (spec.key === 'cell' ? { ...spec, input: 'fixed' } : spec)),
  ],
};

/** 单位: the roll-call. */
export const rollCall: TableSpec = {
  key: 'rollCall',
  tableName: 'tblUnits',
  rowKey: ['unitId'],
  columns: [
    column('unitId', '单位编号', 'Unit_id', 'fixed', 22, HIDDEN),
    column('name', '单位', 'Unit', 'fixed', 26, WRAP),
    column('isExpected', '是否应报', 'Expected', 'fixed', 14, CENTER),
    column('roll', '报送情况', 'Roll', 'fixed', 12, CENTER),
    column('dueDate', '报送截止', 'Due_date', 'fixed', 12, DATE),
    column('receivedOn', '收到日期', 'Received_on', 'fixed', 12, DATE),
    column('returnState', '报表状态', 'Return_status', 'fixed', 12, CENTER),
    column('revision', '布置版次', 'Revision', 'fixed', 9, NUMBER),
    column('submission', '报送次数', 'Submission', 'fixed', 9, NUMBER),
    column('targetsReported', '已报目标', 'Targets_reported', 'fixed', 12, { ...CENTER, ...TEXT }),
    column('rollCode', '报送代码', 'Roll_code', 'fixed', 10, HIDDEN),
  ],
};

/** 报送登记: every file. */
export const receipts: TableSpec = {
  key: 'receipts',
  tableName: 'tblReceipts',
  rowKey: ['sha256'],
  columns: [
    column('file', '文件名', 'File', 'fixed', 34, { ...WRAP, ...TEXT }),
    column('kind', '种类', 'Kind', 'fixed', 10, CENTER),
    column('unit', '单位', 'Unit', 'fixed', 18, { ...WRAP, ...TEXT }),
    column('period', '报告期', 'Period', 'fixed', 10, { ...CENTER, ...TEXT }),
    column('revision', '布置版次', 'Revision', 'fixed', 9, NUMBER),
    column('submission', '报送次数', 'Submission', 'fixed', 9, NUMBER),
    column('receivedOn', '收到日期', 'Received_on', 'fixed', 12, DATE),
    column('outcome', '汇总结果', 'Outcome', 'fixed', 11, CENTER),
    column('returnState', '报表状态', 'Return_status', 'fixed', 12, CENTER),
    column('reason', '原因', 'Reason', 'fixed', 40, { ...WRAP, ...TEXT }),
    column('todo', '怎么办', 'What_to_do', 'fixed', 36, { ...WRAP, ...TEXT }),
    column('hardCount', '强制性', 'Must_correct', 'fixed', 8, NUMBER),
    column('softCount', '核实性', 'Must_explain', 'fixed', 8, NUMBER),
    column('origin', '来路', 'Came_by', 'fixed', 14, CENTER),
    column('sha256', '文件指纹', 'SHA_256', 'fixed', 30, { ...WRAP, ...TEXT }),
    column('outcomeCode', '结果代码', 'Outcome_code', 'fixed', 10, HIDDEN),
  ],
};
