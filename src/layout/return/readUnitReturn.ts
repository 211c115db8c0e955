import { parsePeriod } from '../../model/calendar';
import type { CatalogDocument } from '../../model/catalog';
import type { Finding } from '../../model/finding';
import type { WorkbookGrid } from '../../model/grid';
import type { UnitReturn } from '../../model/unitReturn';
import { indexTargets } from '../buildWorkbookPlan';
import type { ReturnTableKey } from '../columnTypes';
import type { LocatedTable } from '../locateTable';
import { readIdentity } from './readIdentity';
import { checkHead } from './checkHead';
import { readIssued } from './readIssued';
import { indexLedgerWords, readEvidence, readLedger } from './readLedger';
import { indexMeasures, readMeasureReports } from './readMeasureReports';
import { findRemovedMeasures, findRemovedTargets } from './readRemovedRows';
import { readReturnCatalog } from './readReturnCatalog';
import { ReturnCells, type ReturnSource } from './readReturnCells';
import { readReturnFigures } from './readReturnFigures';
import { readReturnTable } from './readReturnTable';
import { readSignature } from './readSignature';

export interface UnitReturnReading {
  /** Null where the workbook is no return, or one whose identity cannot be read. */
  readonly unitReturn: UnitReturn | null;
  readonly findings: readonly Finding[];
  /** The tables its rows were read from. */
  readonly tables: Readonly<Partial<Record<ReturnTableKey, LocatedTable>>>;
}

/**
 * A unit's return as it stands in a workbook, whatever the program that saved it has done to its
 * form: rows inserted or sorted, columns moved, sheets renamed, figures typed as text. What cannot be
 * read is null and a finding that names its cell; nothing is guessed.
 */
export function readUnitReturn(
  grid: WorkbookGrid,
  catalog: readonly CatalogDocument[],
  source: ReturnSource | null = null,
): UnitReturnReading {
  const { template, findings: identityFindings } = readIdentity(grid);
  const ofFile = (findings: readonly Finding[]) =>
    findings.map((finding): Finding => ({ ...finding, file: source?.file ?? null }));
  const period = template === null ? null : parsePeriod(template.period);
  if (template === null || period === null) {
    return { unitReturn: null, findings: ofFile(identityFindings), tables: {} };
  }
  const known = readReturnCatalog(grid, template, catalog);
  const targets = indexTargets(known.documents);
  const measures = indexMeasures(known.documents.flatMap(({ tasks }) => tasks));
  const issued = readIssued(grid);
  const isOneIdentity = !identityFindings.some(({ code }) => code === 'identityContradiction');
  const findings: Finding[] = [...identityFindings, ...known.findings];
  const tables: Partial<Record<ReturnTableKey, LocatedTable>> = {};
  const readRows = <T>(
    key: ReturnTableKey,
    read: (cells: ReturnCells) => T[],
    findRemoved: (table: LocatedTable, rows: readonly T[]) => Finding[] = () => [],
  ): T[] => {
    const { table, findings: found } = readReturnTable(key, grid);
    findings.push(...found);
    if (table === null) return [];
    tables[key] = table;
    if (isOneIdentity) findings.push(...checkHead(table, template));
    const cells = new ReturnCells(table, template.unitId, source);
    const rows = read(cells);
    findings.push(...cells.findings, ...findRemoved(table, rows));
    return rows;
  };
  const figures = readRows(
    'returnTargets',
    (cells) => readReturnFigures(cells, template, period, targets, issued, known.isSame),
    (table, rows) => findRemovedTargets(grid, table, rows, targets),
  );
  const reports = readRows(
    'returnTasks',
    (cells) => readMeasureReports(cells, measures, issued, template.locale, known.isSame),
    (table, rows) => findRemovedMeasures(grid, table, rows, known.documents),
  );
  const own = figures.flatMap(({ targetId }) => targets.get(targetId) ?? []);
  const words = indexLedgerWords(grid, own);
  const ledger = readRows('ledger', (cells) => readLedger(cells, words));
  const evidence = readRows('evidence', readEvidence);
  const { submission, signature, findings: signed } = readSignature(grid);
  return {
    unitReturn: { template, submission, signature, figures, measures: reports, ledger, evidence },
    findings: ofFile([...findings, ...signed]),
    tables,
  };
}
