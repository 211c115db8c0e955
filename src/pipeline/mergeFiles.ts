import { stateOf } from '../merge/mergedState';
import { uniteClosings, type Closings } from '../merge/uniteClosings';
import type { IsoDate } from '../model/basics';
import type { Catalog } from '../model/catalog';
import type { Finding, Problem } from '../model/finding';
import type { MergedState } from '../model/merged';
import type { Expectation } from '../model/summary';
import { readMergeFile } from './mergeFile';
import { refuseFile, refuseUnread, type MergeFileReading } from './mergeReading';
import { joinCatalogs } from './workbookCatalog';

export type ReadBytes =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** A file to be merged; its bytes are asked for when its turn comes. */
export interface MergeInput {
  readonly name: string;
  /** The day it came, where anybody knows; serves lateness only. */
  readonly receivedOn: IsoDate | null;
  readonly read: () => Promise<ReadBytes>;
  /** What changes when the file does (size and time); asked for before and after reading. */
  readonly stamp?: () => Promise<string>;
}

export interface MergeProgress {
  readonly done: number;
  readonly total: number;
  readonly reading: MergeFileReading;
}

export interface MergeRequest {
  readonly expectation: Expectation | null;
  /** Files in memory at a time; with a worker pool, its size. */
  readonly filesAtOnce: number;
  /** Reads one file: here, or by a worker. */
  readonly readFile: typeof readMergeFile;
  /** Waited for after each file, so that a window can be drawn meanwhile. */
  readonly onProgress: ((progress: MergeProgress) => Promise<void> | void) | null;
  /** Cancelling keeps what was read. */
  readonly signal: AbortSignal | null;
}

/** What stands of a merge after its files: sections and what is known of each file, no bytes. */
export interface MergedFiles {
  readonly state: MergedState;
  /** Of each file that was read, by SHA-256. */
  readonly fileFindings: ReadonlyMap<string, readonly Finding[]>;
  /** Names of each, by SHA-256: one file may come under several. */
  readonly readFiles: ReadonlyMap<string, readonly string[]>;
  /** Names of those that were not read any more. */
  readonly notRead: readonly string[];
  readonly closings: Closings;
  /** Documents of the files that are not built in. */
  readonly own: Catalog;
  /** Of the merge itself: decisions that answer nothing. */
  readonly findings: readonly Finding[];
}

const DEFAULT_REQUEST: MergeRequest = {
  expectation: null,
  filesAtOnce: 1,
  readFile: readMergeFile,
  onProgress: null,
  signal: null,
};

async function readInput(
  input: MergeInput,
  { expectation, readFile }: MergeRequest,
): Promise<MergeFileReading> {
  const { name, receivedOn } = input;
  const before = await input.stamp?.();
  const read = await input.read();
  if (read.kind === 'problem') return refuseUnread(name, receivedOn, read.problem);
  const after = await input.stamp?.();
  if (before !== after) return refuseUnread(name, receivedOn, { code: 'fileChanged', params: {} });
  return readFile(read.bytes, name, receivedOn, expectation);
}

/** Reads in the order given, a few at a time, until all are read or somebody cancels. */
async function readInputs(
  inputs: readonly MergeInput[],
  request: MergeRequest,
): Promise<readonly (MergeFileReading | undefined)[]> {
  const readings: (MergeFileReading | undefined)[] = inputs.map(() => undefined);
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    while (next < inputs.length && request.signal?.aborted !== true) {
      const at = next++;
      const input = inputs[at];
      if (!input) return;
      const reading = await readInput(input, request);
      readings[at] = reading;
      done += 1;
      await request.onProgress?.({ done, total: inputs.length, reading });
    }
  };
  const lanes = Math.max(1, Math.min(request.filesAtOnce, inputs.length));
  await Promise.all(Array.from({ length: lanes }, work));
  return readings;
}

function isSample({ source }: MergeFileReading): boolean {
  return source.template?.isSample === true;
}

/** Where nobody said which is wanted: samples give way as soon as there is one real return. */
function refuseSamples(readings: readonly MergeFileReading[]): readonly MergeFileReading[] {
  const taken = readings.filter(({ sections }) => sections.length > 0);
  const isMixed = taken.some(isSample) && taken.some((reading) => !isSample(reading));
  if (!isMixed) return readings;
  return readings.map((reading) => {
    if (reading.sections.length === 0 || !isSample(reading)) return reading;
    const { source, size, findings } = reading;
    const { sha256, receivedOn } = source;
    const facts = { sha256, name: source.names[0] ?? '', receivedOn, size };
    return refuseFile(facts, { code: 'mergeSample', params: {} }, source, findings);
  });
}

/** What each file is called, by SHA-256; one that came twice under one name is the same file. */
function listNames(readings: readonly MergeFileReading[]): MergedFiles['readFiles'] {
  const names = new Map<string, readonly string[]>();
  for (const { source } of readings) {
    const known = names.get(source.sha256) ?? [];
    names.set(source.sha256, [...new Set([...known, ...source.names])].sort());
  }
  return names;
}

/** The readings of files as one; the order in which they were read makes no difference. */
export function uniteReadings(all: readonly MergeFileReading[]): Omit<MergedFiles, 'notRead'> {
  const readings = refuseSamples(all);
  const own = stateOf(
    readings.flatMap(({ source, carried }) => [source, ...carried.sources]),
    readings.flatMap(({ sections }) => sections),
    readings.flatMap(({ carried }) => carried.decisions),
  );
  return {
    state: own,
    fileFindings: new Map(
      readings.map(({ source, findings }) => [source.sha256, findings] as const),
    ),
    readFiles: listNames(readings),
    closings: uniteClosings(...readings.map(({ carried }) => new Map(carried.closings))),
    own: joinOwn(readings),
    findings: [],
  };
}

/** Of two versions of a document the one stays whose file has the lower hash: the order is no matter. */
function joinOwn(readings: readonly MergeFileReading[]): Catalog {
  const owned = readings.flatMap(({ source, own }) => (own ? [{ hash: source.sha256, own }] : []));
  owned.sort((a, b) => (a.hash < b.hash ? -1 : 1));
  return joinCatalogs(...owned.map(({ own }) => own));
}

/** Reads files into one merged state. Nothing of a file is kept but its sections and what was found. */
export async function mergeFiles(
  inputs: readonly MergeInput[],
  given: Partial<MergeRequest> = {},
): Promise<MergedFiles> {
  const readings = await readInputs(inputs, { ...DEFAULT_REQUEST, ...given });
  const united = uniteReadings(readings.filter((reading) => reading !== undefined));
  const notRead = inputs.flatMap(({ name }, at) => (readings[at] === undefined ? [name] : []));
  return { ...united, notRead };
}
