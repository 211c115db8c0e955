import { emptySheet } from '../../src/workbench/grid/drawSheet';
import { drawRules } from '../../src/workbench/grid/drawRules';
import { Mutation } from '../../src/workbench/grid/gridMutation';
import type { SheetView } from '../../src/workbench/grid/gridView';
import { readListWords } from '../../src/workbench/listWords';
import type { ValidationRule } from '../../src/workbench/officeHost/model/dataValidation';
import { Workbook } from '../../src/workbench/officeHost/model/workbook';
import { readValidation } from '../../src/workbench/ruleViews';

const WORDS = ['正常', '零报告', '不适用，见说明', '暂缺, 下期补'];

function ruleOf(rule: ValidationRule['rule']): ValidationRule {
  const areas = [{ row: 1, column: 0, rows: 3, columns: 1 }];
  return { areas, rule, IgnoreBlanks: true, Prompt: {}, ErrorAlert: { message: '请从列表选。' } };
}

/** The rule as it is given to the grid's library. */
function drawnRule(rule: ValidationRule['rule'], words: readonly string[] | null = null) {
  const view = readValidation(ruleOf(rule), () => words);
  if (!view) throw new Error('the grid has no such kind');
  const before = emptySheet({ id: 'a', name: 'a' } as SheetView);
  const [added, ...others] = drawRules(before, { ...before, validations: [view] });
  expect([added?.id, others]).toEqual([Mutation.addValidation, []]);
  return (added?.params as { rule: Record<string, unknown> }).rule;
}

describe('a validation in the grid', () => {
  it('compares a figure as the workbook says', () => {
    const rule = drawnRule({ decimal: { formula1: 0, operator: 'GreaterThanOrEqualTo' } });
    expect(rule).toMatchObject({ type: 'decimal', operator: 'greaterThanOrEqual', formula1: '0' });
  });

  it('offers a list’s words, commas in them and all', () => {
    const { type, formula1 } = drawnRule({ list: { source: '=words' } }, WORDS);
    expect([type, JSON.parse(String(formula1))]).toEqual(['list', WORDS]);
  });

  // Given one, the library compares the word with figures that are not there, and refuses it.
  it.each([{ list: { source: '是,否' } }, { custom: { formula: '=A1>0' } }])(
    'has no operator where nothing is compared: %j',
    (rule) => {
      expect(drawnRule(rule, ['是', '否'])).not.toHaveProperty('operator');
    },
  );
});

describe('the words of a list', () => {
  function workbookWithWords() {
    const workbook = new Workbook((value) => String(value));
    const sheet = workbook.activeSheet;
    WORDS.forEach((word, row) => {
      sheet.cells.ensure(row, 0).value = word;
    });
    sheet.cells.ensure(WORDS.length, 0).value = '';
    return { workbook, sheet };
  }

  it('are those it spells out', () => {
    const { workbook, sheet } = workbookWithWords();
    expect(readListWords(workbook, sheet, '是, 否')).toEqual(['是', '否']);
  });

  it('are those in the cells it names, blanks left out', () => {
    const { workbook, sheet } = workbookWithWords();
    expect(readListWords(workbook, sheet, '=$A$1:$A$6')).toEqual(WORDS);
  });

  it('are unknown where it names no cells', () => {
    const { workbook, sheet } = workbookWithWords();
    expect(readListWords(workbook, sheet, '=dabiao_none')).toBeNull();
  });
});
