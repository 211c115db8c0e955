/** Writes the golden plans anew: `npm run golden`. Read the difference before committing it. */
process.env.DABIAO_GOLDEN = 'renew';
require('jest').run([
  'tests/catalog/documentList.test.ts',
  'tests/layout/goldenPlans.test.ts',
  'tests/layout/findingsSheet.test.ts',
  'tests/layout/return/goldenReturn.test.ts',
  'tests/summary/plan/summaryWorkbook.test.ts',
]);
