import { readChineseNumeral } from '../../numerals';
import type { DateParser } from '../datePhrase';

/** The eleventh plan ended in 2010; each is five years. */
const FIRST_PLAN_END = 1955;

/** “十四五”末, “十四五”期间, 十三五时期, 到“十五五”末: the last year of the plan. */
export const planPeriod: DateParser = {
  needs: '五',
  pattern:
    /[“"「『]?(十[一二三四五六七八九])五[”"」』]?(?:规划|计划)?(?:时期末|时期|期间|期末|期内|末期|末|中后期|以来|初)?/g,
  read: (match) => {
    const number = readChineseNumeral(match[1] ?? '');
    if (number === null || number < 11) return null;
    const year = FIRST_PLAN_END + number * 5;
    const role = /以来$/.test(match[0]) ? 'since' : /末/.test(match[0]) ? 'by' : 'during';
    return { form: 'planPeriod', year, fromYear: year - 4, role };
  },
};
