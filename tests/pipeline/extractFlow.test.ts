import { extractFile, extractPasted } from '../../src/pipeline/extractFlow';

const TEXT =
  '一、主要目标\n到2025年，制定地方标准30项。\n二、重点任务\n（一）完善标准体系。加快制定。';

describe('a policy text that is pasted', () => {
  it('gives what the same text in a file gives', async () => {
    const pasted = extractPasted(TEXT);
    const file = await extractFile(new TextEncoder().encode(TEXT), 'plan.txt');
    if (pasted.kind !== 'extracted' || file.kind !== 'extracted') throw new Error('not read');
    expect(pasted.extraction).toEqual(file.extraction);
    expect(pasted.extraction.targets).toMatchObject([{ value: 30, unitMeasure: '项' }]);
    expect([pasted.source.encoding, file.source.encoding]).toEqual([null, 'utf-8']);
  });

  it.each([
    ['noText', '  \n——\n'],
    ['notChinese', 'Objectives: 800 standards by 2025.'],
    ['tableGiven', '甲\t1\t2\n乙\t3\t4\n丙\t5\t6\n'],
    ['fileTooLarge', 'a'.repeat(21 * 2 ** 20)],
  ])('is refused as %s', (code, text) => {
    expect(extractPasted(text)).toMatchObject({ kind: 'problem', problem: { code } });
  });

  it('is not refused for being without targets, which is said instead', () => {
    const outcome = extractPasted('关于印发标准宣传提纲的通知\n各有关单位：请认真学习。');
    expect(outcome).toMatchObject({ kind: 'extracted' });
    expect(outcome.kind === 'extracted' && outcome.remarks.map(({ code }) => code)).toEqual([
      'noTargets',
      'noTasks',
    ]);
  });
});
