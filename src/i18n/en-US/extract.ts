import type { extract as zh } from '../zh-CN/extract';

export const extract: typeof zh = {
  reading: {
    emptyFile: { found: 'The file is empty.', todo: ' Download it again or ask for it anew.' },
    fileTooLarge: {
      found: 'The file has {size} bytes, more than the limit of {limit}.',
      todo: ' Keep only the body of the document, save it as .txt or .docx and try again.',
    },
    notADocument: {
      found: 'The file holds no text.',
      todo: ' Check the choice; .txt, .docx and .pdf with a text layer are read, or paste the text.',
    },
    oldWordFormat: {
      found: 'The file is in the old Word format (.doc), whatever its name says.',
      todo: ' Open it in Word or WPS and save it as .docx.',
    },
    wpsFormat: {
      found: 'The file is a WPS text (.wps).',
      todo: ' Open it in WPS and save it as .docx.',
    },
    rtfFormat: { found: 'The file is rich text (RTF).', todo: ' Open it and save it as .docx.' },
    ofdFormat: {
      found: 'The file is an OFD layout file.',
      todo: ' Copy the text in an OFD reader and paste it, or save it as .docx.',
    },
    openDocumentText: {
      found: 'The file is an OpenDocument text (.odt).',
      todo: ' Open it and save it as .docx.',
    },
    workbookGiven: {
      found: 'The file is a workbook, not a policy document.',
      todo: ' Check the choice; returns are checked with “Check”.',
    },
    slidesGiven: {
      found: 'The file is a presentation.',
      todo: ' Take the text of the policy document instead.',
    },
    imageGiven: {
      found: 'The file is a picture and holds no text.',
      todo: ' Recognise its text with another program, proofread it and save it as .txt or .docx.',
    },
    webPageGiven: {
      found: 'The file is a web page.',
      todo: ' Open it in a browser, copy the text and paste it, or save it as .txt.',
    },
    encryptedDocument: {
      found: 'The file is encrypted or opens with a password.',
      todo: ' Open it, take the password off and save it again.',
    },
    wrongEncoding: {
      found:
        'The text is garbled in no encoding that is known here: UTF-8, UTF-16, GB18030 (GBK), Big5.',
      todo: ' Open it in its own program and save it as .txt in UTF-8, or ask for it anew.',
    },
    damaged: {
      found: 'The file is incomplete or damaged.',
      todo: ' Open it in Word or WPS and save it again, or ask for it anew.',
    },
    limitExceeded: {
      found: 'The file holds far more than a document would; reading stopped.',
      todo: ' Check where it comes from; if it is a policy document, save its body alone.',
    },
    noText: {
      found: 'There is no text in the file.',
      todo: ' Check the choice, or paste the text.',
    },
    scannedPdf: {
      found: 'The PDF has {pages} scanned pages and no text layer.',
      todo: ' Recognise its text with another program, proofread it and save it as .txt or .docx.',
    },
    notChinese: {
      found: 'The text is not Chinese ({han} of {letters} letters are).',
      todo: ' Take a policy document in Chinese.',
    },
    tableGiven: {
      found: 'The file is a table of data ({rows} rows) without the clauses of a document.',
      todo: ' Take the text of the policy document; figures are checked with “Check”.',
    },
  },
  doubts: {
    valueMissing: 'digits lost',
    unitMissing: 'no unit of measure',
    deadlineMissing: 'no deadline',
    approximate: 'figure not firm',
    maybeNotTarget: 'may be no target',
    nameUncertain: 'name to be checked',
    unitsUncertain: 'units to be checked',
    numberUncertain: 'numbering breaks off',
  },
  reasons: {
    alreadyReached: 'reached already',
    documentNumber: 'number of a document',
    standardNumber: 'number of a law or standard',
    nameWithDigits: 'digits of a name',
    subsidyRate: 'rate of a subsidy',
    workingDays: 'time for handling',
    scopeCount: 'scope, not a goal',
    listNumber: 'number of a list',
    date: 'date',
    money: 'funds',
    noGoal: 'nothing to reach',
  },
  remarks: {
    noTargets: 'No target with a figure was found.',
    noTasks: 'No numbered task was found.',
    valuesMissing:
      'The digits of {count} targets are lost in this copy; fill them in from the original.',
  },
  listing: {
    head: '{title} ({number})',
    counts:
      '{targets} targets, {doubtful} of them to be checked; {tasks} tasks; {notTargets} figures not taken for targets.',
    targets: 'Targets, those to be checked first',
    tasks: 'Tasks',
    notTargets: 'Figures not taken for targets',
    untitled: 'no title',
    columns: {
      doubts: 'To check',
      name: 'Indicator',
      value: 'Target value',
      deadline: 'Deadline',
      quote: 'As printed',
      number: 'No.',
      heading: 'Task',
      leadUnits: 'Lead units',
      responsibleUnits: 'Responsible units',
      reason: 'Reason',
    },
    perYear: '{value} a year',
    change: 'change of {value}',
    range: '{from} to {to}',
    missing: '(lost)',
  },
};
