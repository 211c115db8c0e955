import { texts } from '../../../src/i18n/texts';
import { formatDate, isPlausibleDate, namePeriod } from '../../../src/taskpane/format/dates';
import { placeFinding } from '../../../src/taskpane/format/findingPlace';
import { describeFinding } from '../../../src/i18n/findingText';
import { describeProblem } from '../../../src/taskpane/format/problems';
import {
  formatDifference,
  formatQuantity,
  formatShare,
  formatTargetValue,
} from '../../../src/taskpane/format/quantities';
import { buildFinding, buildTarget } from '../../support/paneBuilders';

const zh = texts('zh-CN');
const en = texts('en-US');

describe('a quantity', () => {
  it('bears the unit as printed in Chinese and a word in English', () => {
    const people = buildTarget({ unitMeasure: '人', unitCode: 'person' });
    expect(formatQuantity(10000, people, 'zh-CN')).toBe('10,000人');
    expect(formatQuantity(10000, people, 'en-US')).toBe('10,000 people');
  });

  it('has no space before a percent sign', () => {
    const share = buildTarget({ unitMeasure: '%', unitCode: 'percent' });
    expect(formatQuantity(52.75, share, 'en-US')).toBe('52.75%');
    expect(formatQuantity(52.75, share, 'zh-CN')).toBe('52.75%');
  });

  it('has points for the difference of two shares', () => {
    const share = buildTarget({ unitMeasure: '%', unitCode: 'percent' });
    expect(formatDifference(5, share, 'zh-CN')).toBe('5个百分点');
    expect(formatDifference(5, share, 'en-US')).toBe('5 percentage points');
    expect(formatDifference(380, buildTarget(), 'zh-CN')).toBe('380项');
  });

  it('shows a share as percent to one decimal', () => {
    expect(formatShare(0.6249, 'zh-CN')).toBe('62.5');
    expect(formatShare(1, 'en-US')).toBe('100.0');
  });

  it('shows a target with its sign, a bare figure without, a range with both ends', () => {
    expect(formatTargetValue(buildTarget(), 'zh-CN')).toBe('≥1,000项');
    const cycle = buildTarget({
      comparator: '<=',
      value: 18,
      unitMeasure: '个月',
      unitCode: 'month',
    });
    expect(formatTargetValue(cycle, 'en-US')).toBe('≤18 months');
    expect(formatTargetValue(buildTarget({ comparator: '=', value: 120 }), 'zh-CN')).toBe('120项');
    expect(formatTargetValue(buildTarget({ value: 1, valueMax: 2 }), 'zh-CN')).toBe('1项–2项');
  });
});

describe('a date', () => {
  it('is written as each language does, and left alone where it is none', () => {
    expect(formatDate('2025-12-31', 'zh-CN')).toBe('2025年12月31日');
    expect(formatDate('2025-12-31', 'en-US')).toBe('31 Dec 2025');
    expect(formatDate('soon', 'zh-CN')).toBe('soon');
  });

  it.each([
    ['2000-01-01', true],
    ['2100-12-31', true],
    ['1999-12-31', false],
    ['2101-01-01', false],
    ['2024-02-30', false],
    ['2024-2-3', false],
    ['', false],
    ['20241-01-01', false],
  ])('%s is plausible: %s', (date, isPlausible) => {
    expect(isPlausibleDate(date)).toBe(isPlausible);
  });
});

describe('a period', () => {
  it.each([
    ['2024', '2024年', '2024'],
    ['2024-S1', '2024年上半年', 'First half 2024'],
    ['2024-Q3', '2024年三季度', 'Q3 2024'],
    ['2024-06', '2024年6月', 'June 2024'],
    ['2024-X', '2024-X', '2024-X'],
  ])('%s is named %s and %s', (code, chinese, english) => {
    expect(namePeriod(code, 'zh-CN', zh)).toBe(chinese);
    expect(namePeriod(code, 'en-US', en)).toBe(english);
  });
});

describe('a problem', () => {
  it('says what was found and what to do, in both languages', () => {
    const problem = { code: 'hostTooOld', params: { needs: 'ExcelApi 1.13' } };
    expect(describeProblem(problem, zh).found).toContain('不支持');
    expect(describeProblem(problem, en).todo).toContain('Excel 2021');
    expect(describeProblem(problem, en).details).toBe('Details: hostTooOld needs=ExcelApi 1.13');
  });

  it('without words of its own reads as a failure of the host', () => {
    expect(describeProblem({ code: 'other', params: {} }, en).found).toBe(
      en.pane.problems.hostFailed.found,
    );
  });
});

describe('a finding', () => {
  it('is a sentence with its cell and what was found', () => {
    const text = describeFinding(buildFinding(), zh);
    expect(text).toContain('H9');
    expect(text).toContain('-3');
    expect(text).not.toContain('{');
  });

  it('takes the cell and the figure from itself where its parameters lack them', () => {
    const text = describeFinding(buildFinding({ params: {} }), en);
    expect(text).toContain('数据!H9');
    expect(text).toContain('-3');
  });

  it('of an unknown kind still leads to its cell', () => {
    expect(describeFinding(buildFinding({ code: 'somethingNew' }), en)).toBe(
      'Something is wrong (somethingNew); look at 数据!H9.',
    );
  });

  it.each([
    ['A1', 0, 0],
    ['H9', 8, 7],
    ['$AA$10', 9, 26],
    ['XFD1048576', 1048575, 16383],
    ['B2:C3', 1, 1],
  ])('at %s stands at row %i, column %i', (cell, row, column) => {
    expect(placeFinding(buildFinding({ cell }))).toEqual({ sheet: '数据', row, column });
  });

  it('has no place without a sheet or with a cell that is none', () => {
    expect(placeFinding(buildFinding({ sheet: null }))).toBeNull();
    expect(placeFinding(buildFinding({ cell: null }))).toBeNull();
    expect(placeFinding(buildFinding({ cell: 'R1C1' }))).toBeNull();
  });
});
