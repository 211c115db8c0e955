import { figureRule } from '../../rowRules';
import { isMet } from '../../figureEntries';
import { judgedValue } from '../../judgedValue';
import { keepsEvidence } from '../../evidenceNames';
import { roundTo } from '../../../model/rounding';

export const evidenceMissing = figureRule({
  code: 'evidenceMissing',
  severity: 'hard',
  summary: { zh: '达到目标的有佐证', en: 'A target that is met has evidence' },
  why: {
    zh: '报完成的数要能查证：哪份公告、哪份批文。',
    en: 'What is claimed as met can be verified: by which notice, by which approval.',
  },
  needs: ['evidence'],
  reads: ['evidence', 'value'],
  applies: (_, context) => keepsEvidence(context),
  find: (figure, target, context) => {
    const value = judgedValue(figure, target);
    if (figure.evidence !== null || value === null) return null;
    if (!isMet(context, figure, target, value)) return null;
    return { key: 'evidence', found: '', params: { value: roundTo(value, 6) } };
  },
});
