import { paneLimits } from '../host/xlsx/readLimits';
import type { IsoDate, Locale } from '../model/basics';
import type { Problem } from '../model/finding';
import type { WorkbookPlan } from '../model/plan';
import type { Expectation, Summary } from '../model/summary';
import { checkFile, type CheckedFile } from './checkFlow';
import type { DecisionRequest } from './mergeDecisions';
import type { MergeBasis } from './mergeExpectation';
import { readMergeFile } from './mergeFile';
import { uniteReadings, type MergedFiles } from './mergeFiles';
import { applyDecisions, summarise } from './mergeFlow';
import { reportMerge } from './mergeReport';
import { missFile, toReadFile, type ReadFile } from './mergeFileRow';
import type { MergeFileReading } from './mergeReading';
import { unpackReading } from './mergeReadingBytes';
import { viewMerge, type MergeView } from './mergeView';
import { zipNotices, type NoticePackage } from './noticeFiles';
import { packReminders } from './reminders';
import type { ReviewOpening } from './reviewFlow';
import { packCorrections } from './returnForCorrection';
import { planSummary, writeSummaryFile } from './summaryFile';
import { catalogOfMerge } from './workbookCatalog';

/** A file somebody chose: a window hands it on unread, whoever reads it asks for its bytes. */
export interface DroppedFile {
  readonly name: string;
  readonly size: number;
  /** Milliseconds since 1970. A browser goes to the disk for it: it is asked for beside the window. */
  readonly lastModified: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** What a pane has done beside its window; one at a time is done by one desk. */
export type DeskWork =
  | {
      readonly kind: 'file';
      readonly file: DroppedFile;
      /** Its name, with its way from the folder that was chosen. */
      readonly name: string;
      readonly expectation: Expectation | null;
    }
  | { readonly kind: 'check'; readonly file: DroppedFile; readonly name: string }
  /** Opens a policy document for review: of a long one the rules take seconds. */
  | { readonly kind: 'review'; readonly bytes: Uint8Array; readonly name: string }
  | { readonly kind: 'reviewText'; readonly text: string; readonly name: string }
  /** Hands readings over to be merged, a part at a time; the first part takes the place of all before. */
  | { readonly kind: 'hand'; readonly readings: readonly Uint8Array[]; readonly isFirst: boolean }
  /** Merges what was handed over; what follows is about it. */
  | {
      readonly kind: 'merge';
      readonly basis: MergeBasis | null;
      readonly decisions: readonly DecisionRequest[];
    }
  | { readonly kind: 'decide'; readonly decisions: readonly DecisionRequest[] }
  | { readonly kind: 'plan' | 'write' | 'reminders'; readonly locale: Locale }
  /** Faulty files are read again: `files` are all that were dropped, by the names they bear. */
  | {
      readonly kind: 'corrections';
      readonly locale: Locale;
      readonly files: readonly { readonly name: string; readonly file: DroppedFile }[];
    };

export type DeskResult =
  | ReadFile
  | { readonly kind: 'checked'; readonly checked: CheckedFile }
  | { readonly kind: 'review'; readonly opened: ReviewOpening }
  | { readonly kind: 'handed' }
  | { readonly kind: 'view'; readonly view: MergeView }
  | { readonly kind: 'plan'; readonly plan: WorkbookPlan }
  | { readonly kind: 'bytes'; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** Does the work of a pane, in a worker or, where there is none, in the window itself. */
export interface MergeDesk {
  answer(work: DeskWork): Promise<DeskResult>;
}

type Work<K extends DeskWork['kind']> = Extract<DeskWork, { readonly kind: K }>;

async function readDropped(file: DroppedFile): Promise<Uint8Array | Problem> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    // What a browser says of a file that was moved or changed after it was chosen.
    const name = error instanceof Error ? error.name : String(error);
    const code = name === 'NotFoundError' ? 'fileMissing' : 'fileUnreadable';
    return { code, params: { file: file.name, reason: name } };
  }
}

