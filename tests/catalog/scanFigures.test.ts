import { scanFigures } from './scanFigures';

const scan = (text: string, digitsLost = false): string[] =>
  scanFigures(text, { digitsLost }).map(({ figure }) => figure);

describe('the scanner of figures', () => {
  it.each([
    ['国家、行业标准各1000项以上', ['1000']],
    ['比率达50%以上,周期18个月以内', ['50', '18']],
    ['培训一万人,建立十二家,达百分之五十', ['百分之五十', '一万人', '十二家'].sort()],
    ['聚焦16条产业链和十大产业链、六个未来产业', ['16', '十大', '六个']],
    ['60項各類國際標準,三個階段', ['60', '三個']],
    ['5G和ISO 37000', ['5', '37000']],
  ])('finds those of %s', (text, expected) => {
    expect(scan(text).sort()).toEqual([...expected].sort());
  });

  it.each([
    '到2025年,2016年10月底前,2016-2020年,2018年6月22日',
    '12.统筹协调\n 3.接轨国际',
    '国办函〔2018〕25号',
    '第三方评估,统一大市场,党的十九大精神,一批标准',
  ])('finds none in %s', (text) => {
    expect(scan(text)).toEqual([]);
  });

  it('finds the words around a figure that a copy has lost', () => {
    expect(scan('达到以上,缩短至个月以内,个以上基地,省级以上', true)).toEqual([
      '以上',
      '个月以内',
      '以上',
    ]);
  });
});
