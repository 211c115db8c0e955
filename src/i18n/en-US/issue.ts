import type { issue as zh } from '../zh-CN/issue';

/** Words of preparing and issuing returns, in the master and on the screens. */
export const issue: typeof zh = {
  yes: 'Yes',
  no: 'No',
  acceptedMark: 'Accepted as implied (not confirmed)',
  issuerLabel: 'Issued by',
  sampleMark: 'Sample, not real figures',
  sampleItem: 'Sample result ',
  sampleProgress: 'Sample: the survey is done as planned and a first draft stands.',
  sampleReason: 'Sample: some of it is still in hand; the rest follows in the next quarter.',
  sampleEvidence: 'Sample evidence',
  sampleSigner: 'Sample person ',
  previousNote: 'Previous total {value} from {file}, {period}',
  unitClass: {
    party: 'Party',
    government: 'Government',
    mass: 'Mass organization',
    central: 'Central body',
    locality: 'Locality',
    other: 'Other',
  },
  documentTitle: '{title} ({number})',
  documentTitleBare: '{title}',
  separator: ', ',
  changeSeparator: '; ',
  changes: {
    firstIssue: 'First issue',
    targetsAdded: 'targets added: {items}',
    targetsRemoved: 'targets removed: {items}',
    tasksAdded: 'tasks added: {items}',
    tasksRemoved: 'tasks removed: {items}',
    roleChanged: 'role changed: {items}',
    quotaChanged: 'quota changed: {items}',
    planChanged: 'planned figure changed: {items}',
    previousChanged: 'previous total changed: {items}',
    dueDateChanged: 'due date changed: {items}',
    unitRenamed: 'name of the unit changed: {items}',
    issuerChanged: 'issuer changed: {items}',
    catalogChanged: 'catalog renewed: {items}',
    otherChanged: 'other content changed',
  },
  changeOf: '{name} ({from} → {to})',
  changeFrom: '{from} → {to}',
  none: 'none',
  zipStem: '{documents}_issued',
  zipDocuments: '{name} and others ({count})',
  problems: {
    notOurs: {
      found: 'The workbook was not made by Dabiao.',
      todo: 'Choose one made by loading documents or by dabiao prepare.',
    },
    notAMaster: {
      found: 'The workbook is a return or a summary, not the master that returns are issued from.',
      todo: 'Choose the master, which has the sheets Owners and Units.',
    },
    masterUnreadable: {
      found: 'Something has to be corrected first; nothing was issued.',
      todo: 'Correct what is listed here and try again.',
    },
    unitsMissing: {
      found: 'There is no sheet of units: the issue has not been prepared.',
      todo: 'Prepare it on the page Issue returns, or with dabiao prepare.',
    },
    noPeriod: {
      found: 'No period can be read from the sheet of units.',
      todo: 'Prepare the issue again.',
    },
    noUnits: {
      found: 'The sheet of units has none for {period}.',
      todo: 'Prepare the issue for this period first.',
    },
    listDateInvalid: {
      found: 'The due date “{found}” in line {line} is no day.',
      todo: 'Write it as 2025-01-15.',
    },
    changedMeanwhile: {
      found:
        'The master was changed while the returns were made; nothing was recorded, no file handed over.',
      todo: 'Issue again.',
    },
    listEmpty: {
      found: 'No unit is listed.',
      todo: 'Write one unit a line, by name or id.',
    },
    noFigures: {
      found: 'There is no sheet of data to take previous totals from.',
      todo: 'Choose a summary or a master made by Dabiao.',
    },
  },
  targetReasons: {
    ownerUnconfirmed:
      'The owner is not confirmed: fill in who confirms and when on the sheet Owners, or accept what is implied.',
    ownerMissing: 'There is no owner: fill in owner, who confirms and when on the sheet Owners.',
    ownerUnknown:
      '“{name}” is no known unit: correct it on the sheet Owners, or add it on the sheet Units first.',
    ownerGeneric: '“{name}” names nobody in particular: name the unit on the sheet Owners.',
    unitsNotChosen: 'None of the units that report it is chosen.',
    notDue: 'Its frequency asks for no figure in this period.',
    withdrawn: 'The target is withdrawn.',
  },
  unitReasons: {
    notChosen: '“Issue” does not say “Yes”.',
    nothingToReport: 'It has no target and no task to report.',
    dueDateInvalid: '“Due_date” is no day: correct it.',
    rowRepeated: 'The unit has two rows for the period: keep one.',
  },
};
