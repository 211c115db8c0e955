import { loadCatalog } from '../../src/catalog/loadCatalog';
import type { Expectation, Summary } from '../../src/model/summary';
import { packReminders, type ReminderRequest } from '../../src/pipeline/reminders';
import { expectNames, inputOf, returnInput, summariseInputs } from '../support/summaryFiles';

const NAMES = ['省科技厅', '省农业农村厅', '省卫生健康委', '省教育厅', '省科协'];
const EXPECTED: Expectation = {
  ...expectNames(...NAMES),
  units: expectNames(...NAMES).units.map((unit) =>
    unit.name === '省科协' ? { ...unit, targetIds: ['a', 'b'], taskIds: ['c'] } : unit,
  ),
};

describe('reminders', () => {
  let summary: Summary;

  function remind(change: Partial<ReminderRequest> = {}) {
    return packReminders({
      summary,
      expectation: EXPECTED,
      documents: loadCatalog().documents,
      locale: 'zh-CN',
      issuer: null,
      contact: null,
      reportBy: null,
      ...change,
    });
  }

  const textOf = (unit: string, change: Partial<ReminderRequest> = {}) =>
    remind(change)
      .reminders.find(({ unitName }) => unitName === unit)
      ?.lines.join('\n') ?? '';

  beforeAll(async () => {
    const late = await returnInput({ unit: '省卫生健康委' });
    const made = await summariseInputs(
      [
        await returnInput({ unit: '省科技厅' }),
        { ...late, receivedOn: '2025-01-20' },
        await returnInput({ unit: '省教育厅', share: [9, 8] }),
        inputOf('照片.xlsx', new Uint8Array([0xff, 0xd8, 0xff])),
      ],
      EXPECTED,
    );
    summary = made.summary;
  }, 60_000);

  it('go to the units that are missing and to nobody else', () => {
    const { reminders, zipName } = remind();
    expect(reminders.map(({ unitName }) => unitName)).toEqual([
      '省农业农村厅',
      '省教育厅',
      '省科协',
    ]);
    expect(zipName).toBe('2024年四季度_催报单.zip');
  });

  it('name the period in words, the document, the due date, who asks and what for', () => {
    const text = textOf('省科协', { contact: '王某 027-00000000', reportBy: '2025-01-22' });
    expect(text).toContain('贵单位2024年四季度《湖北实施意见（2022）》');
    expect(text).toContain('应于2025年1月15日前报送，目前未收到');
    expect(text).toContain('应填报目标2个、任务1项');
    expect(text).toContain('请于2025年1月22日前报送');
    expect(text).toContain('王某 027-00000000');
    expect(text.trimEnd().endsWith('省市场监管局')).toBe(true);
    expect(textOf('省农业农村厅')).not.toContain('应填报目标');
  });

  it('name of several documents those the unit was asked about', () => {
    const units = EXPECTED.units.map((unit) =>
      unit.name === '省科协' ? { ...unit, targetIds: [], taskIds: ['hubei-2022/task-03'] } : unit,
    );
    const change = {
      summary: { ...summary, documentIds: ['national-2021', 'hubei-2022'] },
      expectation: { ...EXPECTED, units },
    };
    expect(textOf('省科协', change)).toContain('贵单位2024年四季度《湖北实施意见（2022）》目标');
    expect(textOf('省农业农村厅', change)).toContain('《国家纲要（2021）》');
  });

  it('say so where a return of the unit was sent back', () => {
    expect(textOf('省教育厅')).toContain('已退回修改，尚未收到更正报');
    expect(textOf('省教育厅')).not.toContain('目前未收到');
  });

  it('are a text each and a list of whom to call, with those that were late', () => {
    const { files } = remind();
    expect(files.map(({ fileName }) => fileName)).toEqual([
      '0_未报送名单.txt',
      '1_省农业农村厅_催报单.txt',
      '2_省教育厅_催报单.txt',
      '3_省科协_催报单.txt',
    ]);
    const list = new TextDecoder().decode(files[0]?.bytes);
    expect(list).toContain('应报5家，已报2家，其中逾期报送1家，未报送3家。');
    expect(list).toContain('省教育厅　报送截止2025年1月15日　退回修改');
    expect(list).toContain('省卫生健康委　报送截止2025年1月15日　收到日期2025年1月20日');
  });

  it.each(['zh-CN', 'en-US'] as const)('never speak of refusing to report, in %s', (locale) => {
    const texts = remind({ locale }).files.map(({ bytes }) => new TextDecoder().decode(bytes));
    expect(texts.join('\n')).not.toMatch(/拒报|refus(?:e|al) to|[{}]/);
  });

  it('are none where everybody has reported', () => {
    const units = summary.units.filter(({ roll }) => roll !== 'missing');
    expect(remind({ summary: { ...summary, units } })).toMatchObject({ files: [], reminders: [] });
  });
});
