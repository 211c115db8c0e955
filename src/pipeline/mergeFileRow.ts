import { isOpen } from '../check/closeFindings';
import { describeRejection, joinSentences } from '../i18n/rejectionText';
import { texts } from '../i18n/texts';
import type { IsoDate, Locale, LocalizedText, PeriodCode } from '../model/basics';
import type { Finding, Problem, Severity } from '../model/finding';
import type { MergeSource } from '../model/merged';
import type { ReturnStatus } from '../model/unitReturn';
import { refuseUnread, type MergeFileReading } from './mergeReading';
import { packReading } from './mergeReadingBytes';

/** Light: a window makes lines of its own for files that nobody could read. */

/** A file that was read. What becomes of it is known once all are merged. */
export interface MergeFileRow {
  readonly sha256: string;
  readonly name: string;
  readonly kind: MergeSource['kind'];
  readonly unit: string | null;
  readonly period: PeriodCode | null;
  readonly revision: number | null;
  readonly submission: number | null;
  readonly returnStatus: ReturnStatus;
  /** Findings nobody closed. */
  readonly hard: number;
  readonly soft: number;
  /** Bytes. */
  readonly size: number;
  /** Why it is not taken, and what to do; empty where nothing bars it. */
  readonly reason: LocalizedText;
}

/** The same in both languages. */
export function inBoth(say: (locale: Locale) => string): LocalizedText {
  return { zh: say('zh-CN'), en: say('en-US') };
}

export function countOpen(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((one) => one.severity === severity && isOpen(one)).length;
}

/** A file's line as soon as it is read. */
export function viewReading(reading: MergeFileReading): MergeFileRow {
  const { source, findings, returnStatus, size } = reading;
  const { sha256, names, kind, template, submission, rejection } = source;
  return {
    sha256,
    name: names[0] ?? '',
    kind,
    unit: template?.unitName ?? null,
    period: template?.period ?? null,
    revision: template?.revision ?? null,
    submission,
    returnStatus,
    hard: countOpen(findings, 'hard'),
    soft: countOpen(findings, 'soft'),
    size,
    reason: inBoth((locale) => {
      if (rejection === null) return '';
      const { found, todo } = describeRejection(rejection, texts(locale));
      return joinSentences([found, todo], locale);
    }),
  };
}

/** A file as it was read: its line for the page, and the whole for the merge. */
export interface ReadFile {
  readonly kind: 'file';
  readonly row: MergeFileRow;
  /** See `packReading`. */
  readonly reading: Uint8Array<ArrayBuffer>;
}

export function toReadFile(reading: MergeFileReading): ReadFile {
  return { kind: 'file', row: viewReading(reading), reading: packReading(reading) };
}

/** The line and the reading of a file whose bytes never came. */
export function missFile(name: string, receivedOn: IsoDate | null, problem: Problem): ReadFile {
  return toReadFile(refuseUnread(name, receivedOn, problem));
}
