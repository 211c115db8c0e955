import { patchCells } from '../../src/host/xlsx/patchCells';
import { readWorkbook } from '../../src/host/xlsx/readWorkbook';
import type { WorkbookHost } from '../../src/host/workbookHost';
import type { WorkbookGrid } from '../../src/model/grid';
import type { CellsChange } from '../../src/pipeline/issueFlow';

/** A master file as an open workbook, in which somebody else may write as well. */
export interface MasterFileHost extends WorkbookHost {
  readonly bytes: () => Uint8Array;
  /** What somebody does to the file meanwhile. */
  readonly edit: (change: (bytes: Uint8Array) => Uint8Array) => void;
  /** How often it was written into. */
  readonly writes: () => number;
}

/** Cells written into it are in its bytes; a file has no window to select cells in. */
export function openMasterFile(master: Uint8Array): MasterFileHost {
  let bytes = master;
  let writes = 0;
  return {
    bytes: () => bytes,
    edit: (change) => {
      bytes = change(bytes);
    },
    writes: () => writes,
    readGrid: async () => readWorkbook(bytes),
    apply: async (changes) => {
      writes += 1;
      bytes = patchCells(bytes, changes as readonly CellsChange[]);
    },
    select: async () => undefined,
    onChanged: async () => async () => undefined,
  };
}

/** The grid of a workbook that is nobody's of ours. */
export const emptyWorkbook: WorkbookGrid = {
  sheets: [],
  tables: [],
  names: [],
  properties: {},
  ignored: [],
};
