import { markUnread } from '../merge/unreadSource';
import type { IsoDate } from '../model/basics';
import type { Catalog } from '../model/catalog';
import type { Finding, Problem } from '../model/finding';
import type { MergeDecision, MergeSource, Section } from '../model/merged';
import type { ClosingEntry } from '../model/summary';
import type { ReturnStatus } from '../model/unitReturn';

/** One file read for a merge; plain data, so that a worker can hand it over. */
export interface MergeFileReading {
  readonly source: MergeSource;
  /** Empty where the file is not taken. */
  readonly sections: readonly Section[];
  readonly findings: readonly Finding[];
  readonly returnStatus: ReturnStatus;
  /** Bytes. */
  readonly size: number;
  /** What a summary brings besides sections; empty for a return. */
  readonly carried: CarriedRecords;
  /** Documents it is of that are not built in. */
  readonly own?: Catalog;
}

export interface CarriedRecords {
  readonly sources: readonly MergeSource[];
  readonly decisions: readonly MergeDecision[];
  readonly closings: readonly (readonly [taskId: string, entries: readonly ClosingEntry[]])[];
}

export const NOTHING_CARRIED: CarriedRecords = { sources: [], decisions: [], closings: [] };

/** What is known of a file before anything is read from it. */
export interface FileFacts {
  readonly sha256: string;
  readonly name: string;
  readonly receivedOn: IsoDate | null;
  readonly size: number;
}

export function bareSource({ sha256, name, receivedOn }: FileFacts): MergeSource {
  return {
    sha256,
    names: [name],
    kind: 'unknown',
    template: null,
    submission: null,
    signature: null,
    receivedOn,
    rejection: null,
    carries: [],
  };
}

/** A file that is not taken, with the reason; what was read of its identity stays. */
export function refuseFile(
  facts: FileFacts,
  rejection: Problem,
  known: Partial<MergeSource> = {},
  findings: readonly Finding[] = [],
  returnStatus: ReturnStatus = 'rejected',
): MergeFileReading {
  const source: MergeSource = { ...bareSource(facts), ...known, rejection, carries: [] };
  const { size } = facts;
  return { source, sections: [], findings, returnStatus, size, carried: NOTHING_CARRIED };
}

/** A file whose bytes never came; it has no hash, and is told apart by its name. */
export function refuseUnread(
  name: string,
  receivedOn: IsoDate | null,
  problem: Problem,
): MergeFileReading {
  return refuseFile({ sha256: markUnread(name), name, receivedOn, size: 0 }, problem);
}
