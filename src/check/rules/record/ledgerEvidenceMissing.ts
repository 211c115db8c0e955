import { ledgerRule } from '../../rowRules';
import { keepsEvidence } from '../../evidenceNames';

export const ledgerEvidenceMissing = ledgerRule({
  code: 'ledgerEvidenceMissing',
  severity: 'hard',
  summary: { zh: '台账每行有佐证编号', en: 'Rows of the ledger have evidence' },
  why: { zh: '每项成果都要能查证。', en: 'Each thing counted can be verified.' },
  needs: ['evidence'],
  reads: ['evidence'],
  applies: (_, context) => keepsEvidence(context),
  find: ({ evidence, item }) =>
    evidence === null ? { key: 'evidence', found: item ?? '', params: {} } : null,
});
