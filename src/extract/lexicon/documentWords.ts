/** Titles, numbers and signatures of official documents; on clean text. */

const KINDS =
  '意见|方案|计划|规划|纲要|通知|办法|要点|规定|措施|决定|通报|公告|通告|函|细则|条例|报告|清单|指南|批复|行动|规则|规程|政策|战略|大纲|分工|分解|台账|表';

/** A title ends with its kind, and perhaps its years or a word on its state. */
export const TITLE_ENDING = new RegExp(`(?:${KINDS})》?(?:\\n?\\([^()]{2,30}\\))*$`);

/** Lines above the text that are no part of a title. */
export const NO_TITLE =
  /^各.{2,80}：|^附(?:件|表)\d{0,2}[：]?$|^(?:索引号|发布|来源|时间|日期|文号|发文|主题|信息|首页|当前位置|字号|浏览|【|\[)|来源：|浏览次数|^\d{4}[-/年]\d/;

/** 鄂政发〔2022〕21号, in brackets of any kind. */
export const DOCUMENT_NUMBER = /[\u4e00-\u9fa5]{1,14}[〔[(【（]\d{4}[〕\])】）](?:第)?\d{1,5}号/;

/** The plan a notice brings: 关于印发《X》的通知, 关于印发X的通知, 印发X. */
export const ISSUED_PLAN =
  /(?:印发|转发|公布|发布)[《〈]([^》]+(?:〉[^》]*)?)[》〉]|(?:印发|转发|公布)([^《》]{6,70}?)(?:的通知|$)/;

/** Who issues, at the head of a title. */
export const ISSUER_BEFORE =
  /^((?:中共|国务院|国家|[\u4e00-\u9fa5]{2,12}(?:省|市|县|区|州|盟|旗))?[\u4e00-\u9fa5、]{0,30}?(?:人民政府办公[厅室]|人民政府|政府办公[厅室]|办公[厅室]|国务院|委员会|管理局|总局|[省市县区]委|[厅局部委]))(?=[\n\s]*(?:关于|印发|转发))/;

export const ISSUER_ENDING =
  /^[\u4e00-\u9fa5、]{2,36}(?:政府|办公[厅室]|委员会|[厅局部委院署会]|领导小组)$/;
