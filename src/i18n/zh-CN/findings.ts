import { joinFileWords } from '../joinFileWords';
import { files } from './files';
import { mergeFindings } from './merge';
import { recordFindings } from './recordFindings';
import { ruleFindings } from './ruleFindings';

/** What a finding says: what was found and what to do. Keys are finding and problem codes. */
export const findings = {
  ...joinFileWords(files.reading, ''),
  ...recordFindings,
  ...ruleFindings,
  ...mergeFindings,
  notANumber: '{cell} 为“{found}”，不是数字。请填数字，没有请填0并选“零报告”。',
  numberAsText: '{cell} 为文本“{found}”，已识别为{read}，请核对后改为数字。',
  negative: '{cell} 为{found}，不能为负数。请改正。',
  cellError: '{cell} 的公式出错（{found}）。请修正公式或直接填数。',
  percentOutOfRange: '{cell} 为{found}，比率应在0到100之间。请改正。',
  percentAsFraction: '{cell} 为{found}，是否应为{suggested}%？请确认。',
  looksLikeDate: '{cell} 是日期“{found}”，不是数字。请改填数字。',
  numeratorOverDenominator: '{cell} 分子{found}大于分母{expected}。请改正。',
  unknownTarget: '{cell} 的目标编号“{found}”不在已载入的目标中。请勿改动目标编号。',
  unknownPeriod: '{cell} 的报告期“{found}”无法识别。请写成2024、2024-S1、2024-Q3或2024-06。',
  duplicateKey: '{cell} 与{other}是同一单位、同一报告期、同一目标的两行数。请保留一行。',
  columnMissing: '表“{table}”缺少“{column}”列。请撤销删除，或恢复该列标题。',
  columnContradiction: '表“{table}”的列标题“{column}”与隐藏的列标识不一致，已按标题识别。请核对。',
  tableMissing: '找不到表“{table}”。如已改名，请在“表设计”中改回；如已删除，请撤销删除。',
  tableRenamed: '表“{table}”已被改名为“{found}”，仍按原表识别。',
  rowsBelowTable: '{sheet} 第{row}行在表格之外，未计入。请移入表格。',
  schemaTooNew: '此工作簿由更新版本的达标生成（版本{found}）。请先更新加载项。',
  absurdDate: '{cell} 为“{found}”，不是合理的日期（2000至2100年）。请改正。',
  allocationTarget: '{cell} 的目标“{found}”不在已载入的目标中，这一行未计入。请填目标编号或名称。',
  allocationUnit: '{cell} 的单位“{found}”不是一家已知单位，这一行未计入。请填单位编号或名称。',
  formulaInRecord: '{cell} 是公式，布置结果写不进去。请改为数值后重新布置。',
  settingUnknown: '{cell} 的“{found}”不在列表中，已按“{expected}”评估。请从列表选。',
  thresholdInvalid: '{cell} 的阈值“{found}”无效，已按默认值{expected}评估。请改正。',
  notAReturn: '这不是达标下发的报表，未读入。请用汇总单位下发的原文件填报后报送。',
  identityIncomplete:
    '报表标识不全（缺{found}），不知是哪家单位哪一期的报表，未读入。请用下发的原文件重新填报。',
  identityContradiction:
    '报表标识前后矛盾：{cell}为“{found}”，文件属性或模板编号为“{expected}”。请用下发的原文件重新填报。',
  identityFromProperties:
    '隐藏表“_dabiao”已被删除，已按文件属性识别单位和报告期。请核对，下次请勿删除隐藏表。',
  documentUnknown:
    '所属文件“{found}”不在目录中，其目标和任务未读入。请更新达标；自行提取的文件，请用隐藏表“_documents”还在的原文件。',
  ownDocumentsDamaged:
    '隐藏表“_documents”被改动，自带的文件“{found}”读不出来，其目标和任务未读入，也不再写入。报表请用下发的原文件；台账工作簿请用改动前的备份，或打开当时保存的 .json 补上。',
  ownDocumentsNewer:
    '自带的文件“{found}”由更新版本的达标写入，读不出来，其目标和任务未读入，也不再写入。请先更新达标。',
  ownDocumentsDiffer:
    '“{document}”与工作簿里的对不上（{found}），没有载入：同一编号会换成别的目标。请打开政策文件原文，在“从文件提取”里核对后载入。',
  catalogDiffers:
    '报表下发时“{found}”的目录版本与现在不同，未核对锁定单元格。请核对目标值，必要时重新布置。',
  keyRowMissing:
    '表“{table}”的隐藏标识行已被删除，已按列标题识别。请核对各列，下次请勿删除隐藏行。',
  tableUnmade: '表“{table}”已被转为普通区域，已按{sheet}的列标题识别。请核对有无漏行。',
  formulaRemoved:
    '{cell}起“{column}”列有{count}行公式被覆盖或删去。请撤销，或恢复该列公式；报表请用下发的原文件重新填报。',
  lockedCellChanged: '{cell}为“{found}”，下发时为“{expected}”，此格不得改动。请恢复原内容。',
  catalogCellChanged:
    '{cell}为“{found}”，目录中为“{expected}”，评估按目录。请改回，或重新载入该文件恢复。',
  cellNotAsked: '{cell}填了“{found}”，该目标不填此项。请删去，或填到对应的列。',
  rowRemoved: '{sheet}缺少“{found}”一行。请撤销删除，或用下发的原文件重新填报。',
  rowRepeated: '{cell}与{other}是“{found}”的重复行，只读了前一行。请保留一行。',
  rowUnidentified: '{cell}“{found}”所在行没有目标编号，未读入。请勿增行，数字请填在下发的行中。',
  unknownMeasure: '{cell}的举措编号“{found}”不在目录中，该行未读入。请勿增行或改动编号。',
  totalDisagrees: '{cell}为{found}，按本行填报的数应为{expected}。请改正，或恢复该格公式。',
  notCalculated: '{cell}的公式{found}没有结果，按未填处理。请直接填写数值。',
  wordUnknown: '{cell}为“{found}”，不在列表中（{expected}）。请从列表选。',
  ledgerTargetUnknown: '{cell}的指标“{found}”不是本表的目标，未计数。请从列表选。',
  evidenceIdMissing: '{cell}未填编号，“{found}”一行未读入。请填编号，如P1。',
  nameMissing: '找不到“{name}”单元格，签署栏或报送次数读不出。请用下发的原文件重新填报。',
  submissionInvalid: '{cell}报送次数为“{found}”，应为不小于1的整数。首次填1，更正报每次加1。',
};
