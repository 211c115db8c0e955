import type { ColumnInput, ColumnRole, ColumnSpec, TableKey, TableSpec } from './columnTypes';

/**
 * The one table of columns. Writing, reading and checking use it and no other.
 * Headers hold no space, bracket or `#`, so that they stand in structured references as they are.
 */

interface Extra {
  readonly role?: ColumnRole;
  readonly sdmxId?: string;
  readonly hidden?: boolean;
  readonly numberFormat?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
}

function column(
  key: string,
  zh: string,
  en: string,
  input: ColumnInput,
  width: number,
  extra: Extra = {},
): ColumnSpec {
  return {
    key,
    header: { zh, en },
    role: extra.role ?? 'attribute',
    sdmxId: extra.sdmxId ?? null,
    input,
    width,
    hidden: extra.hidden ?? false,
    numberFormat: extra.numberFormat ?? null,
    align: extra.align ?? 'left',
    wrap: extra.wrap ?? false,
  };
}

const DATE = { numberFormat: 'yyyy-mm-dd', align: 'center' } as const;
const NUMBER = { numberFormat: 'General', align: 'right' } as const;
const HIDDEN = { hidden: true } as const;
const CENTER = { align: 'center' } as const;
const WRAP = { wrap: true } as const;
const TEXT = { numberFormat: '@' } as const;

const documents: TableSpec = {
  key: 'documents',
  tableName: 'tblDocuments',
  rowKey: ['documentId'],
  columns: [
    column('documentId', '文件编号', 'Document_id', 'fixed', 16),
    column('title', '文件', 'Document', 'fixed', 44, WRAP),
    column('issuer', '发文机关', 'Issuer', 'fixed', 24, WRAP),
    column('documentNumber', '文号', 'Number', 'fixed', 22, CENTER),
    column('targetCount', '目标数', 'Targets_count', 'fixed', 10, NUMBER),
    column('taskCount', '任务数', 'Tasks_count', 'fixed', 10, NUMBER),
    column('horizonEnd', '目标期限', 'Horizon', 'fixed', 13, DATE),
    column('lastHorizon', '规划末年', 'Last_horizon', 'fixed', 13, DATE),
    column('archived', '归档', 'Archived', 'formula', 16, CENTER),
    column('copyNotes', '文本说明', 'Notes_on_the_copy', 'fixed', 50, WRAP),
    column('catalogHash', '目录指纹', 'Catalog_hash', 'fixed', 18, HIDDEN),
  ],
};

