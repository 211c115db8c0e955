import { COMPARATORS_BEFORE } from '../lexicon/comparators';
import { readUnitAt } from '../lexicon/units';
import type { Quantity } from '../quantities/quantity';

/**
 * Copies that lost their digits leave 达到以上, 缩短至个月以内, 标准项以上. Only looked for where 到年 or
 * such a phrase shows that the copy is one of these.
 */
const UNITS =
  '个百分点|个月|个工作日|台\\(套\\)|人次|家次|户次|批次|万人次|万人|万亩|亿元|万元|万个|万项|公里|亩|项|个|家|名|件|场|期|所|种|条|台|%';
const NATURAL =
  /(?:事项|专项|奖项|选项|款项|各项|单项|多项|首项|强项|逐项|立项|国家|专家|厂家|商家|大家|画家|作家|管家|各个|逐个|整个|这个|那个|多个|某个|每个|几个|条件|文件|软件|硬件|部件|零件|附件|器件|元件|案件|邮件|快件|证件|组件|插件|稿件|构件|事件|品名|排名|命名|署名|实名|报名|知名|著名|域名|现场|市场|立场|广场|机场|农场|牧场|长期|周期|定期|短期|中期|时期|分期|到期|近期|逾期|学期|场所|研究所|派出所|事务所|交易所|诊所|厕所|住所|品种|各种|多种|良种|工种|物种|树种|这种|那种|链条|面条|线条|逐条|平台|后台|前台|柜台|舞台|阳台|电视台|多人次|若干个|若干项|若干家)$/;
const STRONG =
  /(?<![一二两三四五六七八九十百千万亿\d几数多余半每各整这])(UNIT)(?=以上|以内|以下|左右)/g;
const END = /(?=[，。；、\n]|以上|以内|左右|以下|$)/;

function globalOf(source: string): RegExp {
  return new RegExp(source.replaceAll('UNIT', UNITS), 'g');
}

const COMPARATOR_WORDS = COMPARATORS_BEFORE.filter(({ text }) => text.length >= 2)
  .map(({ text }) => text)
  .join('|');
/** 达到以上, 提高到左右, 缩短至个月以内, 不低于。 */
const AFTER_COMPARATOR = globalOf(
  `(?<=达|${COMPARATOR_WORDS})(?:(?:[百千万亿])?(UNIT)?(?=以上|以内|左右|以下)|(?:[百千万亿])?(UNIT)${END.source})`,
);
const AFTER_SIDE = globalOf(
  '(?<=不低于|不少于|不高于|不超过|不小于|不大于)(?:[百千万亿])?(UNIT)?(?=[，。；、])',
);
const AFTER_NOUN = globalOf(
  `(?<=[\\u4e00-\\u9fff”)])(?<![一二两三四五六七八九十百千万亿几数多余半])(UNIT)${END.source}`,
);
/** A noun with its unit and no figure counts only behind one of these. */
const VERB =
  /新增|新建|创建|培育|制定|制修订|发布|建成|建设|打造|组建|培训|引进|遴选|推广|完成|开放共享|服务|帮扶|解决|形成|研制|布局|认定/;

/** Where the copy lost figures: quantities without a value, in order. */
export function findLostFigures(text: string): Quantity[] {
  const found = [AFTER_COMPARATOR, AFTER_SIDE, globalOf(STRONG.source)].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => lostQuantity(text, match)),
  );
  for (const match of text.matchAll(AFTER_NOUN)) {
    const near = text.slice(Math.max(0, match.index - 40), match.index);
    const clause = near.slice(Math.max(near.lastIndexOf('，'), near.lastIndexOf('。')) + 1);
    if (VERB.test(clause) && !NATURAL.test(near + match[0])) found.push(lostQuantity(text, match));
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((one, at) => {
    const last = found[at - 1];
    return !last || one.start >= last.end + (last.end === last.start ? 1 : 0);
  });
}

function lostQuantity(text: string, match: RegExpExecArray): Quantity {
  const raw = match[1] ?? match[2] ?? '';
  const unit = raw.replace(/^[百千万亿](?=.)/, '');
  const end = match.index + match[0].length;
  const isUnit = unit !== '';
  return {
    start: match.index,
    end,
    number: { start: match.index, end: end - raw.length },
    unitRange: isUnit ? { start: end - unit.length, end } : null,
    value: null,
    valueMax: null,
    form: 'lost',
    unit,
    unitWord: isUnit ? readUnitAt(unit, 0) : null,
    isApproximate: /^左右/.test(text.slice(end, end + 2)),
    isExceeded: false,
  };
}
