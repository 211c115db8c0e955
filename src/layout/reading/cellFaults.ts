import { readingFault as fault } from './readingFaultTypes';

/** Faults of one typed cell that reading it brings to light. */

const NUMBERS = [
  '读不出的数保持缺失，绝不当作0；求和公式却会悄悄跳过文本。',
  'What cannot be read stays missing and is never zero; a sum would pass over text in silence.',
] as const;
const ROWS = [
  '认不出是哪个目标、单位或报告期的行无法计入。',
  'A row whose target, unit or period is not known cannot be counted.',
] as const;

export const CELL_FAULTS = {
  cellError: fault(1, 'hard', ['单元格公式不出错', 'No formula fails'], NUMBERS),
  notANumber: fault(1, 'hard', ['数值栏填数字', 'Figures are numbers'], NUMBERS),
  numberAsText: fault(
    1,
    'soft',
    ['数字不存为文本', 'Numbers are not text'],
    [
      '“1,200”“1.2万”“一百二十”可以识别，但识别结果须由填报人核对。',
      '“1,200”, “1.2万” and “一百二十” can be read, but the reading wants the respondent’s look.',
    ],
  ),
  percentFormatted: fault(
    1,
    'soft',
    ['百分比格式的数按百分数读', 'Cells in percent are read as percentages'],
    [
      'Excel把输入的50%存为0.5并设为百分比格式，按50识别，须核对。',
      'Excel stores a typed 50% as 0.5 in percent format; it is read as 50, which wants a look.',
    ],
  ),
  looksLikeDate: fault(
    1,
    'hard',
    ['数值栏不是日期', 'Figures are not dates'],
    [
      'Excel会把“1-2”之类改成日期，存下的数与所填无关。',
      'Excel turns “1-2” into a date, whose number has nothing to do with what was typed.',
    ],
  ),
  externalFormula: fault(
    1,
    'soft',
    ['数值不引用其他文件', 'No figure is taken from another file'],
    [
      '引用的文件不随报表报送，数值无法复核，来源变动也看不到。',
      'The other file does not travel with the return, so the figure can neither be verified nor follow its source.',
    ],
  ),
  notCalculated: fault(1, 'hard', ['公式已有结果', 'Formulas have a result'], NUMBERS),
  totalDisagrees: fault(
    1,
    'hard',
    ['本期累计与本行各数一致', 'The total agrees with its row'],
    [
      '本期累计由本行的数算出，不一致说明公式被改或未重算。',
      'The total follows from its row; if it does not, a formula was changed or not recalculated.',
    ],
  ),
  cellNotAsked: fault(
    1,
    'hard',
    ['不填的栏保持空白', 'Cells that are not asked for stay empty'],
    [
      '填在不该填的栏里的数不会计入，多为填错了列。',
      'A figure in a cell that is not asked for is not counted; mostly it belongs in the next column.',
    ],
  ),
  absurdDate: fault(
    1,
    'hard',
    ['日期有效', 'Days are days of 2000 to 2100'],
    [
      '日期决定计入哪一期、是否逾期，不猜两位数年份和文字日期。',
      'A day decides the period and whether it is late; two-digit years and words are not guessed.',
    ],
  ),
  wordUnknown: fault(
    1,
    'hard',
    ['状态等从列表选', 'States are words of their list'],
    ['列表外的词没有确定的含义，无法判断。', 'A word outside the list has no settled meaning.'],
  ),
  unknownTarget: fault(1, 'hard', ['目标在目录中', 'Targets are in the catalog'], ROWS),
  unknownMeasure: fault(
    1,
    'hard',
    ['任务和举措在目录中', 'Tasks and measures are in the catalog'],
    ROWS,
  ),
  unknownPeriod: fault(1, 'hard', ['报告期可识别', 'Periods are understood'], ROWS),
  rowUnidentified: fault(1, 'hard', ['每行有目标编号', 'Every row names its target'], ROWS),
  ledgerTargetUnknown: fault(
    1,
    'hard',
    ['台账的指标在本表中', 'The ledger names targets of the return'],
    ROWS,
  ),
  evidenceIdMissing: fault(
    1,
    'hard',
    ['佐证材料有编号', 'Evidence has a number'],
    ['没有编号的佐证材料无法被引用。', 'Evidence without a number cannot be named.'],
  ),
  submissionInvalid: fault(
    1,
    'hard',
    ['报送次数为正整数', 'The submission number is a whole number'],
    [
      '更正报以报送次数高者为准，填错会用旧数。',
      'Of two submissions the higher number counts; a wrong one brings back old figures.',
    ],
  ),
} as const;
