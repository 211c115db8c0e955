import type { DatePhrase } from '../dates/datePhrase';
import type { TextRange } from '../outline/outlineTypes';
import type { Quantity } from '../quantities/quantity';
import { endOfFigure } from './splitItems';

/** Names that share a figure: 国家、行业标准各1000项 is two, A、B和C分别达到 three. */
/** 及时, 和美 and 参与 are words. */
const NAME_SIGN = /[、]|以及|和(?![谐平睦解美])|及(?![时早格至第])|(?<!参)与(?![会否])/;
const PARALLEL = /^(?:[、，]|和|及|与|以及)$/;
/** 均达到, 双双达到, 比2020年均下降; not the 均 of 年均. */
const EACH =
  /(?:各|双双|(?<!(?<!\d{4})年|平)均)(?:不少于|不低于|不超过|超过|达到?|新增|建成|建设|稳定在|保持在|提高到?|提升到?|增长|增加|下降|降低|减少|降到|缩短|压缩|至|为|在|约)*$/;

/** Figures one after another with nothing but 、 or a year between: 45家、12家、9家. */
export function findRuns(
  text: string,
  quantities: readonly Quantity[],
  dates: readonly DatePhrase[],
): Quantity[][] {
  const runs: Quantity[][] = [];
  for (const quantity of quantities) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && isParallel(text, last, quantity, dates)) run.push(quantity);
    else runs.push([quantity]);
  }
  return runs.map(shareUnit);
}

/** 4个、6个、8个工作日: the last says what all of them count. */
function shareUnit(run: Quantity[]): Quantity[] {
  const last = run.at(-1);
  if (!last) return run;
  const { unit, unitWord, unitRange } = last;
  return run.map((one) =>
    unit.startsWith(one.unit) && one.unit !== unit ? { ...one, unit, unitWord, unitRange } : one,
  );
}

/** 80%、一倍: each says how much of what there was. */
function isShare({ unitWord }: Quantity): boolean {
  return unitWord?.kind === 'share';
}

function isParallel(
  text: string,
  first: Quantity,
  second: Quantity,
  dates: readonly DatePhrase[],
): boolean {
  const isShared = second.unit.startsWith(first.unit) || (isShare(first) && isShare(second));
  if (!isShared) return false;
  const from = endOfFigure(text, first);
  const year = dates.find((date) => date.start >= from && date.end <= second.start);
  const between = year
    ? text.slice(from, year.start) +
      text.slice(year.end, second.start).replace(/^的|达到?$|[到至为]$/g, '')
    : text.slice(from, second.start);
  return PARALLEL.test(between);
}

/**
 * The names a shared figure stands for, each in full; empty where the words are one name. The last part
 * lends the others its head: 国家、行业标准 is 国家标准 and 行业标准.
 */
export function splitNames(words: string): string[] {
  const parts = partsOf(words);
  const last = parts.at(-1);
  if (parts.length < 2 || last === undefined) return [];
  const verb = leadingVerb(parts[0] ?? '');
  const head = MEASURE.test(last) ? '' : last.replace(MODIFIER, '');
  return parts.map((part, at) => {
    const bare = at === 0 ? part.slice(verb.length) : part;
    if (head === '' && !MEASURE.test(bare)) return verb + bare + measureBehind(bare, last);
    const isModifier = bare.replace(MODIFIER, '') === '' || /[级家业性型类]$/.test(bare);
    const isShort = at < parts.length - 1 && isModifier && !bare.endsWith(head);
    return verb + (isShort ? bare + head : bare);
  });
}

/** 合格率, 数量: what is measured. */
const MEASURE = /[率量数额度值比]$/;
/** 国家, 省级, 团体: they tell one kind of a thing from another. */
const MODIFIER =
  /^(?:国家级?|国际|国内|区域|行业|地方|团体|企业|[省市县区乡镇村州]级|省|市|县|农业|工业|服务业|制造业|强制性|推荐性|基础|产品|管理|技术|社会事业|公共服务|第[一二三]产业|[一二三]级|[甲乙丙]级)$|^(?:国家级?|国际|行业|地方|团体|企业|[省市县区乡镇村州]级|农业|工业|服务业|制造业|强制性|推荐性)(?=.{2})/;

/** 规上企业、中小微企业对标率: what the last name has behind the word both end with. */
function measureBehind(subject: string, last: string): string {
  const at = last.indexOf(subject.slice(-2));
  return at < 0 ? '' : last.slice(at + 2);
}

/** Rates of one thing (居民、企业办事满意率、知晓率) are parted before each rate, not within its subject. */
function partsOf(words: string): string[] {
  const parts = words.split(NAME_SIGN).filter((part) => part !== '');
  if (!MEASURE.test(parts.at(-1) ?? '')) return parts;
  const joined: string[] = [];
  let held = '';
  for (const part of parts) {
    held += (held === '' ? '' : '、') + part;
    if (!MEASURE.test(part)) continue;
    joined.push(held);
    held = '';
  }
  return joined.length > 1 ? joined : parts;
}

const LEADING_VERB =
  /^(?:主导或参与|牵头或参与|主导|参与|牵头)?(?:制定修订|制修订|制定|修订|研制|建设|建成|创建|培育|新建|新增|发布|组建|打造|培训|培养|引进|其中)?/;

function leadingVerb(part: string): string {
  return LEADING_VERB.exec(part)?.[0] ?? '';
}

/** True where 各 or 均 stands right before the figure. */
export function isForEach(before: string): boolean {
  return EACH.test(before.slice(-12));
}

/** The years of 2023年、2025年分别达到, in order; empty unless there is one for each figure. */
export function findParallelYears(
  dates: readonly DatePhrase[],
  clause: TextRange,
  run: readonly Quantity[],
): DatePhrase[] {
  const first = run[0];
  if (!first) return [];
  const before = dates.filter((date) => date.start >= clause.start && date.end <= first.start);
  if (before.length >= run.length) return before.slice(-run.length);
  const beside = run.map((quantity, at) => {
    const from = at === 0 ? clause.start : (run[at - 1]?.end ?? 0);
    return dates.findLast((date) => date.start >= from && date.end <= quantity.start);
  });
  return beside.every((date) => date !== undefined) ? beside : [];
}
