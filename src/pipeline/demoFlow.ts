import { loadCatalog } from '../catalog/loadCatalog';
import { planSampleFault, planSampleFigures } from '../layout/issue/sampleMaster';
import { readMaster } from '../layout/readMaster';
import { readUnitReturn } from '../layout/return/readUnitReturn';
import type { WorkbookGrid } from '../model/grid';
import type { CellsChange } from './issueFlow';
import { isSampleMaster } from './masterFile';
import { openWorkbookFile, patchWorkbookFile } from './workbookFiles';

/** Own files cannot fail to open: where one does, that is a bug of ours. */
async function patchOwn(
  bytes: Uint8Array,
  plan: (grid: WorkbookGrid) => readonly CellsChange[],
): Promise<Uint8Array> {
  const opened = await openWorkbookFile(bytes, 'sample.xlsx');
  if (opened.kind !== 'grid') throw new Error('a sample of our own cannot be opened');
  const patched = await patchWorkbookFile(bytes, plan(opened.grid));
  if (patched.kind !== 'bytes') throw new Error('a sample of our own cannot be patched');
  return patched.bytes;
}

/** A sample master with made-up figures in 数据. */
export async function fillSampleMaster(master: Uint8Array): Promise<Uint8Array> {
  const { documents } = loadCatalog();
  return patchOwn(master, (grid) => {
    const reading = readMaster(grid, documents);
    if (reading === null || !isSampleMaster(grid)) throw new Error('no sample master');
    return planSampleFigures(reading, documents);
  });
}

/** A filled sample return with one fault on purpose, for a check to find. */
export async function spoilSampleReturn(bytes: Uint8Array): Promise<Uint8Array> {
  return patchOwn(bytes, (grid) => {
    const { unitReturn, tables } = readUnitReturn(grid, loadCatalog().documents);
    const table = tables.returnTargets;
    if (!unitReturn?.template.isSample || !table) throw new Error('no sample return');
    return planSampleFault(table);
  });
}
