import { createExcelHost } from '../../src/workbench/officeHost/excelHost';
import { spellOutNames } from '../../src/workbench/spellOutNames';

describe('names in the formula of a conditional format', () => {
  const { workbook } = createExcelHost({});
  workbook.addSheet('审核');
  workbook.names.add('dabiao_marks', '=审核!$R$5:$R$6');
  workbook.names.add('dabiao_share', '=0.95');

  it.each([
    ['=SUM(--(dabiao_marks=$A5&"|"))>0', '=SUM(--(审核!$R$5:$R$6=$A5&"|"))>0'],
    ['=$A5="dabiao_marks"', '=$A5="dabiao_marks"'],
    ['=$A5=dabiao_share', '=$A5=dabiao_share'],
    ["='dabiao_marks'!A1>LEN(A1)", "='dabiao_marks'!A1>LEN(A1)"],
  ])('%s is drawn as %s', (formula, drawn) => {
    expect(spellOutNames(workbook, formula)).toBe(drawn);
  });
});
