import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../src/check/rules';
import { findAdvice, printRulesPage } from './printRulesPage';
import { ALL_CASES } from './ruleCases/allCases';

const PAGE = join(__dirname, '../../docs/rules.md');

describe('docs/rules.md', () => {
  it('is what `npm run rules` prints', () => {
    const printed = printRulesPage(RULES, ALL_CASES);
    if (process.env['DABIAO_RULES'] === 'renew') writeFileSync(PAGE, printed);
    expect(readFileSync(PAGE, 'utf8').split('\n')).toEqual(printed.split('\n'));
  });

  it('has an example of every rule', () => {
    const page = readFileSync(PAGE, 'utf8');
    const bare = RULES.filter(
      ({ code }) => !page.split(`### ${code}\n`)[1]?.split('###')[0]?.includes('| 例 Example |'),
    );
    expect(bare.map(({ code }) => code)).toEqual([]);
  });

  it('leaves no place of a message unfilled', () => {
    expect(readFileSync(PAGE, 'utf8').match(/\{\w+\}/g)).toBeNull();
  });
});

describe('what to do, as the page takes it from a message', () => {
  it.each([
    ['zh-CN', '填报!H5 为-3，不能为负数。请改正。', '请改正。'],
    ['zh-CN', '填报!R5 “正常。”不够具体。请写原因。', '请写原因。'],
    ['zh-CN', '台账!C5 GB/T 1与省科技厅重复，请商定第一完成单位。', '请商定第一完成单位。'],
    ['en-US', '填报!H5 is -3; it cannot be negative. Correct it.', 'Correct it.'],
    ['en-US', '填报!H5 is 0.5. Is 50% meant? Confirm it.', 'Is 50% meant? Confirm it.'],
  ] as const)('in %s of “%s” is “%s”', (locale, message, advice) => {
    expect(findAdvice(message, locale)).toBe(advice);
  });
});
