import { readingFault as fault } from './readingFaultTypes';

/** Faults of a workbook's form: what it is, and whether its tables stand as they were made. */

const IDENTITY = [
  '不知是哪家单位、哪一期的报表，就无法计入，也无法催报。',
  'A return that is nobody’s, or of no period, can neither be counted nor asked for again.',
] as const;
const TABLES = [
  '表格是读数的依据；表名、列或行被改动后，可能读错列或漏行。',
  'Figures are found by table and column; where those were changed a column may be misread or a row missed.',
] as const;
const LOCKED = [
  '下发的内容由布置单位确定，填报单位改动后口径就不一致。',
  'What was issued is set by the issuer; changed by a respondent it no longer means the same everywhere.',
] as const;
const SETTINGS = [
  '设置无效时按默认值评估，结果可能与预期不同。',
  'With a senseless setting the default is used, and the result may not be the one expected.',
] as const;
const ISSUING = [
  '这一行不参与布置，相应单位会收不到或收错任务。',
  'The row is left out of issuing, so that a unit may get the wrong return or none.',
] as const;

const OWN = [
  '自行提取的文件只随工作簿走；读不出来，就没有其目标和口径可对照，覆盖后也找不回来。',
  'A document of one’s own travels in the workbook alone: unread, its targets are unknown, and once overwritten they are lost.',
] as const;