const targets: TableSpec = {
  key: 'targets',
  tableName: 'tblTargets',
  rowKey: ['targetId'],
  columns: [
    column('targetId', '目标编号', 'Target_id', 'fixed', 30, {
      ...HIDDEN,
      role: 'dimension',
      sdmxId: 'INDICATOR',
    }),
    column('document', '文件', 'Document', 'fixed', 14, WRAP),
    column('name', '目标', 'Target', 'fixed', 30, WRAP),
    column('comparator', '比较', 'Comparator', 'fixed', 7, CENTER),
    column('targetValue', '目标值', 'Target_value', 'fixed', 10, NUMBER),
    column('unitMeasure', '计量单位', 'Unit', 'fixed', 10, { ...CENTER, sdmxId: 'UNIT_MEASURE' }),
    column('planStart', '计划起点', 'Plan_start', 'date', 12, DATE),
    column('deadline', '期限', 'Deadline', 'fixed', 12, DATE),
    column('baseline', '基期值', 'Baseline', 'number', 10, NUMBER),
    column('baselinePeriod', '基期', 'Baseline_period', 'text', 10, { ...CENTER, ...TEXT }),
    column('baselineSource', '基期值来源', 'Baseline_source', 'text', 18, WRAP),
    column('latestEnd', '数据截至', 'Data_until', 'formula', 12, DATE),
    column('latestValue', '最新值', 'Latest_value', 'formula', 10, NUMBER),
    column('progress', '完成进度', 'Progress', 'formula', 10, {
      numberFormat: '0.0%',
      align: 'right',
    }),
    column('elapsedShare', '时序进度', 'Elapsed_share', 'formula', 10, {
      numberFormat: '0.0%',
      align: 'right',
    }),
    column('expectedValue', '应达值', 'Expected_value', 'formula', 10, {
      numberFormat: '0.##',
      align: 'right',
    }),
    column('gap', '差距_百分点', 'Gap_in_points', 'formula', 12, {
      numberFormat: '+0.0;-0.0;0.0',
      align: 'right',
    }),
    column('status', '进度状态', 'Progress_status', 'formula', 20, CENTER),
    column('why', '说明', 'Why', 'formula', 60, WRAP),
    column('quote', '原文条款', 'Clause', 'fixed', 36, WRAP),
    column('section', '所在章节', 'Section', 'fixed', 30, WRAP),
    column('basis', '依据标注', 'Basis', 'fixed', 26, WRAP),
    column('progressStatus', '状态代码', 'Status_code', 'formula', 12, HIDDEN),
    column('ratio', '进度比', 'Ratio', 'formula', 10, HIDDEN),
    column('periodEnd', '评估期末', 'Judged_period_end', 'formula', 12, HIDDEN),
    column('judgedValue', '评估值', 'Judged_value', 'formula', 10, HIDDEN),
    column('staleFrom', '过期日', 'Stale_from', 'formula', 12, HIDDEN),
    column('lateEnd', '到期后期末', 'Late_period_end', 'formula', 12, HIDDEN),
    column('lateStaleFrom', '到期后过期日', 'Late_stale_from', 'formula', 12, HIDDEN),
    column('lateValue', '到期后值', 'Late_value', 'formula', 10, HIDDEN),
    column('headline', '数据句', 'Headline', 'formula', 30, HIDDEN),
    column('riskKey', '风险排序值', 'Risk_key', 'formula', 12, HIDDEN),
    column('riskRank', '风险序号', 'Risk_rank', 'formula', 12, HIDDEN),
    column('archived', '归档标记', 'Archived_flag', 'formula', 10, HIDDEN),
    column('documentId', '文件编号', 'Document_id', 'fixed', 16, HIDDEN),
    column('lastHorizon', '规划末年', 'Last_horizon', 'fixed', 12, HIDDEN),
    column('directionSign', '方向', 'Direction_sign', 'fixed', 8, HIDDEN),
    column('aggregation', '汇总方式', 'Aggregation', 'fixed', 10, HIDDEN),
    column('scale', '比率倍数', 'Scale', 'fixed', 8, HIDDEN),
    column('assessable', '可评估', 'Assessable', 'fixed', 8, HIDDEN),
    column('measureKind', '计量类型', 'Measure_kind', 'fixed', 10, HIDDEN),
  ],
};

const tasks: TableSpec = {
  key: 'tasks',
  tableName: 'tblTasks',
  rowKey: ['taskId'],
  columns: [
    column('taskId', '任务编号', 'Task_id', 'fixed', 24, HIDDEN),
    column('document', '文件', 'Document', 'fixed', 14, WRAP),
    column('number', '序号', 'Number', 'fixed', 8, { ...CENTER, ...TEXT }),
    column('chapter', '章', 'Chapter', 'fixed', 22, WRAP),
    column('heading', '任务', 'Task', 'fixed', 30, WRAP),
    column('measures', '举措', 'Measures', 'fixed', 54, WRAP),
    column('leadUnits', '牵头单位', 'Lead_units', 'fixed', 26, WRAP),
    column('responsibleUnits', '责任单位', 'Responsible_units', 'fixed', 36, WRAP),
    column('taskType', '任务类型', 'Task_type', 'fixed', 11, CENTER),
    column('deadline', '完成时限', 'Deadline', 'fixed', 12, DATE),
    column('state', '状态', 'State', 'taskStatuses', 14, CENTER),
    column('percent', '完成比例_百分比', 'Percent_done', 'share', 12, NUMBER),
    column('completedOn', '完成日期', 'Completed_on', 'date', 12, DATE),
    column('evidence', '佐证编号', 'Evidence', 'text', 14, TEXT),
    column('note', '备注', 'Note', 'text', 30, WRAP),
    column('overdue', '逾期', 'Overdue', 'formula', 16, CENTER),
    column('taskStatus', '状态代码', 'State_code', 'formula', 12, HIDDEN),
    column('documentId', '文件编号', 'Document_id', 'fixed', 16, HIDDEN),
  ],
};

