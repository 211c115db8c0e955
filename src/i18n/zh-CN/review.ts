/** 从文件提取: reviewing what was extracted from a text. */
export const review = {
  counts: '“{name}”的口径待归口单位确定',
  countedOn: '以归口单位确定的日期为准',
  evidence: '由归口单位确定',
};
