/** 从文件提取: reviewing what was extracted from a text. */
export const review = {
  counts: '“{name}”的口径待归口单位确定',
  countedOn: '以归口单位确定的日期为准',
  evidence: '由归口单位确定',
  problems: {
    catalogFileNotJson: {
      found: '文件不是JSON。{reason}',
      todo: '请换成窗格“从文件提取”保存的.json文件。',
    },
    catalogFileNewer: {
      found: '文件由更新版本的达标保存（第{version}版）。',
      todo: '请先更新达标，再载入。',
    },
    catalogFileInvalid: {
      found: '内容不合要求，共{count}处：{problems}。',
      todo: '请在“从文件提取”重新保存一份，不要手工改动。',
    },
  },
};
