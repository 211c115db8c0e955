import { measureRule } from '../../rowRules';

export const taskStateMissing = measureRule({
  code: 'taskStateMissing',
  severity: 'hard',
  summary: { zh: '每项任务有状态', en: 'Every task has a state' },
  why: {
    zh: '没有状态就不知道任务是否启动、是否完成。',
    en: 'Without a state nobody knows whether a task has begun or is done.',
  },
  needs: ['state'],
  reads: ['state'],
  find: (report, _, { kind }) => {
    const { taskStatus, percent, completedOn, evidence } = report;
    // A task of a master counts as not started until somebody enters something.
    const isTouched = percent !== null || completedOn !== null || evidence !== null;
    if (taskStatus !== null || (kind === 'master' && !isTouched)) return null;
    return { key: 'state', found: '', params: {} };
  },
});
