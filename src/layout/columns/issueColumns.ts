import type { TableSpec } from '../columnTypes';
import { CENTER, column, DATE, HIDDEN, NUMBER, TEXT, WRAP } from './columnBuilder';

/** 单位 and 分解: what preparing an issue adds to a master. */

export const units: TableSpec = {
  key: 'units',
  tableName: 'tblUnits',
  // A row a unit and period, so that an earlier period can be issued again with its own revision.
  rowKey: ['unitId', 'period'],
  columns: [
    column('unitId', '单位编号', 'Unit_id', 'fixed', 22, HIDDEN),
    column('name', '单位', 'Unit', 'text', 22, WRAP),
    column('unitClass', '类别', 'Class', 'fixed', 12, CENTER),
    column('group', '所属组', 'Group', 'fixed', 22, WRAP),
    column('isIssued', '是否布置', 'Issue', 'confirmations', 10, CENTER),
    column('targetCount', '目标数', 'Targets_count', 'fixed', 9, NUMBER),
    column('taskCount', '任务数', 'Tasks_count', 'fixed', 9, NUMBER),
    column('period', '报告期', 'Period', 'fixed', 10, { ...CENTER, ...TEXT }),
    column('dueDate', '报送截止', 'Due_date', 'date', 12, DATE),
    column('contact', '联系人', 'Contact', 'text', 16, TEXT),
    column('returnState', '报表状态', 'Return_status', 'fixed', 12, CENTER),
    column('templateId', '模板编号', 'Template_id', 'fixed', 24, { ...TEXT }),
    column('revision', '布置版次', 'Revision', 'fixed', 9, NUMBER),
    column('issuedOn', '布置日期', 'Issued_on', 'fixed', 12, DATE),
    column('changes', '本版变动', 'Changes', 'fixed', 36, WRAP),
    column('contentHash', '内容指纹', 'Content_hash', 'fixed', 18, HIDDEN),
    column('issuedContent', '布置内容', 'Issued_content', 'fixed', 18, HIDDEN),
  ],
};

export const allocation: TableSpec = {
  key: 'allocation',
  tableName: 'tblAllocation',
  rowKey: ['targetId', 'unitId', 'period'],
  columns: [
    column('targetId', '目标编号', 'Target_id', 'text', 30, TEXT),
    column('unitId', '单位编号', 'Unit_id', 'text', 22, TEXT),
    column('period', '报告期', 'Period', 'text', 10, { ...CENTER, ...TEXT }),
    column('quota', '分解数', 'Quota', 'number', 11, NUMBER),
    column('plan', '计划数', 'Plan', 'number', 11, NUMBER),
    column('previous', '上期累计', 'Previous_total', 'fixed', 11, NUMBER),
    column('note', '备注', 'Note', 'text', 30, WRAP),
    column('planUsed', '计划_已用', 'Plan_used', 'written', 18, HIDDEN),
  ],
};