const data: TableSpec = {
  key: 'data',
  tableName: 'tblData',
  rowKey: ['targetId', 'unitId', 'period'],
  columns: [
    column('targetId', '目标编号', 'Target_id', 'fixed', 30, {
      ...HIDDEN,
      role: 'dimension',
      sdmxId: 'INDICATOR',
    }),
    column('unitId', '单位编号', 'Unit_id', 'fixed', 18, {
      ...HIDDEN,
      role: 'dimension',
      sdmxId: 'REF_AREA',
    }),
    column('document', '文件', 'Document', 'fixed', 14, WRAP),
    column('name', '目标', 'Target', 'fixed', 30, WRAP),
    column('unit', '填报单位', 'Reporting_unit', 'fixed', 16, WRAP),
    column('period', '报告期', 'Period', 'fixed', 10, {
      ...CENTER,
      ...TEXT,
      role: 'dimension',
      sdmxId: 'TIME_PERIOD',
    }),
    column('unitMeasure', '计量单位', 'Unit', 'fixed', 10, { ...CENTER, sdmxId: 'UNIT_MEASURE' }),
    column('previous', '上期累计', 'Previous_total', 'part', 11, NUMBER),
    column('added', '本期新增', 'Added', 'part', 11, NUMBER),
    column('deducted', '本期核减', 'Deducted', 'part', 11, NUMBER),
    column('deductReason', '核减原因', 'Reason_deducted', 'text', 16, WRAP),
    column('value', '本期累计', 'Total', 'figure', 12, {
      ...NUMBER,
      role: 'measure',
      sdmxId: 'OBS_VALUE',
    }),
    column('numerator', '分子', 'Numerator', 'part', 10, NUMBER),
    column('denominator', '分母', 'Denominator', 'part', 10, NUMBER),
    column('entryState', '填报状态', 'Entry_state', 'entryStates', 11, CENTER),
    column('obsState', '数据性质', 'Data_status', 'obsStatuses', 11, CENTER),
    column('explanation', '核实说明', 'Explanation', 'text', 28, WRAP),
    column('evidence', '佐证编号', 'Evidence', 'text', 14, TEXT),
    column('autoCheck', '自动审核', 'Automatic_check', 'formula', 34, WRAP),
    column('periodEnd', '期末', 'Period_end', 'formula', 12, HIDDEN),
    column('staleFrom', '过期日', 'Stale_from', 'formula', 12, HIDDEN),
    column('judgedValue', '采用值', 'Judged_value', 'formula', 10, HIDDEN),
    column('hasParts', '有分子分母', 'Has_parts', 'formula', 10, HIDDEN),
    column('figureKind', '数值类型', 'Figure_kind', 'fixed', 10, HIDDEN),
    column('scale', '比率倍数', 'Scale', 'fixed', 8, HIDDEN),
    column('obsStatus', '性质代码', 'Data_status_code', 'formula', 12, {
      ...HIDDEN,
      sdmxId: 'OBS_STATUS',
    }),
  ],
};

const owners: TableSpec = {
  key: 'owners',
  tableName: 'tblOwners',
  rowKey: ['targetId'],
  columns: [
    column('targetId', '目标编号', 'Target_id', 'fixed', 30, HIDDEN),
    column('document', '文件', 'Document', 'fixed', 14, WRAP),
    column('name', '目标', 'Target', 'fixed', 30, WRAP),
    column('owner', '归口单位', 'Owner', 'text', 26, WRAP),
    column('ownerBasis', '归口依据', 'Basis_of_owner', 'fixed', 12, CENTER),
    column('dataSource', '数据来源', 'Data_source', 'text', 22, WRAP),
    column('reporters', '由谁填报', 'Reporters', 'text', 26, WRAP),
    column('confirmedBy', '确认人', 'Confirmed_by', 'text', 14),
    column('confirmedOn', '确认日期', 'Confirmed_on', 'date', 12, DATE),
    column('supportingTasks', '支撑任务', 'Supporting_tasks', 'fixed', 30, WRAP),
    column('definition', '指标解释', 'Definition', 'fixed', 60, WRAP),
    column('frequency', '报送频率', 'Frequency', 'fixed', 10, CENTER),
    column('documentId', '文件编号', 'Document_id', 'fixed', 16, HIDDEN),
  ],
};

export const TABLES: Readonly<Record<TableKey, TableSpec>> = {
  documents,
  targets,
  tasks,
  data,
  owners,
};

/** The column of a table by its key; throws on a key that no table has, which is a bug of ours. */
export function findColumn(table: TableKey, key: string): ColumnSpec {
  const found = TABLES[table].columns.find((candidate) => candidate.key === key);
  if (!found) throw new Error(`no column ${key} in ${table}`);
  return found;
}
