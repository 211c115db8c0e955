/** What a part of a document is about, told by its heading; on clean text. */

/** Parts of purpose, grounds and goals: they hold no tasks. */
export const PURPOSE_HEADING =
  /^(?:[一二三四五六七八九十]年|近期|年度|创建|建设|行动|试点|预期|发展|工作|总体|主要|重点|具体|阶段性?|整体|未来|本轮|战略|改革|编制|规划|基本|远景|总|量化|\d{4}年)*(?:总体要求|总要求|总体思路|总体考虑|指导思想|指导方针|基本原则|原则|目标|目标要求|目标指标|愿景|发展愿景|思路|基本思路|理念|方针|定位|战略定位|功能定位|必要性|紧迫性|重要意义|重大意义|意义|现状|基础|形势|环境|背景|成效|成就|挑战|机遇|面临形势|存在问题|主要问题|总则|附则|适用范围|范围|对象|依据|规划依据|编制依据|术语|定义|术语和定义|工作基础|发展回顾|回顾|展望|时间|指标体系|主要指标|发展指标|试点内容|试点任务范围|申报条件|申报要求|申报材料|申报范围|支持对象|名词解释|有关说明)(?:和|与|及|、|$|\(|，)/;
export const SHORT_PURPOSE =
  /^.{0,8}(?:目标|原则|指导思想|思路|背景|现状|形势|期限|周期|概况|指标表)$/;
/** Its last word says it, whatever the words before name: 行动目标, 工作任务目标. */
export const ENDS_PURPOSE = /^(?!明确|分解|确定).{0,8}(?:目标|原则|思路)$/;
export const WHY_HEADING =
  /必要性|紧迫性|重要性|重要意义|重大意义|深刻认识|充分认识|提高(?:思想)?认识/;
export const PURPOSE_WITHIN =
  /(?:指导思想|总体要求|总体思路|基本原则|总体目标|主要目标|发展目标|工作目标|发展基础|发展现状|面临(?:的)?形势)/;
/** A heading that says what to do is none of purpose, whatever it names (夯实标准化发展基础). */
export const ACTION_START =
  /^(?:夯实|筑牢|打牢|筑实|强化|加强|健全|完善|建立|构建|打造|推进|推动|提升|提高|优化|深化|促进|加快|落实|实施|开展|培育|巩固|增强|壮大|改善|补齐|拓展|扩大|引领|支撑)/;
/** Goals and tasks in one chapter: without numbered duties below, goals. */
export const GOALS_AND_TASKS = /^.{0,6}目标(?:和|与|及|、)?(?:主要|重点)?任务$/;
/** `目标任务`, `工作目标及主要任务`: a purpose by its first word, tasks by its second. */
export const NAMES_TASKS = /任务|举措|措施|行动|工程|重点工作|工作内容|分工/;

/** Parts on organisation and support. */
export const SUPPORT_HEADING =
  /保障|组织|要求|实施步骤|实施安排|步骤|进度安排|时间安排|附则|督导|考核|宣传|有关事项|其他事项|方法步骤/;

/** A stretch of the plan: 第一阶段, 启动阶段. */
export const PHASE_HEADING = /阶段/;

/** Parts of a law-like text that oblige nobody. */
export const IDLE_PART = /总则|附则|法律责任|罚则/;

/** An article that obliges somebody, or gives leave or support. */
export const OBLIGES =
  /应当|应(?=[^用该急])|必须|不得|负责|鼓励|支持|组织|会同|推动|建立|加强|编制|制定|开展|可以|给予|按照(?:各自)?职责|做好/;
export const IDLE_ARTICLE =
  /^(?:为了?|本(?:办法|规定|条例|细则|规范|规则)(?:所称|适用|由|自|中|下列)|(?:本|在).{0,12}适用本|下列用语|.{2,30}(?:遵循|坚持).{2,60}原则。?$|.{0,40}(?:参照|依照)本(?:办法|规定|条例|细则)执行|违反|.{2,60}(?:依照|按照|依据|根据).{2,40}(?:处理|处罚|追究)|.{2,60}应当(?:具备|符合)(?:下列|以下))/;

/** A text that sets rules and conditions, told by its title; a plan of the same name sets goals. */
export const RULES_TITLE =
  /(?:(?:管理|评审|评价|认定|考核|评选|验收|资助|奖励|评定|遴选|评估|补助|推荐|申报)(?:暂行|试行|实施)?(?:办法|细则|规定|规则|规程|条例|准则|指南)|(?:组织|开展|做好).{0,40}(?:申报|推荐|遴选|征集|评选)(?:工作)?的(?:通知|公告|通告)|(?:组织|开展|做好)(?:申报|推荐|遴选|征集|评选).{2,40}的(?:通知|公告|通告))[》)(]*(?:\((?:试行|暂行|修订|征求意见稿|\d{4}年?版?|\d{4}年修订)\))?的?(?:通知)?$/;
/** Parts that say who may apply and how one is judged. */
export const CONDITION_HEADING =
  /(?:申报|申请|认定|准入|入选|入库|推荐|遴选|评选|评定|立项|基本|参评|验收)(?:的)?(?:条件|资格|门槛)|(?:评审|评分|评价|验收|考核|评估)(?:标准|办法|程序|流程|规则|细则|方法|指标体系)|(?:申报|申请|推荐|遴选)(?:范围|数量|名额|要求|程序|材料|主体)|^(?:奖补|奖励|补助|资助|扶持)(?:标准|对象|条件|办法)/;
