import type { CheckContext, ExpectedUnit, Placed, QuotaEntry } from '../check/checkContext';
import { readMaster } from '../layout/readMaster';
import { readUnitReturn } from '../layout/return/readUnitReturn';
import type { Catalog } from '../model/catalog';
import type { WorkbookGrid } from '../model/grid';
import type { UnitReturn } from '../model/unitReturn';
import { buildMasterContext, cellFinder } from './masterContext';
import { listExpectedUnits } from './expectedRows';
import { catalogOf, ownPart } from './workbookCatalog';

/** What a check of several files wants of each: rows with the file they stand in, and no workbook. */
export interface FileRecords {
  readonly unitReturn: UnitReturn | null;
  readonly cellOf: CheckContext['cellOf'];
  /** Of a master: who was to report, and what each unit's share is. */
  readonly expectedUnits: readonly ExpectedUnit[];
  readonly quotas: readonly QuotaEntry[];
  /** Documents it is of that are not built in. */
  readonly own: Catalog;
}

export const NO_RECORDS: FileRecords = {
  unitReturn: null,
  cellOf: () => null,
  expectedUnits: [],
  quotas: [],
  own: { documents: [], indicators: [] },
};

function inFile<Row extends Placed>(rows: readonly Row[], file: string): readonly Row[] {
  return rows.map((row) => ({ ...row, lineage: { ...row.lineage, file } }));
}

/** The records of a return or a master; other workbooks have none. */
export function readRecords(
  grid: WorkbookGrid,
  kind: 'master' | 'return' | 'summary' | 'unknown',
  file: string,
): FileRecords {
  const catalog = catalogOf(grid);
  const { documents } = catalog;
  if (kind === 'return') {
    const { unitReturn, tables } = readUnitReturn(grid, documents);
    if (unitReturn === null) return NO_RECORDS;
    const rows = {
      figures: inFile(unitReturn.figures, file),
      measures: inFile(unitReturn.measures, file),
      ledger: inFile(unitReturn.ledger, file),
    };
    const cellOf = cellFinder(Object.values(tables));
    const own = ownPart(catalog);
    return { ...NO_RECORDS, unitReturn: { ...unitReturn, ...rows }, cellOf, own };
  }
  const reading = kind === 'master' ? readMaster(grid, documents) : null;
  if (reading === null) return NO_RECORDS;
  const { quotas, cellOf } = buildMasterContext(reading, { catalog });
  return {
    unitReturn: null,
    cellOf,
    expectedUnits: listExpectedUnits(reading),
    quotas: inFile(quotas, file),
    own: ownPart(catalog),
  };
}
