import type { ruleFindings as zh } from '../zh-CN/ruleFindings';

export const ruleFindings: typeof zh = {
  planStartAfterPeriod:
    'The period {found} in {cell} is before the plan starts on {expected} and cannot count. Check the period and the start.',
  periodAfterDeadline:
    'The period {found} in {cell} is after the deadline {expected} and is not on time. Check the period; if the target was met late, explain.',
  cumulativeDecreased:
    '{cell}: the total {found} is below the {expected} of {period}. If some were taken back, enter how many and why; if not, correct it.',
  previousDisagrees:
    '{cell}: the previous total {found} is not the {expected} reported for {period}. Check it; if that figure was corrected since, say so in the explanation.',
  restatedEarlierPeriod:
    '{cell}: {period} is {found} and was reported as {expected}. Change it back; if it has to be corrected, mark it as revised and give the reason and basis.',
  missingEarlierPeriod:
    '{cell} reports {period}, with {count} missing before it ({missing}). Report what is missing, or explain.',
  changeOutOfRange:
    '{cell} changed by {found} since {period}; it mostly changed by {median}, and {low} to {high} is usual. Check it; if it is right, explain the change.',
  sameFigureTwice:
    '{cell} is {found}, the very figure of {period}. Check that it was not copied; if it is right, explain.',
  lastQuarterShare:
    '{cell}: the fourth quarter adds {found}, {share}% of the {total} of {year} and over {limit}%. Check that nothing was left out before, and explain.',
  progressTextCopied:
    '{cell} repeats the last period’s progress. Write what is new; if nothing is, explain.',
  actionSplitDisagrees:
    '{cell}: {found} are new, while the ledger has {made} made and {revised} revised, {expected} together. Complete the column “Made or revised” of the ledger.',
  ratioDisagrees:
    '{cell} is {found}; numerator over denominator is {expected}, over {limit} apart. Correct it.',
  behindUnexplained:
    '{cell} has no explanation: {period} reached {found} of {expected} and is behind. Write what the problem is and the next step.',
  closedUnverified:
    '{cell} is blank although the task is closed. Enter who verified it and when; if nobody did, set it back to “Done, to be verified”.',
  reportedBeforePeriodEnd:
    '{cell}: reported on {found}, before the period ends on {expected}. Correct it.',
  amendmentCounted:
    '{cell}: “{found}” is an amendment or a foreign-language edition and does not count. Delete the row and correct the new figure.',
  sameResultTwice:
    '{cell}: “{found}” and {other} write the same result in two ways. Keep one row and correct the new figure.',
  levelPrefixDisagrees:
    '{cell}: the level “{found}” does not go with the number “{key}”. Check both; if they are right, explain.',
  prefixNotOfTarget:
    '{cell}: the number “{found}” is not of a kind this target counts (such as {expected}). Check number and indicator; if they are right, explain.',
  numberYearDisagrees:
    '{cell}: published on {found}, while the number “{key}” is of {expected}. Check both; if they are right, explain.',
  socialCreditCodeInvalid:
    '{cell}: “{found}” is no valid unified social credit code (18 signs, the last a check digit). Correct it by the certificate; if it is right, explain.',
  allMultiplesOfTen:
    '{cell} and the others, {count} figures, are all multiples of {step}. Check that they are no estimates; if they are counted, explain.',
  compilerIsReviewer:
    '{cell}: “{found}” both compiled and reviewed the return. Let another person review it; if there is none, tell the coordinator.',
  sumDisagrees:
    '{cell}: {unit} has {found}, its {count} units together {expected}. Check the difference; joint results count once.',
  quotaDisagrees:
    '{cell}: {unit} has the quota {found}, its units together {expected}. Make them agree, or explain.',
  quotasBelowTarget:
    '{cell} and the other units’ quotas come to {found}, less than the target {expected}. Raise them, or explain who makes up the rest.',
  plansDisagree:
    '{cell}: the plan of {year} is {found}, its four quarters together {expected}. Make them agree, or explain.',
  leadStatusDiffers:
    '{cell}: the state differs from that of the lead unit {unit}, which stands. Agree with the lead unit, or explain.',
  duplicateReturn:
    'The return of {unit} for {period} has the submission number of {other}. Decide which one stands; a corrected return is sent with the next number.',
  unitNotExpected:
    '{unit} is not on the roll for {period}. Check the sheet of units: add it, or do not accept the return.',
  jointResultRepeated: '{cell}: {key} is reported by {unit} too. Agree on the first unit.',
  localBelowNational:
    '{cell} is {found} and falls short of the national {expected} for the same indicator. Check it; if it is so, explain why and what is done.',
};
