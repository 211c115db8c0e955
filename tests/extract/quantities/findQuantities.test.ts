import { findQuantities } from '../../../src/extract/quantities/findQuantities';

describe('a figure with what it counts', () => {
  it.each([
    ['1.2万人', 12_000, '人'],
    ['1,200项', 1_200, '项'],
    ['1.5万亿元', 1_500_000_000_000, '元'],
    ['一百二十个', 120, '个'],
    ['三千五百名', 3_500, '名'],
    ['百分之八十五', 85, '%'],
    ['百分之八十五点五', 85.5, '%'],
    ['千分之三', 0.3, '%'],
    ['八成', 80, '%'],
    ['八成五以上', 85, '%'],
    ['两成，', 20, '%'],
    ['一半', 50, '%'],
    ['五分之一', 20, '%'],
    ['三分之二以上', 66.6666667, '%'],
    ['翻一番', 100, '%'],
    ['翻两番', 300, '%'],
    ['扩大一倍', 1, '倍'],
    ['12件/万人', 12, '件/万人'],
    ['35千克', 35, '千克'],
    ['10台(套)', 10, '台(套)'],
    ['3000万棒。', 30_000_000, '棒'],
    ['40DDDs。', 40, 'DDDs'],
  ])('%s', (text, value, unit) => {
    expect(findQuantities(text)).toMatchObject([{ value, unit, valueMax: null }]);
  });

  it.each([
    ['1—2个', 1, 2],
    ['3至5家', 3, 5],
    ['三至五家', 3, 5],
    ['80%—90%', 80, 90],
    ['1—2万人', 10_000, 20_000],
  ])('%s is a range', (text, value, valueMax) => {
    expect(findQuantities(text)).toMatchObject([{ value, valueMax }]);
  });

  it.each([['100余项'], ['十余家'], ['近100个'], ['约20个'], ['20个左右']])(
    '%s is approximate',
    (text) => {
      expect(findQuantities(text)).toMatchObject([{ isApproximate: true }]);
    },
  );

  it('过半 is more than it writes', () => {
    expect(findQuantities('过半')).toMatchObject([{ value: 50, isExceeded: true }]);
  });
});

describe('what is no figure', () => {
  it.each([['第三方'], ['百家企业'], ['数十项'], ['成立机构'], ['初三'], ['几百个']])(
    '%s',
    (text) => {
      expect(findQuantities(text)).toEqual([]);
    },
  );

  it.each([['两部门'], ['十人才']])('%s counts nothing', (text) => {
    expect(findQuantities(text)).toMatchObject([{ unit: '' }]);
  });
});
