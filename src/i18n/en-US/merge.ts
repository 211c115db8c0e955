import type { merge as zh, mergeFindings as zhFindings } from '../zh-CN/merge';

export const merge: typeof zh = {
  rejections: {
    fileMissing: {
      found: 'The file is not there; it may have been moved, renamed or deleted.',
      todo: 'Look for it and merge again.',
    },
    fileChanged: {
      found: 'The file changed while it was read, and was not taken.',
      todo: 'Wait until it is saved or synchronised, then merge again.',
    },
    readingStopped: {
      found: 'The program broke off at this file ({reason}); it is not taken.',
      todo: 'See whether it opens, then merge again; the other files are not touched by this.',
    },
    mergeNotAReturn: {
      found: 'This is not a return issued by Dabiao.',
      todo: 'Ask the unit to fill in the file it was sent.',
    },
    mergeMaster: {
      found: 'This is a coordinator’s own workbook and not a return.',
      todo: 'Take it out of the files to merge; name it as the master where it says who reports.',
    },
    mergeIdentityIncomplete: {
      found: 'The return does not say whose it is or of which period (missing: {found}).',
      todo: 'Ask the unit to fill in the file it was sent.',
    },
    mergeSchemaTooNew: {
      found: 'The file was made by a newer version of Dabiao (schema {found}).',
      todo: 'Update Dabiao before merging.',
    },
    mergeSample: {
      found: 'The return holds sample figures, which are never merged with real ones.',
      todo: 'Take the sample files out.',
    },
    mergeNotSample: {
      found: 'This merge is of samples, and the return holds no sample figures.',
      todo: 'Merge it with the workbook it was issued from.',
    },
    mergeOtherPeriod: {
      found: 'The return is of {found}; this merge is of {expected}.',
      todo: 'Take the file out, or ask the unit for this period’s return.',
    },
    mergeOtherDocument: {
      found: 'The return is on “{found}”, which is not part of this merge.',
      todo: 'Take the file out, or merge with the workbook that issued it.',
    },
    mergeDocumentUnknown: {
      found: 'The return is on “{found}”, which the catalog does not have.',
      todo: 'Update Dabiao before merging.',
    },
    mergeUnitNotExpected: {
      found: '“{found}” is not among the units that were to report.',
      todo: 'See whether the sheet of units lacks it; if it was not to report, take the file out and tell the unit.',
    },
    mergeTemplateUnknown: {
      found:
        'The return “{found}”, issue {revision}, was not issued to the unit; on record is “{expected}”, issue {issued}.',
      todo: 'Ask the unit to fill in the file it was sent last.',
    },
    mergeAltered: {
      found: 'What was issued has been altered ({count} {count|place|places}, the first: {place}).',
      todo: 'Locked cells, targets, units and formulas stay as issued; ask the unit to fill in the file it was sent.',
    },
    mergeFaulty: {
      found:
        'There {count|is|are} {count} {count|fault|faults} that must be corrected (the first: {place}).',
      todo: 'Return it to the unit, which corrects it and sends a corrected return; a coordinator does not correct it.',
    },
    mergeOwnDocumentsDamaged: {
      found: 'The file’s hidden sheet “_documents” was altered, so that “{found}” cannot be read.',
      todo: 'Return it; ask for the return as issued, or the summary as Dabiao wrote it.',
    },
    mergeOwnDocumentsNewer: {
      found: 'A newer version of Dabiao wrote the document “{found}” that the file brings along.',
      todo: 'Update Dabiao before merging.',
    },
    mergeSectionsDamaged: {
      found:
        'The hidden sheet “_sections” of the summary is gone or altered, and its units’ returns cannot be read.',
      todo: 'Ask the coordinator below for the summary as Dabiao wrote it.',
    },
    mergeSummaryEmpty: {
      found: 'The summary holds no unit’s return.',
      todo: 'Ask the coordinator below to merge the returns first.',
    },
  },
  decisions: {
    decisionsNotJson: {
      found: 'The file of decisions is no valid JSON ({reason}).',
      todo: 'Write it in the form the documentation gives.',
    },
    decisionsNotList: {
      found: 'The file of decisions has to be a list.',
      todo: 'Put the decisions between [ and ].',
    },
    decisionInvalid: {
      found: 'Decision {entry}: “{field}” is missing or invalid.',
      todo: 'Fill it in or correct it.',
    },
    decisionUndecided: {
      found:
        'Decision {entry} does not say which return counts (one of chosen and chosenFile, not both).',
      todo: 'Give the content’s hash or the name of the file.',
    },
  },
  expectation: {
    expectNotJson: {
      found: 'The file of expected units is no valid JSON ({reason}).',
      todo: 'Write it in the form the documentation gives.',
    },
    expectInvalid: {
      found: 'Expected unit {entry}: “{field}” is missing or invalid.',
      todo: 'Fill it in or correct it.',
    },
    expectFieldInvalid: {
      found: 'File of expected units: “{field}” is missing or invalid.',
      todo: 'Fill it in or correct it.',
    },
    expectPlaceUnclear: {
      found:
        'The units’ names are known in several places, so that it is not clear whose they are.',
      todo: 'Give the units by id (hubei:…), or name documentIds in JSON.',
    },
    expectDocumentUnknown: {
      found: 'File of expected units: no document is known as “{document}”.',
      todo: 'Check documentIds; give the JSON file of a document of your own with --document.',
    },
    expectNoUnits: {
      found: 'There are no units on record that were to report.',
      todo: 'Issue the returns from the workbook first, or list the units in a file.',
    },
  },
};

export const mergeFindings: typeof zhFindings = {
  severalReporters:
    '{cell}: one unit reports this target, and {count} did ({units}); there is no total. Settle who reports it and return the others.',
  partsMissing:
    '{cell}: this target adds up by numerator and denominator, and some of the {count} figures ({units}) lack them; there is no total. Return them to be completed.',
  decisionStale:
    'The decision on {unit}, {period}, “{document}” no longer applies: the returns in conflict are others. Decide again.',
  decisionUnknown:
    'The decision on {unit}, {period}, “{document}” answers no conflict and was not used. See to unit and period.',
  decisionChoiceUnknown:
    'The decision on {unit}, {period}, “{document}” chooses “{found}”, which is none of the returns in conflict, and was not used. See to it.',
};