export const FORM_FAULTS = {
  notOurs: fault(
    0,
    'hard',
    ['工作簿里有达标的表', 'The workbook holds tables of Dabiao'],
    ['没有达标的表，就没有可审核的数。', 'Without tables of Dabiao there is nothing to check.'],
  ),
  notAReturn: fault(0, 'hard', ['是下发的报表', 'The workbook is a return as issued'], IDENTITY),
  identityIncomplete: fault(
    0,
    'hard',
    ['报表标识齐全', 'The identity of a return is whole'],
    IDENTITY,
  ),
  identityContradiction: fault(
    0,
    'hard',
    ['报表标识前后一致', 'The identity of a return agrees with itself'],
    IDENTITY,
  ),
  identityFromProperties: fault(
    0,
    'soft',
    ['隐藏表“_dabiao”未被删除', 'The hidden sheet “_dabiao” is there'],
    IDENTITY,
  ),
  schemaTooNew: fault(
    0,
    'hard',
    ['工作簿版本不高于本程序', 'The schema is one this program knows'],
    [
      '更新版本的表可能有本程序不认识的列和规则，读了会漏。',
      'A newer schema may have columns and rules this program does not know, and would drop.',
    ],
  ),
  schemaOlder: fault(
    0,
    'soft',
    ['工作簿版本不低于本程序', 'The schema is the present one'],
    [
      '旧版本的表在内存中按现行版本读取，原文件不变，须核对。',
      'An older schema is migrated in memory; the file stays as it is, and the figures want a look.',
    ],
  ),
  schemaUnknown: fault(
    0,
    'soft',
    ['工作簿标明版本', 'The workbook tells its schema'],
    [
      '不知版本时按现行版本读取，列义可能不同。',
      'Without a version it is read by the present one, whose columns may mean something else.',
    ],
  ),
  documentUnknown: fault(
    0,
    'hard',
    ['所属文件在目录中', 'The documents are in the catalog'],
    [
      '目录里没有这份文件，就没有其目标和口径可对照。',
      'A document that the catalog lacks has no targets and definitions to hold figures against.',
    ],
  ),
  ownDocumentsDamaged: fault(
    0,
    'hard',
    ['自带的文件读得出来', 'The documents it brings along can be read'],
    OWN,
  ),
  ownDocumentsNewer: fault(
    0,
    'hard',
    ['自带的文件版本不高于本程序', 'This program knows the form of the documents it brings along'],
    OWN,
  ),
  ownDocumentsDiffer: fault(
    0,
    'hard',
    ['新版本的目标与已载入的对得上', 'A newer version’s targets are those that are loaded'],
    [
      '同一编号换成别的目标，已填的数就算到了别的目标上。',
      'Where an ID comes to mean another target, the figures entered for one count for the other.',
    ],
  ),
  catalogDiffers: fault(
    0,
    'soft',
    ['目录版本与下发时一致', 'The catalog is the one it was issued with'],
    [
      '目标值或口径在下发后改过的，旧报表按旧口径填写。',
      'Where a target or definition changed since, the return was filled by the old one.',
    ],
  ),
  tableMissing: fault(0, 'hard', ['各表齐全', 'Every table is there'], TABLES),
  tableRenamed: fault(0, 'soft', ['表名未改', 'Tables bear their names'], TABLES),
  tableUnmade: fault(0, 'soft', ['表格未转为区域', 'Tables are still tables'], TABLES),
  tableRepeated: fault(
    0,
    'hard',
    ['每张表只有一个', 'No table is there twice'],
    [
      '两张同名的表，无法判断以哪张为准。',
      'Of two tables of one name nobody can tell which one counts.',
    ],
  ),
  tableCopied: fault(
    0,
    'soft',
    ['没有表的副本', 'No copy of a table stands beside it'],
    [
      '复制工作表会留下一张同样的表，改在副本里的数不会计入。',
      'Copying a sheet leaves a second table; figures changed in the copy are not counted.',
    ],
  ),
  columnMissing: fault(0, 'hard', ['各列齐全', 'Every column is there'], TABLES),
  columnContradiction: fault(
    0,
    'hard',
    ['列标题与隐藏标识一致', 'Headers agree with the hidden keys'],
    TABLES,
  ),
  keyRowMissing: fault(0, 'soft', ['隐藏标识行未删除', 'The hidden row of keys is there'], TABLES),
  rowsBelowTable: fault(0, 'hard', ['没有写在表外的行', 'No row is typed below a table'], TABLES),
  rowRemoved: fault(0, 'hard', ['下发的行未删除', 'No issued row is gone'], LOCKED),
  rowRepeated: fault(
    1,
    'hard',
    ['下发的行不重复', 'No issued row is there twice'],
    [
      '同一目标或举措有两行时，无法判断以哪行为准。',
      'Of two rows for one target or measure nobody can tell which one counts.',
    ],
  ),
  formulaRemoved: fault(0, 'hard', ['公式列未被覆盖', 'No formula is typed over'], LOCKED),
  lockedCellChanged: fault(0, 'hard', ['锁定内容未改', 'Locked cells stand as issued'], LOCKED),
  catalogCellChanged: fault(
    0,
    'hard',
    ['目标的事实与目录一致', 'The facts of a target are those of the catalog'],
    [
      '表内公式按表中的目标值、期限计算，评估按目录；改了表中的，两处结论就不一样。',
      'The sheet computes with the target value and deadline it shows, the assessment with the catalog’s; changed in the sheet, the two disagree.',
    ],
  ),
  nameMissing: fault(0, 'hard', ['签署栏可识别', 'The named cells are there'], TABLES),
  thresholdInvalid: fault(0, 'hard', ['阈值有效', 'Thresholds make sense'], SETTINGS),
  settingUnknown: fault(0, 'hard', ['设置在列表中', 'Settings are of their lists'], SETTINGS),
  formulaInRecord: fault(
    0,
    'hard',
    ['登记栏不用公式', 'Where issuing writes, no formula stands'],
    [
      '布置结果要写进该格，覆盖公式会丢失用户的计算。',
      'Issuing writes there, and would overwrite what somebody calculates.',
    ],
  ),
  allocationTarget: fault(
    0,
    'hard',
    ['分解的目标可识别', 'Allocations name known targets'],
    ISSUING,
  ),
  allocationUnit: fault(0, 'hard', ['分解的单位可识别', 'Allocations name known units'], ISSUING),
} as const;
