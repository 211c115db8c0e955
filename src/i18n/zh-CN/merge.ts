/** Words of 汇总: why a file is not taken, and what to do. Keys are codes of `MergeSource.rejection`. */
export const merge = {
  rejections: {
    fileMissing: {
      found: '找不到文件，可能已被移走、改名或删除。',
      todo: '请核对文件位置后重新汇总。',
    },
    fileChanged: {
      found: '读取过程中文件有改动，未采用。',
      todo: '请等文件保存或同步完成后重新汇总。',
    },
    readingStopped: {
      found: '读取此文件时程序中断（{reason}），未采用。',
      todo: '请核对文件能否打开后重新汇总；其他文件不受影响。',
    },
    mergeNotAReturn: {
      found: '这不是达标下发的报表。',
      todo: '请填报单位用下发的原文件填报后报送。',
    },
    mergeMaster: {
      found: '这是汇总单位布置用的工作簿，不是报表。',
      todo: '请移出待汇总的文件；应报单位从此工作簿读取的，请另行指定。',
    },
    mergeIdentityIncomplete: {
      found: '报表标识不全（缺{found}），不知是哪家单位哪一期的报表。',
      todo: '请填报单位用下发的原文件重新填报。',
    },
    mergeSchemaTooNew: {
      found: '文件由更新版本的达标生成（版本{found}）。',
      todo: '请先更新达标再汇总。',
    },
    mergeSample: {
      found: '报表是样例数据，不与真实数据一起汇总。',
      todo: '请移出样例文件。',
    },
    mergeNotSample: {
      found: '本次汇总的是样例，此报表不是样例数据。',
      todo: '请用正式布置的工作簿汇总。',
    },
    mergeOtherPeriod: {
      found: '报告期为{found}，本次汇总的是{expected}。',
      todo: '请移出此文件，或请填报单位报送本期报表。',
    },
    mergeOtherDocument: {
      found: '报表所属文件“{found}”不在本次汇总之列。',
      todo: '请移出此文件，或改用布置该文件的工作簿汇总。',
    },
    mergeDocumentUnknown: {
      found: '报表所属文件“{found}”不在目录中。',
      todo: '请更新达标后再汇总。',
    },
    mergeUnitNotExpected: {
      found: '“{found}”不在应报单位之列。',
      todo: '请核对“单位”表是否漏列；不应报的，请移出此文件并告知该单位。',
    },
    mergeTemplateUnknown: {
      found:
        '报表“{found}”第{revision}版不是下发给该单位的报表，登记的是“{expected}”第{issued}版。',
      todo: '请填报单位用最近下发的原文件填报。',
    },
    mergeAltered: {
      found: '下发的内容被改动（{count}处，首处：{place}）。',
      todo: '锁定内容、目标值、单位和公式不得改动，请填报单位用下发的原文件重新填报。',
    },
    mergeFaulty: {
      found: '有{count}处须改正的问题（首处：{place}）。',
      todo: '请退回填报单位改正后，以更正报重新报送；汇总单位不得代改。',
    },
    mergeOwnDocumentsDamaged: {
      found: '文件的隐藏表“_documents”被改动，自带的“{found}”读不出来。',
      todo: '请退回，用下发的原报表（或达标生成的原汇总表）重新报送。',
    },
    mergeOwnDocumentsNewer: {
      found: '文件自带的“{found}”由更新版本的达标写入，读不出来。',
      todo: '请先更新达标再汇总。',
    },
    mergeSectionsDamaged: {
      found: '汇总表中隐藏表“_sections”缺失或被改动，读不出各单位的报表。',
      todo: '请向下级汇总单位索取达标生成的原汇总表。',
    },
    mergeSummaryEmpty: {
      found: '汇总表中没有任何单位的报表。',
      todo: '请下级汇总单位汇总后再报送。',
    },
  },
  decisions: {
    decisionsNotJson: {
      found: '冲突处理文件不是有效的JSON（{reason}）。',
      todo: '请按文档中的格式改正。',
    },
    decisionsNotList: {
      found: '冲突处理文件应是一个列表。',
      todo: '请把各条处理放入[ ]内。',
    },
    decisionInvalid: {
      found: '冲突处理文件第{entry}条的“{field}”缺失或无效。',
      todo: '请补全或改正该项。',
    },
    decisionUndecided: {
      found: '冲突处理文件第{entry}条没有写明采用哪一份（chosen或chosenFile，只写一项）。',
      todo: '请写明采用的内容指纹或文件名。',
    },
  },
  expectation: {
    expectNotJson: {
      found: '应报单位文件不是有效的JSON（{reason}）。',
      todo: '请按文档中的格式改正。',
    },
    expectInvalid: {
      found: '应报单位文件第{entry}家的“{field}”缺失或无效。',
      todo: '请补全或改正该项。',
    },
    expectFieldInvalid: {
      found: '应报单位文件的“{field}”缺失或无效。',
      todo: '请补全或改正该项。',
    },
    expectPlaceUnclear: {
      found: '名单中的单位名称在几个地方都有，不能确定是哪一地的单位。',
      todo: '请写明单位编号（如hubei:省科技厅），或在JSON中写明documentIds。',
    },
    expectDocumentUnknown: {
      found: '应报单位文件中的“{document}”不是已知的文件。',
      todo: '请核对documentIds；自行提取的文件用--document给出其JSON文件。',
    },
    expectNoUnits: {
      found: '没有可作为应报单位的记录。',
      todo: '请先在工作簿中布置报表，或在文件中列出应报单位。',
    },
  },
};

/** What a merge itself finds; joined to `findings`. */
export const mergeFindings = {
  severalReporters:
    '{cell} 该目标只由一家单位报送，现有{count}家报数（{units}），未计合计。请确认由谁填报，其余退回。',
  partsMissing:
    '{cell} 该目标按分子、分母汇总，{count}家（{units}）报数中有的没有分子或分母，未计合计。请退回补报。',
  decisionStale:
    '对{unit}{period}“{document}”冲突的处理已不适用：冲突的报表与处理时不同。请重新处理。',
  decisionUnknown: '对{unit}{period}“{document}”的处理没有对应的冲突，未采用。请核对单位和报告期。',
  decisionChoiceUnknown:
    '对{unit}{period}“{document}”的处理选用“{found}”，冲突的报表中没有这一份，未采用。请核对。',
};
