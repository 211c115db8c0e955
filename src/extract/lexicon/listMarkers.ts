/** How lists are numbered in policy texts, on clean text (half-width brackets and digits). */

export const CHINESE_DIGITS = '一二三四五六七八九十百〇零';

/** One numeral of Chinese signs, as numbers of chapters are written. */
export const CHINESE_NUMERAL = `[${CHINESE_DIGITS}]{1,4}`;

export const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
export const DARK_CIRCLED = '❶❷❸❹❺❻❼❽❾❿';

/** After 3.5 a figure goes on, or what it counts: 万家, 公里; a heading may begin with 公共, 人才, 项目. */
export const NO_FIGURE =
  '(?![\\d.%‰倍元年月岁吨米次亩]|[万亿千百](?![众物企村强货])|个(?![人体性])|家(?![庭电居政])|项(?!目)|人(?![才力员工民文居社口机大])|名(?![牌优录])|公(?=[里顷斤吨])|平方)';

/** Signs that open an item without a number. */
export const BULLETS = '•●■◆○★☆▪◇□▲►▶➢✓√＊*·';

/** Words numbered like a list: `任务一：`, `专项行动3`. */
export const NUMBERED_WORDS = [
  '任务',
  '重点任务',
  '行动',
  '专项行动',
  '工程',
  '重点工程',
  '举措',
  '措施',
];

/** Headings without a number that stand alone on a line. */
export const BARE_HEADINGS = [
  '总体要求',
  '总体思路',
  '指导思想',
  '基本原则',
  '工作原则',
  '主要目标',
  '总体目标',
  '发展目标',
  '工作目标',
  '目标任务',
  '主要任务',
  '重点任务',
  '工作任务',
  '工作内容',
  '重点工作',
  '工作措施',
  '主要措施',
  '保障措施',
  '工作要求',
  '组织实施',
  '组织保障',
  '实施步骤',
  '工作步骤',
  '有关要求',
  '进度安排',
];
