import { loadCatalog } from '../../src/catalog/loadCatalog';
import { buildWorkbookPlan } from '../../src/layout/buildWorkbookPlan';
import { buildReturnPlan } from '../../src/layout/return/buildReturnPlan';
import { parseRangeReference } from '../../src/model/a1';
import type { Locale } from '../../src/model/basics';
import type { SheetPlan, ValidationPlan, WorkbookPlan } from '../../src/model/plan';
import { buildWholeContent, DISPATCH } from '../support/returnContents';

/** 2000-01-01 and 2100-12-31 as a cell holds them. */
const [FIRST_DATE, LAST_DATE] = [36526, 73415];

const LOCALES: readonly Locale[] = ['zh-CN', 'en-US'];
const documents = loadCatalog().documents;

const buildMaster = (locale: Locale) =>
  buildWorkbookPlan({ documents, periods: ['2024'], locale, asOf: null, hashOf: () => 'h' });

function sheetOf(plan: WorkbookPlan, key: string): SheetPlan {
  const found = plan.sheets.find((sheet) => sheet.key === key);
  if (!found) throw new Error(`no sheet ${key}`);
  return found;
}

/** The rule of a cell under a column's key, by row below the header. */
function ruleAt(sheet: SheetPlan, key: string, index: number): ValidationPlan | undefined {
  const [table] = sheet.tables;
  if (!table) throw new Error(`no table on ${sheet.title}`);
  const column = table.column + table.columns.findIndex((candidate) => candidate.key === key);
  const row = table.row + 1 + index;
  return sheet.validations.find(
    ({ range }) =>
      range.column <= column &&
      column < range.column + range.columns &&
      range.row <= row &&
      row < range.row + range.rows,
  );
}

/** The largest number a cell takes. */
function largest(validation: ValidationPlan | undefined): number {
  const rule = validation?.rule;
  if (rule === undefined || !('operator' in rule) || rule.operator !== 'between') return Infinity;
  return Number(rule.formula2);
}

describe('the rule of a count', () => {
  const counts = documents.flatMap((entry) => entry.targets);

  it.each(LOCALES)('in 数据 takes twice the target and no date, and says so (%s)', (locale) => {
    const data = sheetOf(buildMaster(locale), 'data');
    counts.forEach((target, index) => {
      if (target.unitCode === 'percent') return;
      const validation = ruleAt(data, 'value', index);
      const max = largest(validation);
      expect([target.id, max >= target.value * 2, max < FIRST_DATE]).toEqual([
        target.id,
        true,
        true,
      ]);
      if (validation?.rule.kind === 'whole') {
        expect(validation.alert?.message).toContain(String(max));
      }
    });
  });

  it.each(LOCALES)('in a return takes no date either, and says so (%s)', (locale) => {
    const plan = buildReturnPlan(buildWholeContent('hubei-2022', { locale }), DISPATCH);
    const sheet = sheetOf(plan, 'returnTargets');
    const rules = sheet.validations.filter(({ rule }) => rule.kind === 'whole');
    const entries = rules.filter(({ range }) => range.row > (sheet.tables[0]?.row ?? 0));
    expect(entries.length).toBeGreaterThan(10);
    for (const validation of entries) {
      expect(largest(validation)).toBeLessThan(FIRST_DATE);
      expect(validation.alert?.message).toContain(String(largest(validation)));
    }
  });

  it('gives way to the target where that is as large as a date', () => {
    const [entry] = documents.filter(({ targets }) => targets.length > 0);
    if (!entry) throw new Error('no targets');
    const huge = { ...entry.targets[0]!, value: 40_000, unitCode: 'item' as const };
    const plan = buildWorkbookPlan({
      documents: [{ ...entry, targets: [huge] }],
      periods: ['2024'],
      locale: 'zh-CN',
      asOf: null,
      hashOf: () => 'h',
    });
    const max = largest(ruleAt(sheetOf(plan, 'data'), 'value', 0));
    expect(max).toBe(80_000);
    expect(max).toBeGreaterThan(LAST_DATE);
  });
});

/** The words a list's name leads to, as they stand in the plan; a formula's word is not known here. */
function wordsOf(plan: WorkbookPlan, source: string): readonly unknown[] {
  const refersTo = plan.names.find(({ name }) => `=${name}` === source)?.refersTo ?? '';
  const [title = '', cells = ''] = refersTo.slice(1).split('!');
  const range = parseRangeReference(cells);
  const sheet = plan.sheets.find((candidate) => candidate.title === title.replace(/'/g, ''));
  if (!range || !sheet) return [];
  const at = (row: number, column: number) =>
    sheet.blocks
      .map(({ row: top, column: left, cells: lines }) => lines[row - top]?.[column - left])
      .find((cell) => cell !== undefined && cell !== null);
  return Array.from({ length: range.rows * range.columns }, (_, index) =>
    at(range.row + Math.floor(index / range.columns), range.column + (index % range.columns)),
  );
}

describe('a list of words', () => {
  const plans = LOCALES.flatMap((locale) => [
    ['master', locale, buildMaster(locale)] as const,
    [
      'return',
      locale,
      buildReturnPlan(buildWholeContent('hubei-2022', { locale }), DISPATCH),
    ] as const,
  ]);

  it.each(plans)(
    'of a %s in %s names cells that all hold a word or a formula, each once',
    (_, __, plan) => {
      const sources = new Set(
        plan.sheets.flatMap(({ validations }) =>
          validations.flatMap(({ rule }) => (rule.kind === 'list' ? [rule.source] : [])),
        ),
      );
      expect(sources.size).toBeGreaterThan(1);
      for (const source of sources) {
        const words = wordsOf(plan, source);
        expect([source, words.length > 0]).toEqual([source, true]);
        const isFormula = (word: unknown) => typeof word === 'object';
        const blank = words.filter((word) => !isFormula(word) && String(word ?? '').trim() === '');
        expect([source, blank]).toEqual([source, []]);
        expect(new Set(words).size).toBe(words.length);
      }
    },
  );
});
