import { isOpen } from '../check/closeFindings';
import { RULES } from '../check/rules/index';
import type { CheckResult } from '../check/ruleTypes';
import { runRules } from '../check/runRules';
import { commandLineLimits, type ReadLimits } from '../host/xlsx/readLimits';
import { RETURN_TABLES, TABLES } from '../layout/columns';
import type { TableKey } from '../layout/columnTypes';
import { textOf } from '../layout/locateTable';
import { NAMES } from '../layout/names';
import { isOurs, readMaster } from '../layout/readMaster';
import { fileFinding } from '../layout/readingFindings';
import { READING_FAULTS, type ReadingCode } from '../layout/reading/readingFaults';
import { valueOfName } from '../layout/readNames';
import { readUnitReturn, type UnitReturnReading } from '../layout/return/readUnitReturn';
import type { Catalog } from '../model/catalog';
import type { Finding, Problem } from '../model/finding';
import type { WorkbookGrid } from '../model/grid';
import type { ReturnStatus } from '../model/unitReturn';
import { checkMaster } from './checkMaster';
import { NO_RECORDS, readRecords, type FileRecords } from './fileRecords';
import { buildReturnContext } from './returnContext';
import { openWorkbookFile } from './workbookFiles';
import { catalogOf } from './workbookCatalog';

export type FileKind = 'master' | 'return' | 'summary' | 'unknown';

/** A file as the rules leave it. */
export interface CheckedFile extends CheckResult {
  readonly file: string;
  readonly kind: FileKind;
  /** Null of a workbook that nobody hands in: a master or a summary. */
  readonly returnStatus: ReturnStatus | null;
}

const NONE: CheckResult = { findings: [], skipped: [] };

/** What every rule says of a return; of one that could not be read, why. */
export function checkReturn(
  reading: UnitReturnReading,
  grid: WorkbookGrid,
  catalog: Catalog = catalogOf(grid),
  explanations: ReadonlyMap<string, string> = new Map(),
): CheckResult {
  const context = buildReturnContext(reading, grid, catalog, explanations);
  return context === null ? { ...NONE, findings: reading.findings } : runRules(RULES, context);
}

/**
 * What becomes of a return. A hard finding of the file refuses it; a hard one of its rows, or a soft
 * one nobody explained, sends it back. A soft finding of the file (a renamed table, another catalog, its foot)
 * is the coordinator's to look at: a respondent has no row to explain it in.
 */
export function returnStatusOf(findings: readonly Finding[]): ReturnStatus {
  const isHard = ({ severity }: Finding) => severity === 'hard';
  if (findings.some((finding) => isHard(finding) && finding.level === 0)) return 'rejected';
  const isSentBack = (finding: Finding) => isHard(finding) || finding.level > 0;
  return findings.some((one) => isOpen(one) && isSentBack(one)) ? 'sentBack' : 'approved';
}

/** What a workbook says it is; one with our tables and no word of it goes by its tables. */
export function kindOf(grid: WorkbookGrid): FileKind {
  const told = textOf(valueOfName(grid, NAMES.kind)) || (grid.properties['dabiaoKind'] ?? '');
  if (told === 'return' || told === 'summary' || told === 'master') return told;
  const has = (keys: readonly TableKey[]) => {
    const names = new Set(keys.map((key) => TABLES[key].tableName.toLowerCase()));
    return grid.tables.some(({ name }) => names.has(name.toLowerCase()));
  };
  // Its own tables first: a name that led to `_dabiao` outlives the sheet.
  if (has(['returnTargets', 'returnTasks'])) return 'return';
  if (isOurs(grid)) return 'master';
  return has(RETURN_TABLES) ? 'return' : 'unknown';
}

/** Every rule over a workbook that has been read, as what it says it is. */
export function checkGrid(grid: WorkbookGrid, kind: FileKind = kindOf(grid)): CheckResult {
  const { documents } = catalogOf(grid);
  if (kind === 'return') return checkReturn(readUnitReturn(grid, documents), grid);
  const reading = kind === 'unknown' ? null : readMaster(grid, documents);
  if (reading === null) return { ...NONE, findings: [fileFinding('notOurs', null, {})] };
  return checkMaster(grid, reading);
}

/** Why a file cannot be opened, as a finding; a code that no table has is a bug of ours. */
function findingOf({ code, params }: Problem): Finding {
  if (!Object.hasOwn(READING_FAULTS, code)) throw new Error(`no fault of reading: ${code}`);
  return fileFinding(code as ReadingCode, null, params);
}

/** A file as checked on its own, with what a check of several wants of it. */
export interface FileReading {
  readonly checked: CheckedFile;
  readonly records: FileRecords;
}

/** Reads and checks one file; whatever is in it, the answer is findings and never an exception. */
export async function checkFile(
  bytes: Uint8Array,
  file: string,
  limits: ReadLimits = commandLineLimits,
): Promise<CheckedFile> {
  return (await readAndCheck(bytes, file, limits)).checked;
}

/** The same, keeping the file's rows and nothing else of it. */
export async function readAndCheck(
  bytes: Uint8Array,
  file: string,
  limits: ReadLimits = commandLineLimits,
): Promise<FileReading> {
  const opened = await openWorkbookFile(bytes, file, limits);
  if (opened.kind !== 'grid') return refuseToCheck(file, opened.problem);
  const { grid } = opened;
  const kind = kindOf(grid);
  const { findings, skipped } = checkGrid(grid, kind);
  const isHandedIn = kind === 'return' || kind === 'unknown';
  const checked = {
    file,
    kind,
    returnStatus: isHandedIn ? returnStatusOf(findings) : null,
    findings: findings.map((finding) => ({ ...finding, file })),
    skipped,
  };
  return { checked, records: readRecords(grid, kind, file) };
}

/** A file that cannot be opened, or whose bytes never came: the reason is its one finding. */
export function refuseToCheck(file: string, problem: Problem): FileReading {
  const finding = { ...findingOf(problem), file };
  const checked = { ...NONE, file, kind: 'unknown', returnStatus: 'rejected' } as const;
  return { checked: { ...checked, findings: [finding] }, records: NO_RECORDS };
}
