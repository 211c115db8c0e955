import type { ValidationRule } from '../../ruleTypes';

function plainName(name: string | null): string {
  return (name ?? '').normalize('NFKC').replace(/\s/g, '').toLowerCase();
}

export const compilerIsReviewer: ValidationRule = {
  code: 'compilerIsReviewer',
  severity: 'soft',
  // Of the file: the foot has no cell to explain it in, so it sends no return back.
  level: 0,
  summary: {
    zh: '填表人与审核人不应是同一人',
    en: 'A return is not reviewed by the one who compiled it',
  },
  why: {
    zh: '自填自审等于没有审核；《统计法》要求统计资料经审核、签署。',
    en: 'Who reviews their own figures reviews nothing; the Statistics Law asks for a review and signatures.',
  },
  check: ({ signature }) => {
    const compiler = plainName(signature?.compiler ?? null);
    const reviewer = plainName(signature?.reviewer ?? null);
    if (!signature || compiler === '' || reviewer === '') return null;
    if (compiler !== reviewer) return [];
    return [{ record: signature, key: 'compiler', found: signature.compiler ?? '', params: {} }];
  },
};