/** The day of a moment, by the clock of this place: the day a file's content last changed. */
function dayOf(milliseconds: number): IsoDate {
  const day = new Date(milliseconds);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** A file over the limit is refused before it is in memory. */
async function readFile(work: Work<'file'>): Promise<DeskResult> {
  const { file, name, expectation } = work;
  const receivedOn = dayOf(file.lastModified);
  if (file.size > paneLimits.fileBytes) {
    const params = { size: file.size, limit: paneLimits.fileBytes };
    return missFile(name, receivedOn, { code: 'fileTooLarge', params });
  }
  const bytes = await readDropped(file);
  if (!(bytes instanceof Uint8Array)) return missFile(name, receivedOn, bytes);
  const reading = await readMergeFile(bytes, name, receivedOn, expectation);
  return toReadFile(reading);
}

async function checkDropped({ file, name }: Work<'check'>): Promise<DeskResult> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { kind: 'checked', checked: await checkFile(bytes, name, paneLimits) };
}

/** Its rules and dictionaries come only where somebody opens a policy document. */
async function openReview(work: Work<'review' | 'reviewText'>): Promise<DeskResult> {
  const { openReviewFile, openReviewText } = await import('./reviewFlow');
  const isFile = work.kind === 'review';
  const opened = isFile
    ? await openReviewFile(work.bytes, work.name)
    : await openReviewText(work.text, work.name);
  return { kind: 'review', opened };
}

function toBytes(name: string, bytes: Uint8Array): DeskResult {
  return { kind: 'bytes', name, bytes: bytes as Uint8Array<ArrayBuffer> };
}

async function zip(notices: NoticePackage): Promise<DeskResult> {
  return toBytes(notices.zipName, await zipNotices(notices));
}

/** A desk keeps the readings it merged last, and no file. */
export function createMergeDesk(): MergeDesk {
  let handed: MergeFileReading[] = [];
  let merged: MergedFiles | null = null;
  let decided: MergedFiles | null = null;
  let basis: MergeBasis | null = null;
  let summary: Summary | null = null;

  const decide = (decisions: readonly DecisionRequest[]): DeskResult => {
    if (merged === null) throw new Error('nothing was merged');
    decided = applyDecisions(merged, decisions);
    const request = { basis, expectation: null, asOf: null, closings: new Map<string, never>() };
    summary = summarise(decided, request)?.summary ?? null;
    return { kind: 'view', view: viewMerge(decided, summary, basis?.expectation ?? null) };
  };
  const take = ({ readings, isFirst }: Work<'hand'>): DeskResult => {
    handed = [...(isFirst ? [] : handed), ...readings.map(unpackReading)];
    return { kind: 'handed' };
  };
  const merge = (work: Work<'merge'>): DeskResult => {
    basis = work.basis;
    merged = { ...uniteReadings(handed), notRead: [] };
    return decide(work.decisions);
  };
  const made = () => {
    if (decided === null || summary === null) throw new Error('nothing to write');
    return { merged: decided, summary, basis };
  };
  const lay = async (kind: 'plan' | 'write', locale: Locale): Promise<DeskResult> => {
    const request = { ...made(), locale };
    if (kind === 'plan') return { kind: 'plan', plan: planSummary(request) };
    return toBytes('', await writeSummaryFile(request));
  };
  const remind = async (locale: Locale): Promise<DeskResult> => {
    const asked = { locale, issuer: null, contact: null, reportBy: null };
    const expectation = basis?.expectation ?? null;
    const { merged: of, summary: from } = made();
    const { documents } = catalogOfMerge(of, basis);
    return zip(packReminders({ summary: from, expectation, documents, ...asked }));
  };
  const correct = async ({ files, locale }: Work<'corrections'>): Promise<DeskResult> => {
    if (decided === null) throw new Error('nothing was merged');
    const { receipts } = reportMerge(decided, summary);
    const period = summary?.period ?? null;
    const readBytes = async (name: string) => {
      const found = files.find((one) => one.name === name);
      const bytes = found ? await readDropped(found.file) : null;
      return bytes instanceof Uint8Array ? bytes : null;
    };
    const asked = { locale, correctBy: null, contact: null };
    return zip(await packCorrections({ receipts, period, readBytes, ...asked }));
  };
  return {
    answer: async (work) => {
      switch (work.kind) {
        case 'file':
          return readFile(work);
        case 'check':
          return checkDropped(work);
        case 'review':
        case 'reviewText':
          return openReview(work);
        case 'hand':
          return take(work);
        case 'merge':
          return merge(work);
        case 'decide':
          return decide(work.decisions);
        case 'plan':
        case 'write':
          return lay(work.kind, work.locale);
        case 'reminders':
          return remind(work.locale);
        case 'corrections':
          return correct(work);
      }
    },
  };
}
