/** 从文件提取: reviewing what was extracted from a text. */
export const review = {
  counts: 'What counts as “{name}” is for its owner to settle',
  countedOn: 'The date its owner settles',
  evidence: 'For its owner to settle',
};
