function anyOf(texts: string): RegExp {
  const list = texts.split(' ').sort((a, b) => b.length - a.length);
  return new RegExp(list.join('|'));
}

/** What an office undertakes to bring about; a bare count after one of them is a target. */
export const GOAL_VERBS = anyOf(
  '新增 新建 新组建 新培育 新认定 新制定 新发布 新设 新引进 新建成 新改扩建 组建 筹建 创建 培育 培养 培训 轮训 制定 制修订 制订 修订 制修 研制 编制 起草 ' +
    '建成 建设 打造 发布 遴选 引进 引育 引入 推动 推进 推出 推广 推荐 推介 支持 扶持 鼓励 引导 争创 争取 获批 获得 荣获 承担 承接 参与 主导 牵头 ' +
    '选聘 聘请 聘任 招聘 选派 选育 选拔 派驻 新开工 开工建设 新改造 完成 建立 设立 成立 认定 评定 评选 选树 树立 形成 转化 申报 发展 布局 落户 孵化 集聚 汇聚 招引 招收 招募 吸引 壮大 改造 ' +
    '新改建 改建 扩建 改扩建 整治 治理 更新 惠及 服务 举办 承办 组织 出台 征集 总结 凝练 提炼 表彰 备案 立项 启动 投用 开工 竣工 ' +
    '实施 开展 创成 创评 创作 创办 开发 攻克 突破 转移 输出 入选 入围 纳入 通过 取得 配备 配置 投放 投入 安装 铺设 部署 上线 开通 接入 上升为 升级 晋升 列入 ' +
    '开设 增设 增加 增配 扩大 新开 签约 落地 实现 达成 保有 拥有 储备 落实 新修 修建 修缮 硬化 拆除 划定 消除 打通 加装 盘活 处置 采信 采用 废止 清理 整合 复审 评估 抽查 抽检 检查 检测 验证 发放 受理 办理',
);

/** A clause that says what to do opens with one of these. */
export const GOAL_START = new RegExp(`^(?:${GOAL_VERBS.source})`);

/** Verbs of one sign count only right before the figure: 建10个. */
export const SHORT_VERB = /(?:[新建育创评办增设引树推达招选]|力争|争取|确保)$/;

/** They name the ground work is done on: what follows is scope, unless another verb comes. */
export const SCOPE_START =
  /^[、，]?(?:围绕|聚焦|针对|依托|按照|根据|面向|瞄准|涵盖|包括|分为|分成|划分为|涉及|立足|突出|坚持|贯彻|落实|遵循|紧扣|锚定|共有|现有|统筹|梳理)/;

/** 在10个市州开展: right before the figure they make it scope. */
export const SCOPE_BEFORE =
  /(?:在|对|从|于|以|按|每|第|前|等|这|该|上述|其他|原|将|把|由|与|和全国|位列|全国|辖)(?:全[省市国县区]|本[省市])?$/;

/** What is counted when the figure only says how the matter is divided. */
export const SCOPE_NOUN =
  /^(?:大|小)?(?:个|项|条)?(?:重点|主要|关键|基本|具体|重大|专项|核心|突出|方面的)?(?:方面|阶段|领域|层面|环节|维度|层次|大类|步骤|板块|类别|市州|地市|市区|市县|县市|省份|县区|县\(市|县、|地区|产业链|产业领域|行动|专项行动|工程|行业(?!标准|协会|组织|平台|龙头|领军|大会|指数)|规定|任务|举措|措施|原则|要求|机制|制度|改革|红线|职责|责任|目标任务|体系|转变|关系|部门|重点工作|工作|等级|档次|意识|自信|维护|确立|必须|坚持|结合|清单|统一|同步|到位)/;
/** The same further on: 16条制造业重点产业链, 六个未来产业. */
export const SCOPE_NOUN_AT_END =
  /(?:产业链|未来产业|新兴产业|支柱产业|优势产业|主导产业|重点产业|重点领域|重点行业|方面|阶段)$/;

/** A ratio or index stands on its own: 合格率98%. */
export const LEVEL_NOUN =
  /(?:率|比例|比重|占比|指数|满意度|程度|强度|比|系数|得分|分数|水平|度|贡献度|密度|浓度|能耗|周期|时限|时间|时长|数量|总量|总数|总额|规模|收入|产值|增加值|营收|投资|营业额|成交额|交易额|面积|里程|长度|产量|保有量|拥有量|数|量|增速|增幅|人数|人口|用户|次数|寿命)(?:\([^()]*\))?(?:占[^,，]*)?$/;

/** Reached already: from the mark to the end of the sentence, until a goal begins. */
export const REACHED_MARK =
  /截至|截止|目前|现有|现已|已(?!知)(?![^，。；]{0,8}的(?!\d))|先后|共有|(?<![较比])(?:去|上|前)年|年共(?:查处|查办|立案|办结|受理)|历年来|近年来|过去|以来|长期以来|居(?:全国|全省)第|位居/;
/** 仅为8.3%, 不足百人, only so much so far; 缩短至不足5天 is a goal. */
export const SHORT_OF =
  /(?:仅|只)(?:有|为|占|达到?|相当于?|剩)?$|(?<![至到为在])(?:不足|不到|缺口(?:达|为)?)$|尚(?:有|余|缺|差)$/;
/** Compared with the year before: told in a look back, aimed at in a duty. */
export const COMPARED = /同比|环比/;
/** 2024年全市共查处37起: right behind a year it tells what was done in it. */
export const TOLD_AFTER =
  /^(?:底|末|度)?[，]?(?:全[省市县区州国年]|本[省市县区]|我[省市县区州])*(?:共计?(?![同建享赢创])|累计|先后|已|实际)/;
/** Work that comes in cases: of the current year, too, it is told and not aimed at. */
export const TOLD_RESULT =
  /(?:共计?|累计|先后|已|实际)(?:依法)?(?:查处|查办|立案|办结|办理|受理|检查|抽查|抽检|处理|处置|收到|接到|接待|罚没|挽回|完成|发放|受理)/;
/** 达到了, 制定了. */
export const REACHED_PARTICLE =
  /(?:达到?|完成|制定|发布|建成|培育|新增|创建|组建|形成|突破|超过|增长|提高|下降|实现|获得|增加|研制|开展|主导|参与|承担|取得|建立|培训)了$/;
/** A goal begins: what was told before no longer holds. */
export const GOAL_MARK =
  /力争|争取|确保(?!了)|(?<!行动|规划)计划(?=[到在用于新建培制完三两\d])|将(?!.{0,3}纳入)|(?<![主重需必概纪首提摘])要(?![素求点闻件])|力求|预期|预计|目标(?=[是为：])|基础上|再(?=新|建|增|培|创)/;

/** Heads of parts that tell of the past. */
export const PAST_HEADING =
  /(?:现状|(?<![有出见])成效|成绩|成就|回顾|(?:发展|工作|现实|良好)?基础|背景|形势|(?:存在|主要|突出)(?:的)?问题|进展情况|工作总结|情况总结)(?:[与和及、].{1,14})?$/;
