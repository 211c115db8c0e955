import { ledgerRule } from '../../rowRules';
import { isUnread } from '../../columnsAndCells';

/** Column key, and where the record has what stands under it. */
const FIELDS = [
  ['target', 'targetText'],
  ['item', 'item'],
  ['itemKey', 'itemKey'],
  ['publishedOn', 'publishedOn'],
  ['role', 'role'],
] as const;

export const ledgerRowIncomplete = ledgerRule({
  code: 'ledgerRowIncomplete',
  severity: 'hard',
  summary: { zh: '台账每行填全', en: 'Rows of the ledger are whole' },
  why: {
    zh: '缺名称、标识或日期的一行，无法判断是什么、计入哪一期、是否重复。',
    en: 'Without name, key or day nobody can tell what a row is, when it counts and whether it is there twice.',
  },
  find: (entry, target, context) => {
    const isStandard = target?.definition.ledgerKey === 'standardNumber';
    const blank = FIELDS.filter(([key, field]) => {
      const isAsked = key !== 'role' || isStandard;
      return isAsked && entry[field] === null && !isUnread(context, entry, [key]);
    });
    const [first] = blank;
    return first ? { key: first[0], found: '', params: { count: blank.length } } : null;
  },
});
