/** Writes `docs/rules.md` anew: `npm run rules`. Read the difference before committing it. */
process.env.DABIAO_RULES = 'renew';
require('jest').run(['tests/check/rulesPage.test.ts']);
