import type { Expectation } from '../../src/model/summary';
import { mergeFiles, type MergeInput } from '../../src/pipeline/mergeFiles';
import { summarise } from '../../src/pipeline/mergeFlow';
import type { SummaryFileRequest } from '../../src/pipeline/summaryFile';
import { HUBEI, writeFilledReturn, type FilledReturn } from './mergeReturns';

/** Files as they come: name and bytes. */
export function inputOf(name: string, bytes: Uint8Array, receivedOn = '2025-01-12'): MergeInput {
  return { name, receivedOn, read: () => Promise.resolve({ kind: 'bytes', bytes }) };
}

export async function returnInput(filled: FilledReturn, name = filled.unit): Promise<MergeInput> {
  return inputOf(`${name}.xlsx`, await writeFilledReturn(filled));
}

export function expectNames(...names: readonly string[]): Expectation {
  const known = { targetIds: null, taskIds: null, templateId: null, revision: null };
  return {
    period: '2024-Q4',
    documentIds: [HUBEI],
    isSample: null,
    units: names.map((name) => ({
      unitId: `hubei:${name}`,
      name,
      dueDate: '2025-01-15',
      ...known,
    })),
  };
}

/** Files merged and summed up, ready to be laid out. */
export async function summariseInputs(
  inputs: readonly MergeInput[],
  expectation: Expectation | null = null,
): Promise<SummaryFileRequest> {
  const merged = await mergeFiles(inputs, { expectation });
  const made = summarise(merged, { basis: null, expectation, asOf: null, closings: new Map() });
  if (made === null) throw new Error('nothing came');
  return { merged, summary: made.summary, basis: null, locale: 'zh-CN' };
}

/** A county's quarter: joint results, a late unit, a conflict, a photo and somebody missing. */
export async function smallMerge(): Promise<SummaryFileRequest> {
  const late = await returnInput({ unit: '省卫生健康委', trained: 12, keys: [] });
  return summariseInputs(
    [
      await returnInput({ unit: '省科技厅', keys: ['GB/T 101-2024', 'GB/T 102-2024'] }),
      await returnInput({ unit: '省农业农村厅', keys: ['GB/T 101—2024'], trained: 60 }),
      { ...late, receivedOn: '2025-01-20' },
      await returnInput({ unit: '省教育厅', trained: 5 }, '省教育厅_1'),
      await returnInput({ unit: '省教育厅', trained: 6 }, '省教育厅_2'),
      inputOf('照片.xlsx', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])),
    ],
    expectNames('省科技厅', '省农业农村厅', '省卫生健康委', '省教育厅', '省交通运输厅'),
  );
}
