/** 从文件提取: reviewing what was extracted from a text. */
export const review = {
  counts: 'What counts as “{name}” is for its owner to settle',
  countedOn: 'The date its owner settles',
  evidence: 'For its owner to settle',
  problems: {
    catalogFileNotJson: {
      found: 'The file is no JSON. {reason}',
      todo: 'Take a .json that “Extract from a file” in the pane has saved.',
    },
    catalogFileNewer: {
      found: 'A newer Dabiao saved the file (version {version}).',
      todo: 'Update Dabiao, then load it.',
    },
    catalogFileInvalid: {
      found: 'Its content is not as it has to be, in {count} places: {problems}.',
      todo: 'Save it anew from “Extract from a file”; do not edit it by hand.',
    },
  },
};
