import type { UnitClass } from '../../model/catalog';

/** How offices are named, and the words that give them a part in a task; on clean text. */

/** A name of an office ends with one of these. */
export const ORGANISATION_ENDINGS = [
  '人民政府',
  '政府',
  '管委会',
  '管理委员会',
  '委员会',
  '党工委',
  '党委',
  '党组',
  '办公厅',
  '办公室',
  '领导小组',
  '工作专班',
  '专班',
  '指挥部',
  '联席会议',
  '行政主管部门',
  '主管部门',
  '部门',
  '单位',
  '机构',
  '厅',
  '局',
  '委',
  '部',
  '办',
  '院',
  '署',
  '司',
  '兵团',
  '党支部',
  '园',
  '会',
  '社',
  '所',
  '站',
  '队',
  '总队',
  '支队',
  '大队',
  '中心',
  '公司',
  '集团',
  '银行',
  '分行',
  '行',
  '处',
  '科',
  '股',
  '室',
  '组',
  '庭',
  '法院',
  '检察院',
  '学校',
  '大学',
  '学院',
  '医院',
  '协会',
  '学会',
  '商会',
  '联合会',
  '联盟',
  '工会',
  '团委',
  '妇联',
  '残联',
  '科协',
  '侨联',
  '文联',
  '社科联',
  '工商联',
  '海关',
  '机关',
  '街道',
  '镇',
  '乡',
  '县',
  '区',
  '市',
  '州',
  '盟',
  '旗',
  '开发区',
  '园区',
  '新区',
  '功能区',
  '示范区',
  '地区',
  '各地',
  '所在地',
  '电力',
  '石化',
  '企业',
  '高校',
  '院校',
  '财政',
  '通信办',
  '馆',
  '网',
  '台',
  '校',
  '团',
  '室委',
  '库',
  '港',
  '厂',
  '场',
  '基地',
  '国资',
] as const;

/** 各 or 有关 before, or a region: the name stands for many. */
export const COLLECTIVE_START = /^(?:各|有关|相关|其他|其它|所有|全[省市县区州])/;

/** A piece of `各市、州、县人民政府`: a region that is not yet an office. */
export const REGION_PIECE =
  /^(?:各|有关|相关)?(?:省级?|自治区|直辖市|计划单列市|地级以上市|设区的?市|地级?市|市州?|州市?|盟市?|地区|行署|县级?|县市区?|县区|市县区?|市区|区县?|区市县|县市|旗县?|镇街道?|乡镇?|街道|开发区|园区|功能区|新区|高新区|经开区|直管市|县\([^()]*\)|市\([^()]*\)|区\([^()]*\)|自治州|自治县)$/;

/** After a region piece: a named place that goes with it (平潭综合实验区, 神农架林区). */
export const NAMED_PLACE =
  /(?:实验区|林区|开发区|新区|示范区|管理区|兵团|高新区|先行区|合作区|自贸区|管委会|人民政府|政府)$/;

/** Where a name ends a list of regions, and with what. */
export const COLLECTIVE_END =
  /(?:人民政府|政府|管委会|管理委员会|行政公署|行署|党委|局|厅|委|办|部门|单位|机构|街道办事处|办事处|兵团)(?:\([^()]*\))?$/;

export type UnitRole = 'lead' | 'responsible';

/** `牵头单位：` and its like; what follows is a list. */
export const ROLE_LABELS: readonly (readonly [string, UnitRole])[] = [
  ['牵头', 'lead'],
  ['主办', 'lead'],
  ['主责', 'lead'],
  ['责任', 'responsible'],
  ['配合', 'responsible'],
  ['协办', 'responsible'],
  ['承办', 'responsible'],
  ['参与', 'responsible'],
  ['参加', 'responsible'],
  ['协同', 'responsible'],
  ['支持', 'responsible'],
  ['实施', 'responsible'],
  ['落实', 'responsible'],
  ['负责', 'responsible'],
  ['分工', 'responsible'],
];

export const LABELLED = '(?:单位|部门|处室|科室|机构|主体|地区|县区|区县|地方|分工)';

/** `完成时限：` and its like; what follows is a date. */
export const DEADLINE_LABEL =
  '(?:计划|预计|拟|要求)?(?:完成|办结|推进|实施|工作|整改|落实)?(?:时限要求|时间节点|时间要求|时间安排|时限|期限|时间|进度安排|进度要求|进度)';

/** After a list without a label: what its offices do. The first that fits says their part. */
export const ROLE_PREDICATES: readonly (readonly [RegExp, UnitRole])[] = [
  [
    /(?:牵头抓总|共同牵头|联合牵头|分别牵头|牵头(?:负责|落实|组织实施|实施|推进|组织|抓落实)?|主办)$/,
    'lead',
  ],
  [
    /(?:根据|按照?|依照|依|结合|在)?(?:各自|自身)?(?:的)?(?:职责|职能|职责范围|责任|任务|实际|本地实际)?(?:内|范围内)?(?:分工|分别|共同|具体|协同|各自|统一|全面)*(?:负责|配合|参与|参加|落实|组织实施|推进|实施|协办|承办|协助|支持|协同|指导|执行|抓好落实|做好相关工作)(?:落实|实施|推进|组织实施|到位)?$/,
    'responsible',
  ],
];

/** Kinds of offices by their names, tried in order. */
export const CLASS_PATTERNS: readonly (readonly [UnitClass, RegExp])[] = [
  [
    'mass',
    /总工会|工会|共青团|团[省市县区州]?委|妇联|妇女联合会|残联|残疾人联合会|科协|科学技术协会|工商联|工商业联合会|侨联|文联|社科联|红十字会|作协|记协|法学会|贸促会|计生协/,
  ],
  [
    'party',
    /^(?:中共|中央(?!气象|企业)|党委|[省市县区州盟旗]委(?!员)|自治区党委|[^各]{2,6}[省市县区州]委(?!员))|宣传部|组织部|统战部|政法委|纪委|纪检|网信办|党校|编办|编委|机关工委|机关党委|党组|文明办/,
  ],
  [
    'central',
    /税务|海关|邮政管理|通信管理|通信发展|气象局|地震局|海事局|人民银行|人行|外汇|证监|银保监|银监|金融监管局|金融监督管理|监管专员办|烟草|国家安全|铁路|民航|能源监管|矿山安全|出入境|边检|国网|电网|中石[油化]|中国[移电联]|审计特派|核安全/,
  ],
  [
    'locality',
    /^各?(?:地方|各地)|^各(?:省|自治区|直辖市|设区|地级|市|州|盟|县|区|旗|乡|镇|街道|开发区|园区|地)(?![^市州县区乡镇]*(?:厅|局|委|办|部门|单位|处|科)$)/,
  ],
  [
    'locality',
    /^(?!各级).*[市县区州盟旗乡镇省)](?:人民政府|管委会|办事处)$|^地方|街道(?:办事处)?$|行署$|^(?:相关|有关|所在)(?:地|市|县|区|州|乡|镇)|.(?:新区|开发区|实验区|林区|园区)(?:管委会)?$|^[^省市].{1,8}[乡镇州盟旗县市]$/,
  ],
  [
    'other',
    /公司|集团|大学|学院|学校|医院|协会|学会|商会|联盟|企业|高校|院校|研究院|研究所|中心$|银行$|社会组织|机场|人才管理|各地区各有关部门/,
  ],
];
