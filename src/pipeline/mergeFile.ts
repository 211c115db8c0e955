import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import { loadCatalog } from '../catalog/loadCatalog';
import { isOpen } from '../check/closeFindings';
import { commandLineLimits, paneLimits, type ReadLimits } from '../host/xlsx/readLimits';
import { readUnitReturn } from '../layout/return/readUnitReturn';
import { columnsOf } from '../merge/sectionColumns';
import { sectionsOfReturn } from '../merge/sectionsOfReturn';
import type { IsoDate } from '../model/basics';
import type { Catalog } from '../model/catalog';
import type { Finding } from '../model/finding';
import type { WorkbookGrid } from '../model/grid';
import type { SectionColumns } from '../model/merged';
import type { Expectation } from '../model/summary';
import type { UnitReturn } from '../model/unitReturn';
import { checkReturn, kindOf } from './checkFlow';
import {
  bareSource,
  NOTHING_CARRIED,
  refuseFile,
  type FileFacts,
  type MergeFileReading,
} from './mergeReading';
import { refuseAltered, refuseFaulty, refuseStranger, refuseUnreadable } from './mergeRefusals';
import { readSummaryFile } from './mergeSummaryFile';
import { openWorkbookFile } from './workbookFiles';
import { catalogOf, joinCatalogs, ownPart } from './workbookCatalog';

/** SHA-256 of a file, lower-case hexadecimal; by the platform where it offers one. */
export async function hashFile(bytes: Uint8Array): Promise<string> {
  // A page that is not served safely has no `subtle`.
  const subtle = (globalThis as { crypto?: Crypto }).crypto?.subtle;
  if (!subtle) return bytesToHex(sha256(bytes));
  return bytesToHex(
    new Uint8Array(await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)),
  );
}

/** A return that is what it was issued as: accepted, or sent back with what must be corrected. */
function judgeReturn(
  unitReturn: UnitReturn,
  columns: SectionColumns,
  findings: readonly Finding[],
  facts: FileFacts,
  expectation: Expectation | null,
): MergeFileReading {
  const { template, submission, signature } = unitReturn;
  const known = { kind: 'return' as const, template, submission, signature };
  const refusal =
    refuseUnreadable(findings) ?? refuseStranger(template, expectation) ?? refuseAltered(findings);
  if (refusal !== null) return refuseFile(facts, refusal, known, findings);
  const faulty = refuseFaulty(findings);
  if (faulty !== null) return refuseFile(facts, faulty, known, findings, 'sentBack');
  const sections = sectionsOfReturn(unitReturn, facts.sha256, columns);
  const carries = sections.map(({ hash }) => hash).sort();
  return {
    source: { ...bareSource(facts), ...known, carries },
    sections,
    findings,
    returnStatus: findings.some(isOpen) ? 'inReview' : 'approved',
    size: facts.size,
    carried: NOTHING_CARRIED,
  };
}

/** The documents of a file; where the master has one as well, in the master's version. */
function expectedCatalog(grid: WorkbookGrid, expectation: Expectation | null): Catalog {
  const own = expectation?.own;
  return own ? joinCatalogs(loadCatalog(), own, catalogOf(grid)) : catalogOf(grid);
}

function readReturnFile(
  grid: WorkbookGrid,
  facts: FileFacts,
  expectation: Expectation | null,
): MergeFileReading {
  const { sha256: hash, name } = facts;
  const catalog = expectedCatalog(grid, expectation);
  const reading = readUnitReturn(grid, catalog.documents, { sha256: hash, file: name });
  const { unitReturn } = reading;
  if (unitReturn === null) {
    const refusal = refuseUnreadable(reading.findings) ?? { code: 'mergeNotAReturn', params: {} };
    return refuseFile(facts, refusal, {}, reading.findings);
  }
  const { findings } = checkReturn(reading, grid, catalog);
  const named = findings.map((finding): Finding => ({ ...finding, file: name }));
  const judged = judgeReturn(unitReturn, columnsOf(reading.tables), named, facts, expectation);
  return { ...judged, own: ownPart(catalog, unitReturn.template.documentIds) };
}

/**
 * One file of a merge on its own: read, checked and held against what was expected. Whatever is in
 * it, the answer is a source with its sections, or with the reason why it is not taken. `sample`
 * figures beside real ones are told when all files are known (`mergeFiles`).
 */
export async function readMergeFile(
  bytes: Uint8Array,
  name: string,
  receivedOn: IsoDate | null,
  expectation: Expectation | null,
  limits: ReadLimits = paneLimits,
): Promise<MergeFileReading> {
  const facts = { sha256: await hashFile(bytes), name, receivedOn, size: bytes.length };
  const opened = await openWorkbookFile(bytes, name, limits);
  if (opened.kind === 'problem') return refuseFile(facts, opened.problem);
  const kind = kindOf(opened.grid);
  if (kind === 'summary') return readSummaryFile(opened.grid, facts, expectation);
  if (kind === 'return') return readReturnFile(opened.grid, facts, expectation);
  const code = kind === 'master' ? 'mergeMaster' : 'mergeNotAReturn';
  return refuseFile(facts, { code, params: {} });
}

/** The same within the limits of the command line, which are higher than a window's. */
export function readMergeFileOnDisk(
  ...[bytes, name, receivedOn, expectation]: Parameters<typeof readMergeFile>
): Promise<MergeFileReading> {
  return readMergeFile(bytes, name, receivedOn, expectation, commandLineLimits);
}
