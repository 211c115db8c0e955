import type { CleanText } from '../cleanText';
import type { OutlineHead, TextRange } from '../outline/outlineTypes';

/** Where a block of labels says its number and its name: 事项编号：ZJ-01 事项名称：…. */
export interface LabelledHead {
  /** Null where only the name is labelled. */
  readonly number: TextRange | null;
  readonly heading: TextRange;
}

const WHAT = '(?:事项|任务|项目|工作|行动|工程)?';
const BLOCK = new RegExp(
  `(?:${WHAT}(?:编号|序号)：([^\\n。；]{1,24})[\\n；])?${WHAT}名称：([^\\n。；]{2,60})`,
  'dy',
);

/** The number and name such a block gives its item; null where the item is no such block. */
export function readLabelledHead(clean: CleanText, head: OutlineHead): LabelledHead | null {
  BLOCK.lastIndex = head.numberRange.end;
  const [, number, heading] = BLOCK.exec(clean.text)?.indices ?? [];
  if (!heading || heading[1] > head.range.end) return null;
  return {
    number: number ? { start: number[0], end: number[1] } : null,
    heading: { start: heading[0], end: heading[1] },
  };
}
