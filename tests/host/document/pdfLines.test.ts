import { joinPageText } from '../../../src/host/document/pdfLines';

/** A piece of this text at this place, its letters ten wide and high. */
function piece(str: string, left: number, base: number) {
  return { str, transform: [1, 0, 0, 1, left, base], width: str.length * 10, height: 10 };
}

describe('the text of a PDF page', () => {
  it('joins pieces at one height and breaks where the height changes', () => {
    expect(
      joinPageText([piece('到2025', 0, 100), piece('年', 61, 101), piece('标准', 0, 80)]),
    ).toBe('到2025年\n标准');
  });

  it('parts cells by tabs and English words by blanks, and sets Chinese without', () => {
    const row = [piece('序号', 0, 50), piece('任务', 60, 50), piece('目标', 84, 50)];
    expect(joinPageText(row)).toBe('序号\t任务目标');
    expect(joinPageText([piece('GB', 0, 50), piece('19001', 25, 50)])).toBe('GB 19001');
  });

  it('shows no line for blanks that are drawn', () => {
    expect(joinPageText([piece('甲', 0, 90), piece(' ', 10, 60), piece('乙', 0, 30)])).toBe(
      '甲\n乙',
    );
  });

  it('takes radicals for the letters they stand for', () => {
    expect(joinPageText([piece('⾏动⽅案增⻓', 0, 0)])).toBe('行动方案增长');
  });
});
