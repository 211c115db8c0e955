import { writeSummaryFile } from '../../src/pipeline/summaryFile';
import { applyDecisions } from '../../src/pipeline/mergeFlow';
import { chooseFaultyFiles } from '../../src/pipeline/returnForCorrectionChoice';
import type { Summary } from '../../src/model/summary';
import { HUBEI } from '../support/mergeReturns';
import { expectNames, inputOf, returnInput, summariseInputs } from '../support/summaryFiles';

/** A county's returns with something to explain, something faulty, a conflict decided and a photo. */
describe('what a summary carries to the level above', () => {
  let county: Summary;
  let province: Summary;

  beforeAll(async () => {
    const request = await summariseInputs(
      [
        await returnInput({ unit: '省科技厅', compiler: '李某' }),
        await returnInput({ unit: '省农业农村厅', share: [9, 8] }),
        await returnInput({ unit: '省教育厅', trained: 5 }, '教育_1'),
        await returnInput({ unit: '省教育厅', trained: 6, state: 'notStarted' }, '教育_2'),
        inputOf('照片.xlsx', new Uint8Array([0xff, 0xd8, 0xff, 0xe0])),
      ],
      expectNames('省科技厅', '省农业农村厅', '省教育厅'),
    );
    const entry = { by: '王某', on: '2025-01-20', why: '电话核实', hashes: null };
    const key = { documentId: HUBEI, unitId: 'hubei:省教育厅', period: '2024-Q4' };
    const choice = { kind: 'file', value: '教育_2.xlsx' } as const;
    const merged = applyDecisions(request.merged, [{ key, choice, ...entry }]);
    county = request.summary;
    const bytes = await writeSummaryFile({ ...request, merged });
    province = (await summariseInputs([inputOf('县汇总.xlsx', bytes)])).summary;
  }, 60_000);

  const carried = () => province.receipts.filter(({ isCarried }) => isCarried);

  it('is every file, with its reason where it was not taken', () => {
    expect(
      carried().map(({ source }) => [source.names[0], source.rejection?.code ?? null]),
    ).toEqual(
      county.receipts.map(({ source }) => [source.names[0], source.rejection?.code ?? null]),
    );
    expect(carried().flatMap(({ source }) => source.rejection?.code ?? [])).toEqual([
      'notAWorkbook',
      'mergeFaulty',
    ]);
  });

  it('is the figures that count, and what a person decided', () => {
    expect(county.conflicts).toHaveLength(1);
    expect(province.conflicts).toEqual([]);
    const trained = (of: Summary) => of.targets.find(({ targetId }) => /trained/.test(targetId));
    expect(trained(county)?.value).toBe(37);
    expect(trained(province)?.value).toBe(37 + 6);
  });

  it('is not what was found in its files, which the level below has seen to', () => {
    const codes = (of: Summary) => of.findings.map(({ code }) => code);
    expect(codes(county)).toContain('compilerIsReviewer');
    expect(carried().flatMap(({ findings }) => findings)).toEqual([]);
    expect(codes(province)).not.toContain('compilerIsReviewer');
  });

  it('is nobody’s to be written to about from above', () => {
    expect(chooseFaultyFiles(county.receipts).map(({ source }) => source.names[0])).toEqual([
      '照片.xlsx',
      '省农业农村厅.xlsx',
    ]);
    expect(chooseFaultyFiles(province.receipts)).toEqual([]);
  });

  it('is looked at anew where several units are concerned', () => {
    // Two units that lead one task answer differently.
    const found = province.findings.filter(({ level }) => level >= 3);
    expect(found.map(({ code, file }) => [code, file])).toContainEqual([
      'leadStatusDiffers',
      '教育_2.xlsx',
    ]);
  });
});
