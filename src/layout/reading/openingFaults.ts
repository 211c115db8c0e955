import { readingFault as fault } from './readingFaultTypes';

/**
 * Why a file cannot be opened as a workbook. But for the first, of a file whose bytes never came,
 * the codes are those of `host/xlsx`.
 */

const FORMAT = [
  '只有.xlsx工作簿能保存报表的表格、校验和公式，其他格式会丢失这些内容。',
  'Only .xlsx keeps the tables, rules and formulas of a return; other formats lose them.',
] as const;
const BROKEN = [
  '文件不完整或前后不符时，读到的数可能缺行或错位，宁可不读。',
  'From a broken file rows may be missing or shifted; it is better not read than read wrongly.',
] as const;
const LIMITS = [
  '过大或异常压缩的文件会拖垮电脑，也是常见的攻击方式，读取时按上限计数。',
  'Huge or oddly packed files exhaust a computer and are a common attack, so sizes are counted while reading.',
] as const;

export const OPENING_FAULTS = {
  fileUnreadable: fault(
    0,
    'hard',
    ['文件读得出来', 'The file can be read'],
    [
      '读不出来的文件没有审核过，不能当作没有问题。',
      'A file that could not be read was not checked, and must not pass for faultless.',
    ],
  ),
  emptyFile: fault(0, 'hard', ['文件不为空', 'The file is not empty'], BROKEN),
  notAWorkbook: fault(0, 'hard', ['文件是Excel工作簿', 'The file is a workbook'], FORMAT),
  encrypted: fault(
    0,
    'hard',
    ['文件未加密', 'The file is not encrypted'],
    [
      '加密的文件须先取消密码才能读取；密码不应随文件传递。',
      'An encrypted file cannot be read, and a password should not travel with it.',
    ],
  ),
  oldExcelFormat: fault(0, 'hard', ['不是旧版.xls', 'Not the old .xls format'], FORMAT),
  etFormat: fault(0, 'hard', ['不是WPS的.et', 'Not the .et format of WPS'], FORMAT),
  binaryWorkbook: fault(0, 'hard', ['不是.xlsb', 'Not a binary .xlsb workbook'], FORMAT),
  openDocument: fault(0, 'hard', ['不是.ods', 'Not an OpenDocument sheet'], FORMAT),
  csvFile: fault(0, 'hard', ['不是.csv', 'Not a .csv file'], FORMAT),
  htmlFile: fault(0, 'hard', ['不是网页', 'Not a web page'], FORMAT),
  truncated: fault(0, 'hard', ['文件完整', 'The file is whole'], BROKEN),
  corrupt: fault(0, 'hard', ['文件未损坏', 'The file is sound'], BROKEN),
  partMissing: fault(0, 'hard', ['部件齐全', 'No part of the file is missing'], BROKEN),
  fileTooLarge: fault(0, 'hard', ['文件不超过上限', 'The file is within the limit'], LIMITS),
  inflatedTooLarge: fault(
    0,
    'hard',
    ['解压后不超过上限', 'Unpacked, it is within the limit'],
    LIMITS,
  ),
  ratioTooHigh: fault(
    0,
    'hard',
    ['压缩比正常', 'It is packed no tighter than workbooks are'],
    LIMITS,
  ),
  sizeMismatch: fault(
    0,
    'hard',
    ['大小与标明的一致', 'Its parts are as large as they claim'],
    LIMITS,
  ),
  tooManyParts: fault(0, 'hard', ['部件数不超过上限', 'It has no more parts than allowed'], LIMITS),
  duplicateParts: fault(
    0,
    'hard',
    ['部件不重名', 'No two parts bear one name'],
    [
      '两个同名部件时，不同程序读到的内容会不同。',
      'With two parts of one name, two programs may read two different workbooks.',
    ],
  ),
  tooManyCells: fault(
    0,
    'hard',
    ['单元格数不超过上限', 'It has no more cells than allowed'],
    LIMITS,
  ),
  outsideSheet: fault(0, 'hard', ['单元格在工作表范围内', 'Its cells lie within a sheet'], BROKEN),
  textTooLong: fault(
    0,
    'hard',
    ['单元格文字不超过上限', 'No cell holds more text than Excel takes'],
    LIMITS,
  ),
  doctype: fault(
    0,
    'hard',
    ['部件内没有DOCTYPE', 'No part declares a document type'],
    [
      '正常的工作簿不含DOCTYPE；它可被用来读取本机文件或耗尽内存。',
      'No sound workbook has one; it can be used to read local files or to exhaust memory.',
    ],
  ),
} as const;
