import { readUnitList } from '../../../src/layout/issue/unitList';

describe('a coordinator’s list of units', () => {
  it('is one unit a line, with a due date where it has its own', () => {
    const text =
      '\ufeff单位,报送截止\r\n省科技厅,2025-01-10\r\n\r\n# 地方\r\n武汉市，2025年1月8日\r\n"省委外办"\r\n';
    expect(readUnitList(text)).toEqual([
      { name: '省科技厅', dueDate: '2025-01-10' },
      { name: '武汉市', dueDate: '2025-01-08' },
      { name: '省委外办', dueDate: null },
    ]);
  });

  it('says in which line a due date is no day', () => {
    expect(readUnitList('省科技厅\n武汉市,2025-02-30')).toEqual({
      code: 'listDateInvalid',
      params: { line: 2, found: '2025-02-30' },
    });
  });

  it('is a problem where it lists nobody', () => {
    expect(readUnitList('\n# 无\n')).toEqual({ code: 'listEmpty', params: {} });
  });
});
