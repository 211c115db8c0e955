import { readUnitClause } from '../units/unitClause';
import type { TextRange } from './outlineTypes';

/** Lines that end a document: the text of the last item does not go beyond them. */
const CLOSING =
  /^(?:\(?此件|(?:备?注|说明|填表说明)：|特此(?:通知|公告|函告|报告)|请(?:各|认真|遵照|结合|按照|抓好).{0,60}(?:执行|落实|实施|办理)。?$|\(?信息公开|抄送|主题词|联系人|以上责任单位|以上牵头单位|本(?:意见|方案|办法|计划|措施|通知|规划|行动计划|细则|规定|政策|实施意见|实施方案)自.{0,60}(?:施行|实施|执行)|联系电话|联系方式|附件[：\d]|附表|附录|责任编辑|编辑：|来源：|展开阅读|展开全文|扫一扫|分享到|关闭|打印|上一篇|下一篇|相关(?:链接|文章|附件)|.{2,30}(?:办公厅|办公室|秘书[处局])\d{4}年\d{1,2}月\d{1,2}日印发)/;
const DATE =
  /^(?:.{2,30}(?:政府|委员会|局|厅|部|办公[厅室]|院|会))?(?:\d{4}|[〇零○一二三四五六七八九]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日$/;
const SENTENCE_ENDS = /[。！？；)】〕”]/;

export function isClosingLine(text: string, range: TextRange): boolean {
  const line = text.slice(range.start, Math.min(range.end, range.start + 80));
  return CLOSING.test(line) || (range.end - range.start <= 60 && DATE.test(line));
}

/** Where the text of the last item at `[from, to)` ends: before closing lines and what has no stop. */
export function endOfLastItem(text: string, from: number, to: number): number {
  let end = to;
  let begin = text.indexOf('\n', from);
  let before = from;
  while (begin >= 0 && begin < to) {
    const stop = text.indexOf('\n', begin + 1);
    const paragraph = { start: begin + 1, end: stop < 0 || stop > to ? to : stop };
    const isOver =
      closesWithUnits(text, before, begin) && !OPENS_LABEL.test(text.slice(begin + 1, begin + 13));
    before = begin + 1;
    if (isOver || isClosingLine(text, paragraph)) {
      end = begin;
      break;
    }
    begin = stop;
  }
  while (end > from) {
    const line = Math.max(from, text.lastIndexOf('\n', end - 1) + 1);
    if (OPENS_LABEL.test(text.slice(line, line + 12))) return end;
    for (let at = end; at > line; at -= 1) {
      if (!SENTENCE_ENDS.test(text.charAt(at - 1))) continue;
      const rest = text.slice(at, end);
      return SIGNATURE.test(rest) && !OPENS_LABEL.test(rest) ? at : end;
    }
    if (line <= from) return end;
    end = line - 1;
  }
  return to;
}

/** Who signs and when, run into the last line. */
const SIGNATURE =
  /^(?:\(?此件|附件|特此|责任编辑|编辑：|关键词|来源|分享|原标题|[^，]{2,40}(?:政府|委员会|[局厅部委]|办公[厅室]|领导小组)(?:\d{4}年.*)?$|.{0,30}\d{1,2}月\d{1,2}日.{0,6}$|.{0,30}印发)/;

/** A paragraph of whole sentences that ends with its units in a bracket: nothing more is said of the item. */
function closesWithUnits(text: string, start: number, end: number): boolean {
  const paragraph = text.slice(start, end);
  const bracket = LAST_BRACKET.exec(paragraph);
  if (!bracket || !paragraph.slice(0, bracket.index + 1).includes('。')) return false;
  const from = start + bracket.index + bracket[0].search(/[([〔【]/) + 1;
  return readUnitClause(text, from, start + paragraph.search(/[)\]〕】][。；]?$/)) !== null;
}

const LAST_BRACKET = /[。；][([〔【][^。]{3,400}[)\]〕】][。；]?$/;

/** True where the line at `at` names units or a date by a label: it belongs to the item above. */
export function opensUnits(text: string, at: number): boolean {
  return OPENS_LABEL.test(text.slice(at, at + 12));
}

/** A line of units or dates, which has no stop. */
const OPENS_LABEL =
  /^(?:[省市县区]级)?(?:牵头|责任|配合|主办|协办|承办|参与|计划|完成|时限|时间|实施|落实).{0,8}：/;
