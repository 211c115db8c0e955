import type { sendBack as zh } from '../zh-CN/sendBack';

export const sendBack: typeof zh = {
  sheet: {
    title: 'Correction',
    heading: 'Return for correction: {unit}, {period}',
    counts:
      '{hard} to be corrected, {soft} to be explained. Please correct them on the sheets; the column “Cell” leads there.',
    resubmit:
      'Then set the submission number on the sheet of figures to {next} and send it again as a corrected return. This sheet only lists findings; all other sheets are as they were sent, and the coordinator altered no figure.',
    wholeFile: 'Whole file',
    columns: {
      number: 'No.',
      severity: 'Asks for',
      sheet: 'Sheet',
      cell: 'Cell',
      found: 'As filled in',
      message: 'What was found and what to do',
    },
  },
  severity: { hard: 'Must correct', soft: 'Must explain' },
  mail: {
    subject: 'Subject: {unit}, {period}: return for correction ({file})',
    subjectUnknown: 'Subject: file “{file}” could not be taken',
    greeting: 'To {unit}:',
    greetingUnknown: 'To whoever sent this file:',
    faulty:
      'Your return for {period}, “{file}” (issue {revision}, submission {submission}), has been checked: {hard} to be corrected and {soft} to be explained. It is returned for correction.',
    refused: 'Your file for {period}, “{file}”, could not be taken. {found} {todo}',
    refusedUnknown: 'The file “{file}” could not be taken. {found} {todo}',
    by: 'Please send it again by {date}.',
    soon: 'Please send it again as soon as possible (it was due on {due}).',
    soonUnknown: 'Please send it again as soon as possible.',
    how: 'Please correct the attached “{copy}”: it is what you sent, with one sheet “{sheet}” added at the end that lists the findings and leads to their cells. Then set the submission number on the sheet of figures to {next} and send it again as a corrected return.',
    howWithoutCopy:
      'Please correct your own file, set the submission number on the sheet of figures to {next} and send it again as a corrected return.',
    rule: 'Figures are corrected by the unit that reports them; the coordinator alters none.',
    list: 'Findings:',
    item: '{number}. [{severity}] {place}{message}',
    place: '{place}: ',
    found: '{line} (as filled in: {found})',
    contact: 'Contact: {contact}',
  },
  files: {
    zip: '{period}_corrections',
    unknownUnit: 'unknown unit',
    copy: '{stem}_to correct',
    mail: '{stem}_notice',
  },
  reminder: {
    heading: 'Reminder',
    greeting: 'To {unit}:',
    asked: 'Your return for {period} on {documents} was due on {due} and has not arrived.',
    askedUndated: 'Your return for {period} on {documents} has not arrived.',
    sentBack:
      'Your return for {period} on {documents} was returned for correction; no corrected return has arrived, so that it counts as missing.',
    refused:
      'Your file for {period} on {documents} could not be taken, for reasons you have been told; it counts as missing.',
    content: 'It asks for {targets} {targets|target|targets} and {tasks} {tasks|task|tasks}.',
    by: 'Please send it by {date}.',
    soon: 'Please send it as soon as possible.',
    how: 'Please fill in the return you were sent: enter 0 and choose “Zero report” where nothing happened; where a figure is not there yet, choose “Not yet available” and say why and when it will be.',
    already: 'If you have sent it, please tell us when and under what file name.',
    contact: 'Contact: {contact}',
    zip: '{period}_reminders',
    file: '{number}_{unit}_reminder',
    listFile: '0_missing',
    listHeading: 'Reporting for {period}',
    listCounts:
      'Expected {expected}, reported {reported} (of these {late} late), missing {missing}.',
    listMissing: 'Missing:',
    listLate: 'Late:',
    listLine: '{number}. {unit}, due {due}, {state}',
    lateLine: '{number}. {unit}, due {due}, received {received}',
    unknownDay: 'no day set',
  },
};
