import type { cli as zh } from '../zh-CN/cli';

/** Words of the command line. */
export const cli: typeof zh = {
  usage: `Dabiao {version}: targets and tasks of standardization policy documents

Usage
  dabiao catalog [--document ID]... [--json] [--lang zh-CN|en-US]

Commands
  catalog          lists policy documents, targets and tasks

Options
  --document ID    only this document, with its tasks; may be repeated
  --json           prints one JSON object and nothing else
  --lang LANG      zh-CN or en-US; follows the terminal by default
  -h, --help       shows this text
  -v, --version    shows the version

Document IDs
  {documents}
`,
  overview: 'Policy documents',
  taskHint:
    'Add --document ID for the tasks and qualitative goals of a document, --json for everything.',
  targetsOf: '{title}: targets ({count})',
  tasksOf: '{title}: tasks ({count})',
  goalsOf: '{title}: qualitative goals ({count})',
  columns: {
    documentId: 'Document ID',
    title: 'Title',
    number: 'Number',
    horizon: 'Horizon',
    targets: 'Targets',
    tasks: 'Tasks',
    id: 'ID',
    targetName: 'Target',
    value: 'Value',
    deadline: 'Deadline',
    quote: 'As printed',
    taskNumber: 'No.',
    heading: 'Task',
    taskType: 'Type',
    leadUnits: 'Lead units',
    responsibleUnits: 'Responsible units',
    goal: 'Qualitative goal',
  },
  none: '—',
  marked: '{value} ({basis})',
  listSeparator: ', ',
  openEnded: 'and others',
  problems: {
    missingCommand: 'No command was given.',
    unknownCommand: 'There is no command “{command}”.',
    unknownOption: 'There is no option “{option}”.',
    missingValue: 'The option “{option}” needs a value.',
    unexpectedValue: 'The option “{option}” takes no value.',
    unexpectedArgument: '“{argument}” is one argument too many.',
    unknownDocument: 'There is no document “{document}”. Known are: {known}.',
    unknownLanguage: 'There is no language “{lang}”. Known are: zh-CN, en-US.',
    failed: 'The program failed: {message}',
  },
  seeHelp: 'See dabiao --help.',
};
