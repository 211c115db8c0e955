import type { usage as zh } from '../zh-CN/usage';

/** What `dabiao --help` says; lines of a text are those of the terminal. */
export const usage: typeof zh = {
  title: 'Dabiao {version}: targets and tasks of standardization policy documents',
  headings: {
    usage: 'Usage',
    commands: 'Commands',
    options: 'Options',
    example: 'Example',
    exitCodes: 'Exit codes',
    documents: 'Document IDs',
  },
  commands: {
    catalog: 'lists policy documents, targets and tasks',
    extract:
      'read a policy document (.txt, .docx, .pdf with a text layer) and list its targets, its tasks and\n' +
      'the figures that are no targets; changes nothing',
    prepare: 'makes a master workbook: targets, tasks, owners, units, allocation',
    issue: 'writes a return for each unit of the master and records it there',
    check:
      'holds masters and returns against every rule; of a folder, all its files;\n' +
      'changes nothing',
    assess:
      'judges every target of a master or summary: status, gap and arithmetic, the\n' +
      'most urgent first; changes nothing',
    merge:
      'merges returns and lower summaries into one workbook; a folder means all its\n' +
      'files; the day a file came is the day it was last modified',
    demo: 'makes samples of the whole round: a master, returns filled in, a summary, reminders',
  },
  options: {
    document:
      'a document’s ID, or a .json saved by “Extract from a file”; may be repeated;\n' +
      'catalog takes all by default',
    json: 'prints one JSON object and nothing else',
    period: '2024, 2024-S1, 2024-Q4 or 2024-12; issue takes the latest the master has',
    'as-of': 'as-of date; the last day of the period by default; assess takes the workbook’s',
    method: 'pace, growth or trend; the workbook’s method by default',
    units:
      'a list of units, text or CSV: one a line, name or id, and a due date after a\n' +
      'comma where the unit has its own. Only these are issued to; the others are\n' +
      'listed all the same; a name no document has is added as a new unit',
    due: 'due date; by default Q1 4-10, Q2 7-10, Q3 10-15, the year 1-15 of the next',
    previous: 'an earlier summary to take previous totals from',
    issuer: 'who issues, as printed on the returns',
    'include-archived': 'issues or assesses documents past their horizon too',
    'accept-implied': 'issues targets whose owners are only implied, and marks them so',
    master: 'master workbook: who is expected, settings of targets, closings',
    expect: 'who is expected: JSON, or a unit a line',
    decisions: 'answers to conflicts: a JSON list of which counts, by whom, when and why',
    sdmx: 'writes SDMX-CSV 2.0 as well',
    'send-back':
      'writes returns to be corrected, with their findings, letters to their units and\n' +
      'reminders to the missing into this folder; replaces no file',
    output:
      'where to write; prepare replaces no file; issue replaces none that another\n' +
      'program has saved',
    lang: 'zh-CN or en-US; follows the terminal by default; so do the workbooks',
    help: 'shows help; behind a command, of that command alone',
    version: 'shows the version',
  },
  foundSomething: {
    extract: 'the file cannot be read, is not Chinese, or is only a table of data',
    prepare: 'the list of units or the earlier summary is faulty: nothing is made',
    issue:
      'the master has to be corrected first: nothing is issued; a target or unit that\n' +
      'waits for the coordinator was left out; something in the master wants a look;\n' +
      'or another program has saved a return in the folder: nothing is written',
    check: 'something must be corrected, or a file is refused or cannot be read',
    assess: 'nothing can be assessed, or a figure could not be taken',
    merge: 'files rejected or undecided, or nothing to summarise',
  },
  exitCodes: {
    done: 'done',
    wrong: 'wrong use, a file missing or not to be written',
  },
};
