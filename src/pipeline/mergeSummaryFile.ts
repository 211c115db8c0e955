import {
  readSerialisedState,
  SECTIONS_NAME,
  SECTIONS_SHEET,
  type CarriedState,
} from '../merge/serialiseState';
import { parsePeriod } from '../model/calendar';
import type { Problem } from '../model/finding';
import type { SheetGrid, WorkbookGrid } from '../model/grid';
import type { MergeSource, Section } from '../model/merged';
import type { Expectation } from '../model/summary';
import { placeOfName } from '../layout/readNames';
import { findUnreadDocuments } from '../layout/unreadDocuments';
import { refuseFile, type FileFacts, type MergeFileReading } from './mergeReading';
import { refuseSample, refuseUnreadable } from './mergeRefusals';
import { catalogOf, joinCatalogs, ownPart } from './workbookCatalog';

/** The sheet that holds what the summary was made of, by its name's place, else by its title. */
function findSections({ sheets, ...grid }: WorkbookGrid): SheetGrid | null {
  const title = placeOfName({ sheets, ...grid }, SECTIONS_NAME)?.sheet ?? SECTIONS_SHEET;
  return sheets.find((sheet) => sheet.title === title) ?? null;
}

/** The state a summary workbook carries; null where its sheet is gone or altered. */
export function readCarriedState(grid: WorkbookGrid): CarriedState | null {
  const sheet = findSections(grid);
  return sheet === null ? null : readSerialisedState(sheet.rows.map(({ values }) => values));
}

function endOf(period: string): string {
  return parsePeriod(period)?.end ?? '';
}

/** Why a summary is none of this merge: of samples, a later period, other documents, strange units. */
function refuseSummary(
  sections: readonly Section[],
  { maker, state }: CarriedState,
  expectation: Expectation | null,
): Problem | null {
  if (sections.length === 0) return { code: 'mergeSummaryEmpty', params: {} };
  if (expectation === null) return null;
  const { period, documentIds, units } = expectation;
  const isSample =
    maker?.isSample ?? [...state.sources.values()].some(({ template }) => template?.isSample);
  const sample = refuseSample(isSample === true, expectation.isSample);
  if (sample !== null) return sample;
  const later = sections.find(({ key }) => period !== null && endOf(key.period) > endOf(period));
  if (later && period !== null) {
    const params = { found: later.key.period, expected: period };
    return { code: 'mergeOtherPeriod', params };
  }
  const strange = sections.find(({ key }) => documentIds?.includes(key.documentId) === false);
  if (strange) return { code: 'mergeOtherDocument', params: { found: strange.key.documentId } };
  const roll = new Set(units.map(({ unitId }) => unitId));
  if (units.length === 0 || (maker !== null && roll.has(maker.unitId))) return null;
  // One's own earlier summary has the units of one's own roll.
  const stranger = sections.find(({ key }) => !roll.has(key.unitId));
  if (!stranger) return null;
  const { unitName, key } = stranger;
  const found = maker?.unitName ?? unitName;
  return { code: 'mergeUnitNotExpected', params: { found, unit: maker?.unitId ?? key.unitId } };
}

/**
 * A summary as input: the sections it was made of, with their files, decisions and closings. Its own
 * totals are not read; they are computed anew.
 */
export function readSummaryFile(
  grid: WorkbookGrid,
  facts: FileFacts,
  expectation: Expectation | null,
): MergeFileReading {
  const carried = readCarriedState(grid);
  const kind = 'summary' as const;
  if (carried === null) {
    return refuseFile(facts, { code: 'mergeSectionsDamaged', params: {} }, { kind });
  }
  const { state, maker, closings } = carried;
  const sections = [...state.sections.values()].flatMap((of) => [...of.values()]);
  const documentIds = [...new Set(sections.map(({ key }) => key.documentId))];
  const known = joinCatalogs(expectation?.own, catalogOf(grid)).documents;
  const refusal =
    refuseSummary(sections, carried, expectation) ??
    refuseUnreadable(findUnreadDocuments(grid, documentIds, known));
  const told: Partial<MergeSource> = { kind, template: maker };
  if (refusal !== null) return refuseFile(facts, refusal, told);
  const carries = [...new Set(sections.map(({ hash }) => hash))].sort();
  const { name, sha256, receivedOn, size } = facts;
  const rest = { submission: null, signature: null, rejection: null };
  return {
    source: { sha256, names: [name], kind, template: maker, receivedOn, carries, ...rest },
    sections,
    findings: [],
    returnStatus: 'approved',
    size,
    own: ownPart(catalogOf(grid)),
    carried: {
      sources: [...state.sources.values()],
      decisions: [...state.decisions.values()],
      closings: [...closings],
    },
  };
}
