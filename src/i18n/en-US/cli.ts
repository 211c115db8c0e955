import type { cli as zh } from '../zh-CN/cli';

/** Words of the command line. */
export const cli: typeof zh = {
  usage: `Dabiao {version}: targets and tasks of standardization policy documents

Usage
  dabiao catalog [--document ID]... [--json]
  dabiao prepare --document ID... --period P [--as-of D] [--units FILE] [--due D]
                 [--previous SUMMARY.xlsx] [--issuer NAME] [--include-archived] -o MASTER.xlsx
  dabiao issue MASTER.xlsx [--accept-implied] [--period P] [--issuer NAME] [--include-archived] -o DIR
  dabiao check FILE... [--json]
  dabiao assess FILE [--method pace|growth|trend] [--as-of D] [--include-archived] [--json]
  dabiao merge FILE|DIR... -o SUMMARY.xlsx [--master MASTER.xlsx | --expect FILE] [--period P]
               [--decisions FILE] [--sdmx OUT.csv] [--json]
  dabiao demo -o DIR

Commands
  catalog            lists policy documents, targets and tasks
  prepare            makes a master workbook: targets, tasks, owners, units, allocation
  issue              writes a return for each unit of the master and records it there
  check              holds masters and returns against every rule; of a folder, all its files;
                     changes nothing
  assess             judges every target of a master or summary: status, gap and arithmetic, the
                     most urgent first; changes nothing
  merge              merge returns and lower summaries into one workbook; a folder means all its
                     files; the day a file came is the day it was last modified
  demo               makes samples: a master, issued returns and returns filled in

Options
  --document ID      a document; may be repeated; catalog takes all by default
  --json             prints one JSON object and nothing else
  --period P         2024, 2024-S1, 2024-Q4 or 2024-12; issue takes the latest the master has
  --as-of D          as-of date; the last day of the period by default; assess takes the workbook’s
  --method M         pace, growth or trend; the workbook’s method by default
  --units FILE       a list of units, text or CSV: one a line, name or id, and a due date after a
                     comma where the unit has its own. Only these are issued to; the others are
                     listed all the same; a name no document has is added as a new unit
  --due D            due date; by default Q1 4-10, Q2 7-10, Q3 10-15, the year 1-15 of the next
  --previous FILE    an earlier summary to take previous totals from
  --issuer NAME      who issues, as printed on the returns
  --include-archived issues or assesses documents past their horizon too
  --accept-implied   issues targets whose owners are only implied, and marks them so
  --master FILE      master workbook: who is expected, settings of targets, closings
  --expect FILE      who is expected: JSON, or a unit a line
  --decisions FILE   answers to conflicts: a JSON list of which counts, by whom, when and why
  --sdmx FILE        write SDMX-CSV 2.0 as well
  -o, --output       where to write; prepare replaces no file; issue replaces none that another
                     program has saved
  --lang LANG        zh-CN or en-US; follows the terminal by default; so do the workbooks
  -h, --help         shows this text
  -v, --version      shows the version

Exit codes
  0 done; 1 something in a file has to be seen to, or a target was not issued;
  check: something must be corrected, or a file is refused;
  assess: nothing can be assessed, or a figure could not be taken;
  merge: files rejected or undecided, or nothing to summarise;
  2 wrong use, a file missing or not to be written

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
    mergeFilesNeeded: 'Name the returns, or folders of them, to merge.',
    outputIsInput:
      '“{file}” is to be read and cannot be the result as well. Choose another name or another folder.',
    outputNotXlsx: 'The summary is an .xlsx file: {file}',
    optionsExclude: 'Options “{option}” and “{other}” exclude each other.',
    missingCommand: 'No command was given.',
    unknownCommand: 'There is no command “{command}”.',
    unknownOption: 'There is no option “{option}”.',
    missingValue: 'The option “{option}” needs a value.',
    unexpectedValue: 'The option “{option}” takes no value.',
    unexpectedArgument: '“{argument}” is one argument too many.',
    unknownDocument: 'There is no document “{document}”. Known are: {known}.',
    optionElsewhere: 'The option “{option}” does not belong to the command “{command}”.',
    optionNeeded: 'The option “{option}” is missing.',
    noFilesFound: 'There is no file to check. Look at the folder.',
    filePassedOver: 'Passed over (hidden, or no file): {file}',
    filesNeeded: 'Name the files or folders to check.',
    workbookNeeded: 'Name the master or summary to assess.',
    unknownMethod: 'There is no method “{method}”. Known are: {known}.',
    fileNeeded: 'Name the file of the master workbook.',
    unknownPeriod: '“{period}” is no period. Write 2024, 2024-S1, 2024-Q4 or 2024-12.',
    notADay: '“{day}” after “{option}” is no day. Write it as 2025-01-15.',
    fileMissing: 'There is no file {file}',
    fileUnreadable: 'The file {file} cannot be read ({reason})',
    documentsArchived:
      'Past their horizon (archived) in {period}: {documents}. To issue them all the same, add --include-archived.',
    outputExists: 'The file is there already and was not replaced: {file}',
    outputNotWritable: 'The file {file} cannot be written ({reason})',
    unknownLanguage: 'There is no language “{lang}”. Known are: zh-CN, en-US.',
    failed: 'The program failed: {message}',
  },
  fileProblem: '{file}: {found} {todo}',
  preparing: {
    written: '{file} is written: {units} units, {chosen} of them to be issued to.',
    addedNames: 'Listed, but in no document; added as new units: {names}',
    unmappedNames: 'Names that the coordinator has to map to a unit, not issued: {names}',
    leftOut:
      'Past their horizon (archived), not issued: {documents}. To issue them all the same, add --include-archived.',
    next: 'Next: confirm the sheet Owners, look through Units and Allocation, then run dabiao issue.',
  },
  issuing: {
    written: '{period}: {count} returns are written to {folder}',
    counts: 'New: {first}. Revised: {again}. Unchanged: {unchanged}.',
    revised: '  {unit} (revision {revision}): {changes}',
    issuerMissing:
      'Nobody is named as issuer, so the returns do not print one. Give --issuer, or fill in the cell beside the title of the sheet Units in the master, and issue again.',
    targetsLeft: 'Targets not issued ({count}):',
    unitsLeft: 'Units not issued to ({count}):',
    left: '  {name}: {why}',
    accepted: 'Owners accepted as implied, not confirmed: {names}',
    firstNamed: 'Reported by one unit alone, issued to the first named: {names}',
    findings: 'To be looked at in the master ({count}):',
    kept: '{count} files of these names in {folder} were saved by another program and may be filled in. Nothing was written; move them and try again, or choose another folder:',
  },
  checking: {
    kinds: { master: 'master', return: 'return', summary: 'summary', unknown: 'not known' },
    head: '{file}: {kind}',
    headOfReturn: '{file}: {kind}, {status}',
    clean: '  Nothing was found.',
    columns: { severity: 'Severity', place: 'Place', message: 'What to do', code: 'Rule' },
    hard: 'must correct',
    soft: 'must explain',
    closed: 'explained',
    skipped: '  {count} rules did not apply.',
    counts:
      'Files checked: {files}; {hard} to correct, {soft} to explain, {closed} explained; {rejected} refused, {sentBack} for correction, {approved} approved.',
  },
  assessing: {
    head: '{file}: as of {date}, by {method} ({cutOffs})',
    counts: '{total} targets: {counts}',
    columns: {
      progressStatus: 'Status',
      gap: 'Gap (points)',
      target: 'Target',
      document: 'Document',
      why: 'Why',
    },
    archivedLeftOut:
      '{count} targets of documents past their horizon are left out; --include-archived lists them.',
    problems: {
      notOurs: { found: 'No table of Dabiao is in it.', todo: 'Give a master or a summary.' },
      returnGiven: {
        found:
          'It is a return ({unit}): one unit’s figures, which do not tell how a target stands.',
        todo: 'Assess the master or a summary; hold returns against the rules with dabiao check.',
      },
      nothingLoaded: {
        found: 'No target to assess is in it.',
        todo: 'Give a master that Dabiao loaded or prepared; where faults are listed below, mend them first.',
      },
      noDay: {
        found: 'It has neither an as-of date nor a reference period.',
        todo: 'Give the date with --as-of.',
      },
    },
  },
  merging: {
    progress: 'Reading {done}/{total}: {file}',
    counts:
      '{read} files read: {accepted} accepted, {superseded} superseded, {undecided} undecided, {rejected} rejected.',
    columns: {
      result: 'Outcome',
      state: 'Return status',
      file: 'File',
      unit: 'Unit',
      reason: 'Why, and what to do',
      target: 'Target',
      total: 'Total',
      coverage: 'Coverage',
      progress: 'Progress status',
    },
    roll: '{expected} units expected, {reported} reported, of which {late} late; {missing} missing.',
    missing: 'Missing: {names}',
    conflicts: '{count} conflicts to decide:',
    conflict: '{unit} {period}: {count} returns of the same revision with other figures',
    decide:
      'Ask the unit, or have it hand in a corrected return; what the coordinator decides goes into a --decisions file (chosenFile, by, on, why), then merge again.',
    written: 'Written: {files}.',
    nothing: 'There is no return to summarise; nothing was written.',
  },
  demo: {
    issuer: 'Sample issuer',
    master: 'sample_master.xlsx',
    filledMaster: 'sample_filled_master.xlsx',
    summary: 'sample_summary.xlsx',
    corrections: 'sample_corrections.zip',
    reminders: 'sample_reminders.zip',
    issued: 'issued',
    received: 'received',
    copyName: '{stem}_copy',
    correctedName: '{stem}_corrected',
    rivalName: '{stem}_again',
    photoName: 'photo.xlsx',
    written: 'Samples are written to {folder}:',
    columns: {
      step: 'Step',
      result: 'Result',
      file: 'File',
      spoil: 'Spoilt on purpose',
      outcome: 'Outcome',
    },
    steps: {
      catalog: 'Catalog',
      prepare: 'Prepare',
      issue: 'Issue',
      fill: 'Fill in',
      check: 'Check',
      merge: 'Merge',
      assess: 'Assess',
      sendBack: 'Send back',
    },
    catalog: '{documents} documents, {targets} targets, {tasks} tasks',
    prepared: '{master}: {units} units',
    issuedFiles: '{issued}: {count} returns to fill in',
    filled: '{received}: {count} files as they came, {spoiled} of them spoilt; {filledMaster}',
    merged: '{summary}: {read} files read; {roll}',
    assessed: '{file}: {counts}',
    sentBack: '{corrections}: {sentBack} returns; {reminders}: {missing} units',
    spoiled: 'What was spoilt, and what became of it:',
    reasonSeparator: ': ',
    spoils: {
      fault: 'evidence P99, which its list has not',
      corrected: 'corrected return 2, with one figure changed',
      rival: 'one figure changed, but no second submission',
      copy: 'the same file under another name',
      altered: 'a locked target value changed',
      truncated: 'only half of it arrived',
      photo: 'is a photo',
      late: 'came after its due date',
    },
    next: 'Look into the workbooks, or try dabiao check, dabiao merge and dabiao assess on them.',
  },
  seeHelp: 'See dabiao --help.',
};
