import type { TableSpec } from '../columnTypes';
import { CENTER, column, HIDDEN, TEXT, WRAP } from './columnBuilder';

/** 审核: the findings of the last check, one row each, written by the check. */
export const findings: TableSpec = {
  key: 'findings',
  tableName: 'tblFindings',
  rowKey: ['findingKey'],
  columns: [
    column('severity', '性质', 'Severity', 'fixed', 16, CENTER),
    column('sheet', '工作表', 'Sheet', 'fixed', 10, { ...CENTER, ...TEXT }),
    column('cell', '单元格', 'Cell', 'formula', 10, CENTER),
    column('subject', '目标或任务', 'Target_or_task', 'fixed', 26, { ...WRAP, ...TEXT }),
    column('unit', '填报单位', 'Reporting_unit', 'fixed', 16, { ...WRAP, ...TEXT }),
    column('found', '审核时的内容', 'Found', 'fixed', 16, { ...CENTER, ...WRAP, ...TEXT }),
    column('expected', '应为', 'Expected', 'fixed', 12, { ...CENTER, ...WRAP, ...TEXT }),
    column('message', '问题和处理', 'What_to_do', 'fixed', 52, { ...WRAP, ...TEXT }),
    column('explanation', '核实说明', 'Explanation', 'text', 36, { ...WRAP, ...TEXT }),
    column('state', '办理情况', 'State', 'fixed', 14, CENTER),
    column('rule', '审核规则', 'Rule', 'fixed', 24, { ...WRAP, ...TEXT }),
    column('level', '审核层次', 'Level', 'fixed', 16, { ...CENTER, ...WRAP }),
    column('document', '文件', 'Document', 'fixed', 16, { ...WRAP, ...TEXT }),
    column('severityCode', '性质代码', 'Severity_code', 'fixed', 10, HIDDEN),
    column('stateCode', '办理代码', 'State_code', 'fixed', 10, HIDDEN),
    column('code', '规则代码', 'Rule_code', 'fixed', 20, HIDDEN),
    column('address', '位置', 'Address', 'fixed', 10, { ...HIDDEN, ...TEXT }),
    column('mark', '标记', 'Mark', 'fixed', 30, { ...HIDDEN, ...TEXT }),
    // What stands under 核实说明 because its row says so: it follows the row, and was typed by nobody.
    column('filled', '代填说明', 'Filled_in', 'fixed', 30, { ...HIDDEN, ...TEXT }),
    column('findingKey', '结果编号', 'Finding_key', 'fixed', 30, { ...HIDDEN, ...TEXT }),
  ],
};
