import { measureRule } from '../../rowRules';
import { isDone } from '../../reportedDay';
import { keepsEvidence } from '../../evidenceNames';

export const taskEvidenceMissing = measureRule({
  code: 'taskEvidenceMissing',
  severity: 'hard',
  summary: { zh: '已完成或调整的有佐证', en: 'What is done or put off has evidence' },
  why: {
    zh: '完成要能核验，调整要有批准文件。',
    en: 'What is done wants verifying, and a change an approval.',
  },
  needs: ['state', 'evidence'],
  reads: ['evidence'],
  applies: (_, context) => keepsEvidence(context),
  find: (report) => {
    const isSettled = isDone(report) || report.taskStatus === 'adjusted';
    if (!isSettled || report.evidence !== null) return null;
    return { key: 'evidence', found: '', params: {} };
  },
});
