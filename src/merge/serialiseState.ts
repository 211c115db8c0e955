import {
  DamagedRecords,
  readRecordRows,
  writeRecordRows,
  type RecordMark,
  type RecordRow,
} from '../layout/recordRows';
import type { MergedState } from '../model/merged';
import type { ClosingEntry } from '../model/summary';
import type { ReturnTemplate } from '../model/unitReturn';
import { stateOf } from './mergedState';
import { DamagedState, readList } from './plainValues';
import { readSection, writeSection } from './sectionRecord';
import {
  readClosings,
  readDecision,
  readSource,
  readTemplate,
  writeClosings,
  writeDecision,
  writeSource,
  writeTemplate,
} from './sourceRecord';

/** Title and defined name of the very hidden sheet; the name refers to its first cell. */
export const SECTIONS_SHEET = '_sections';
export const SECTIONS_NAME = 'dabiao_sections';

const MARK: RecordMark = { mark: 'dabiao-sections', version: 1 };

/** What a summary workbook carries for the level above, and for itself when it is opened again. */
export interface CarriedState {
  readonly state: MergedState;
  /** Who made the summary, in the form of a return: it is one for the level above. */
  readonly maker: ReturnTemplate | null;
  /** 销号 by task id. */
  readonly closings: ReadonlyMap<string, readonly ClosingEntry[]>;
}

export type SectionsRow = RecordRow;

function sorted<T>(map: ReadonlyMap<string, T>): readonly T[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}

/**
 * Rows of cells for the sheet `_sections`: a head, then each record in chunks of at most 32,001 signs.
 * The same state gives the same rows, whatever the order its files came in.
 */
export function serialiseState({ state, maker, closings }: CarriedState): readonly SectionsRow[] {
  const sections = sorted(state.sections).flatMap((of) => sorted(of));
  const byTask = [...closings].sort(([a], [b]) => (a < b ? -1 : 1));
  const records = [
    ['maker', maker && writeTemplate(maker)],
    ...sorted(state.sources).map((source) => ['source', writeSource(source)]),
    ...sections.map((section) => ['section', writeSection(section)]),
    ...sorted(state.decisions).map((decision) => ['decision', writeDecision(decision)]),
    ...byTask.map(([taskId, entries]) => ['closings', writeClosings(taskId, entries)]),
  ];
  return writeRecordRows(MARK, records);
}

function readRecords(found: readonly unknown[]): CarriedState {
  const records = found.map(readList);
  const of = (kind: string) => records.filter(([name]) => name === kind).map(([, value]) => value);
  const [maker = null] = of('maker');
  const sources = of('source').map(readSource);
  return {
    state: stateOf(sources, of('section').map(readSection), of('decision').map(readDecision)),
    maker: maker === null ? null : readTemplate(maker),
    closings: new Map(of('closings').map(readClosings)),
  };
}

/** The state the rows hold; null where somebody altered them or some are gone. */
export function readSerialisedState(rows: readonly (readonly unknown[])[]): CarriedState | null {
  try {
    return readRecords(readRecordRows(rows, MARK));
  } catch (error) {
    if (error instanceof DamagedState || error instanceof DamagedRecords) return null;
    throw error;
  }
}
