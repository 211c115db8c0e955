import type { files as zh } from '../zh-CN/files';

const TELL = 'Please pass this message on to the developers.';

/** What is wrong with a file, and what to do. Keys are codes of `XlsxProblem` and `PlanProblem`. */
export const files: typeof zh = {
  reading: {
    fileUnreadable: {
      found: 'The file cannot be read ({reason}).',
      todo: 'Close the program that holds it, see to its permissions and try again.',
    },
    emptyFile: {
      found: 'The file is empty.',
      todo: 'Ask the sender for it again, or download it from the mail once more.',
    },
    notAWorkbook: {
      found: 'The file is no Excel workbook.',
      todo: 'See whether it is the right file; it must be an .xlsx file.',
    },
    encrypted: {
      found: 'The file is encrypted or opens with a password only.',
      todo: 'Open it in Excel or WPS, take the password off and save it as .xlsx.',
    },
    oldExcelFormat: {
      found: 'The file is of the old Excel format (.xls), perhaps with another extension.',
      todo: 'Open it in Excel or WPS and save it as .xlsx.',
    },
    etFormat: {
      found: 'The file is of the WPS format (.et).',
      todo: 'Open it in WPS and save it as .xlsx.',
    },
    binaryWorkbook: {
      found: 'The file is a binary workbook (.xlsb).',
      todo: 'Open it in Excel and save it as .xlsx.',
    },
    openDocument: {
      found: 'The file is an OpenDocument spreadsheet (.ods).',
      todo: 'Open it in a spreadsheet program and save it as .xlsx.',
    },
    csvFile: {
      found: 'The file is a table of text (.csv) and lacks what a return has.',
      todo: 'Fill in and send the .xlsx return that was issued.',
    },
    htmlFile: {
      found: 'The file is a web page, perhaps that of a failed download.',
      todo: 'Download it again, or ask the sender for it.',
    },
    truncated: {
      found: 'The file is cut off: its end is missing.',
      todo: 'Download it or ask for it again.',
    },
    corrupt: {
      found: 'The file is damaged: its parts contradict each other.',
      todo: 'Open it in Excel or WPS, save it as .xlsx and try again, or ask for it again.',
    },
    partMissing: {
      found: 'The file lacks the content of a sheet ({part}).',
      todo: 'Open it in Excel or WPS, save it as .xlsx and try again, or ask for it again.',
    },
    fileTooLarge: {
      found: 'The file has {size} bytes, more than the limit of {limit}.',
      todo: 'Take pictures and needless sheets out; very large files are for the command line.',
    },
    inflatedTooLarge: {
      found: 'Unpacked, the file has more than {limit} bytes; reading was stopped.',
      todo: 'See where the file comes from; if it is a return, delete needless rows and sheets and save it anew.',
    },
    ratioTooHigh: {
      found:
        'The file is packed more tightly than 1:{limit}, as no workbook is; reading was stopped.',
      todo: 'See where the file comes from, and do not open files of unknown origin.',
    },
    sizeMismatch: {
      found: 'The file is not as large as it says ({part}); reading was stopped.',
      todo: 'Download it or ask for it again, and see where it comes from.',
    },
    tooManyParts: {
      found: 'The file has {count} parts, more than the limit of {limit}.',
      todo: 'See where the file comes from; if it is a return, save it as a new .xlsx.',
    },
    duplicateParts: {
      found: 'The file has two parts of one name ({part}); which of them holds cannot be told.',
      todo: 'Open it in Excel or WPS, look it through and save it as .xlsx, or ask for it again.',
    },
    tooManyCells: {
      found: 'More than {limit} cells hold something.',
      todo: 'Delete what does not belong to the return and try again.',
    },
    outsideSheet: {
      found: 'A cell has a row or column that no sheet has.',
      todo: 'Open the file in Excel or WPS, save it as .xlsx and try again, or ask for it again.',
    },
    textTooLong: {
      found: 'A cell holds more than 32,767 characters.',
      todo: 'Shorten the text; long material goes into a file of evidence.',
    },
    doctype: {
      found:
        'The file has a declaration that no workbook has (DOCTYPE, {part}); reading was stopped.',
      todo: 'See where the file comes from; if it is a return, save it as a new .xlsx.',
    },
  },
  writing: {
    alertTooLong: { found: 'An alert is too long ({where}).', todo: TELL },
    cellsOverlap: { found: 'Tables of the sheet “{sheet}” overlap.', todo: TELL },
    formatTooLarge: { found: 'A format of the sheet “{sheet}” covers too many cells.', todo: TELL },
    formulaInvalid: { found: 'A formula is invalid ({where}): {formula}', todo: TELL },
    formulaTooLong: {
      found: 'A formula has {length} characters, more than {limit} ({where}).',
      todo: TELL,
    },
    headerInvalid: {
      found: 'The sheet “{sheet}” has an invalid column header “{header}”.',
      todo: TELL,
    },
    headerTaken: {
      found: 'The sheet “{sheet}” has the column header “{header}” twice.',
      todo: TELL,
    },
    linkTargetMissing: {
      found: 'A link of the sheet “{sheet}” leads to “{target}”, which is no sheet.',
      todo: TELL,
    },
    nameInvalid: { found: 'No workbook may have the name “{name}”.', todo: TELL },
    nameTaken: { found: 'The name “{name}” is there twice.', todo: TELL },
    numberNotFinite: {
      found: 'A number cannot be written into a workbook ({where}).',
      todo: 'Look at the figures that stand there. Please pass this message on to the developers.',
    },
    outsideSheet: {
      found: 'The content of the sheet “{sheet}” does not fit on a sheet.',
      todo: 'Issue fewer documents or units at once. Please pass this message on to the developers.',
    },
    promptTooLong: { found: 'A prompt is too long ({where}).', todo: TELL },
    propertyTooLong: {
      found: 'The document property “{where}” has {length} characters, more than {limit}.',
      todo: 'Shorten the name of the unit or issue fewer documents.',
    },
    rowWidthWrong: {
      found: 'Row {row} of the sheet “{sheet}” has the wrong number of columns.',
      todo: TELL,
    },
    sheetNameInvalid: { found: 'No sheet may have the name “{sheet}”.', todo: TELL },
    sheetNameTaken: { found: 'The sheet name “{sheet}” is there twice.', todo: TELL },
    sheetVisibleMissing: { found: 'The workbook has no sheet to be seen.', todo: TELL },
    textTooLong: {
      found: 'A text has {length} characters, more than {limit} ({where}).',
      todo: 'Shorten the text there and try again.',
    },
  },
};
