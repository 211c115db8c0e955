import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { planFindingRows } from '../../src/layout/findingRows';
import type { Locale } from '../../src/model/basics';
import { buildListed, planSampleFindings } from '../support/findingsPlan';
import { printPlan } from './printPlan';

const LOCALES: readonly Locale[] = ['zh-CN', 'en-US'];
const isRenewing = process.env['DABIAO_GOLDEN'] === 'renew';

describe('the plan of the sheet 审核', () => {
  it.each(LOCALES)('in %s is as committed', (locale) => {
    const sheets = [planSampleFindings(locale)];
    const printed = printPlan({ locale, sheets, names: [], properties: {} });
    const path = join(__dirname, 'golden', `findings.${locale}.json`);
    if (isRenewing) writeFileSync(path, printed);
    expect(printed.split('\n')).toEqual(readFileSync(path, 'utf8').split('\n'));
  });
});

describe('the rows of 审核', () => {
  const keysOf = (rows: ReturnType<typeof planFindingRows>) =>
    rows.map(({ findingKey, stateCode }) => `${String(findingKey)} ${String(stateCode)}`);

  it('say so where nothing was found', () => {
    expect(planFindingRows([], [], 'en-US')).toEqual([
      { message: 'The last check found nothing.' },
    ]);
  });

  it('leave with their finding, unless somebody typed an explanation there', () => {
    const typed = { key: 'a', explanation: '已请单位核对。', row: 5, cells: { findingKey: 'a' } };
    const filled = { key: 'b', explanation: '', row: 6, cells: { findingKey: 'b' } };
    const rows = planFindingRows([buildListed({ key: 'c' })], [typed, filled], 'zh-CN');
    expect(keysOf(rows)).toEqual(['c openHard', 'a gone']);
  });

  it('keep what was typed before what the row of the figure says', () => {
    const listed = buildListed({ key: 'a', explanation: '表中的说明' });
    const typed = { key: 'a', explanation: '审核人的说明', row: 5, cells: {} };
    expect(planFindingRows([listed], [typed], 'zh-CN')[0]).toMatchObject({
      explanation: '审核人的说明',
      filled: null,
    });
    expect(planFindingRows([listed], [], 'zh-CN')[0]).toMatchObject({
      explanation: '表中的说明',
      filled: '表中的说明',
    });
  });

  it('mark no cell whose finding is explained', () => {
    const [row] = planFindingRows([buildListed({ isClosed: true })], [], 'zh-CN');
    expect(row).toMatchObject({ stateCode: 'closed', mark: null });
  });
});
