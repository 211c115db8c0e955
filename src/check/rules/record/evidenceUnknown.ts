import type { Placed } from '../../checkContext';
import { hasColumn } from '../../columnsAndCells';
import { keepsEvidence, namesEvidence } from '../../evidenceNames';
import type { Fault, ValidationRule } from '../../ruleTypes';

export const evidenceUnknown: ValidationRule = {
  code: 'evidenceUnknown',
  severity: 'hard',
  level: 1,
  summary: {
    zh: '每个佐证编号都在“佐证”表中',
    en: 'Every number of evidence that is named is in the list',
  },
  why: {
    zh: '编号指不到一份登记的材料，就等于没有佐证。',
    en: 'A number that leads to no listed piece is no evidence.',
  },
  check: (context) => {
    const rows: readonly (Placed & { readonly evidence: string | null })[] = [
      ...context.figures,
      ...context.measures,
      ...context.ledger,
    ];
    const named = rows.filter((row) => row.evidence !== null);
    if (!keepsEvidence(context) || named.length === 0) return null;
    return named.flatMap((record): Fault[] => {
      const found = record.evidence ?? '';
      const isKnown = !hasColumn(context, record, 'evidence') || namesEvidence(context, found);
      return isKnown ? [] : [{ record, key: 'evidence', found, params: {} }];
    });
  },
};
