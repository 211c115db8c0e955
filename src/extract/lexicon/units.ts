import type { UnitCode } from '../../model/catalog';

/** 计量单位 that may follow a figure, simplified script, with the code the catalog has for it. */
export interface UnitWord {
  readonly text: string;
  readonly code: UnitCode | null;
  /** Money, areas and the like: a figure is seldom a count of results. */
  readonly kind: 'count' | 'share' | 'money' | 'time' | 'workingDays' | 'physical' | 'score';
  /** Chinese numerals count it too (三项); others are taken after Arabic figures alone. */
  readonly takesChinese: boolean;
}

function words(
  texts: string,
  code: UnitCode | null,
  kind: UnitWord['kind'],
  takesChinese = false,
): UnitWord[] {
  return texts.split(' ').map((text) => ({ text, code, kind, takesChinese }));
}

export const UNIT_WORDS: readonly UnitWord[] = [
  ...words('% 个百分点 百分点', 'percent', 'share', true),
  ...words('‰ 个千分点', null, 'share'),
  ...words('人 名 位', 'person', 'count', true),
  ...words('人次 人份 户次 户 人天 学时 课时', null, 'count', true),
  ...words('家次', null, 'count', true),
  ...words('家', 'organization', 'count', true),
  ...words('个月', 'month', 'time', true),
  ...words('个工作日 工作日', null, 'workingDays', true),
  ...words('天 日 小时 分钟 秒 周 个星期 年', null, 'time'),
  ...words(
    '个 项 件 种 所 条 座 处 部 款 套 支 门 台 辆 场 期 例 篇 册 份 间',
    'item',
    'count',
    true,
  ),
  ...words(
    '艘次 篇次 台班 席 轮次 项次 件次 批次 个次 台套 台次 场次 班次 车次 类 起 宗 笔 单 列 班 架 艘',
    'item',
    'count',
    true,
  ),
  ...words('次', 'item', 'count'),
  ...words(
    '株 头 羽 尾 张 床 座次 本 片 块 段 对 只 幢 栋 幅 首 集 枚 届 站 点 道 组 批 支队 ' +
      '盏 口 眼 孔 棵 根 桩 趟 樘 箱 袋 瓶 卷',
    'item',
    'count',
  ),
  ...words(
    '亩 公顷 平方公里 平方千米 平方米 公里 千米 米 吨 吨标准煤 公斤 千克 立方米 升 毫升',
    null,
    'physical',
  ),
  ...words(
    '千瓦 兆瓦 千瓦时 度 兆瓦时 标箱 标准箱 TEU 毫克 微克 克 摄氏度 ℃ °C 厘米 毫米 分贝 dB',
    null,
    'physical',
  ),
  ...words('元 美元 人民币 元人民币 欧元 港元 块钱', null, 'money'),
  ...words('倍 番', null, 'share', true),
  ...words('台/套', 'item', 'count', true),
  ...words('分 岁 EFLOPS PB TB Mbps Gbps M 字 条次 亩次', null, 'score'),
];

const BY_FIRST = new Map<string, UnitWord[]>();
for (const word of [...UNIT_WORDS].sort((a, b) => b.text.length - a.text.length)) {
  const first = word.text.charAt(0);
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), word]);
}

/** Signs that make a word of the unit before them: 两部门, 十人才, 三家庭. */
const WORD_AFTER: Readonly<Record<string, string>> = {
  部: '门件委署队分长位',
  个: '体性别',
  项: '目',
  名: '单称录牌',
  家: '庭具长',
  种: '植子',
  人: '才员口民均类',
  天: '然',
  分: '类级解布区之享工',
  期: '间',
  次: '数要',
  点: '击',
  对: '接口标外',
  站: '点台',
  组: '织建',
  道: '路',
  批: '准',
  本: '省市县区级地',
  集: '中群聚',
  首: '次批个',
  度: '假',
  周: '边期',
  年: '均龄轻',
  条: '件例款线',
  类: '型别',
  段: '落',
  块: '链',
  口: '径岸号碑',
  孔: '径',
  根: '据本',
  卷: '烟',
  箱: '变',
  片: '区',
  级: '以',
};

/** The longest unit that stands at `at`; null where none does. */
export function readUnitAt(text: string, at: number): UnitWord | null {
  const words = BY_FIRST.get(text.charAt(at)) ?? [];
  const word = words.find((one) => text.startsWith(one.text, at));
  if (!word) return null;
  const next = text.charAt(at + word.text.length);
  const isWord =
    word.text.length === 1 && next !== '' && (WORD_AFTER[word.text] ?? '').includes(next);
  return isWord ? null : word;
}

/** 台(套), 人(次), 台(枪): the bracket belongs to the unit. */
export const UNIT_BRACKET = /^\((?!含|其)[\u4e00-\u9fff]{1,2}\)/;
/** A unit the list does not hold: 3000万棒, 40DDDs. */
export const UNKNOWN_UNIT =
  /^(?:[A-Za-z]{1,6}|(?![以左上及或])[\u4e00-\u9fff]{1,2})(?=以上|以内|以下|左右|[，。；、\n)]|$)/;

/** What an item that counts 个 is when it is a body of people: 委员会, 机构, 企业. */
export const ORGANIZATION_NOUN =
  /(?:委员会|机构|组织|企业|单位|工作组|公司|协会|联盟|院校|医院|学校|合作社)$/;

/** 12件/万人, 35微克/立方米, 7吨/月·平方公里: what a unit is counted over. */
export const PER_UNIT =
  /^(?:[/·](?:百|千|万|十万|亿)?(?:人|立方米|平方公里|平方米|公顷|亩|户|年|月|天|日|小时|吨|元|千瓦时|升|公里|辆|台|件|次)){1,3}/;
