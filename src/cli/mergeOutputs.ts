import * as path from 'node:path';
import type { Locale } from '../model/basics';
import type { Expectation, Summary } from '../model/summary';
import type { MergeBasis } from '../pipeline/mergeExpectation';
import type { MergedFiles } from '../pipeline/mergeFiles';
import { writeSummaryCsv, type MergeReport } from '../pipeline/mergeReport';
import type { NoticePackage } from '../pipeline/noticeFiles';
import { packReminders } from '../pipeline/reminders';
import { packCorrections } from '../pipeline/returnForCorrection';
import { writeSummaryFile } from '../pipeline/summaryFile';
import { catalogOfMerge } from '../pipeline/workbookCatalog';
import type { Answer } from './answer';
import type { CommandLine } from './commandLine';
import { refuseFile } from './fileWords';
import { readIfThere, readLocalFile, writeLocalFiles, type FileToWrite } from './localFiles';
import type { LocalInput } from './mergeInputs';

/** What a merge has come to, and the files it was read from. */
export interface MergedRun {
  readonly merged: MergedFiles;
  /** Null where nothing could be summarised. */
  readonly summary: Summary | null;
  readonly report: MergeReport;
  readonly basis: MergeBasis | null;
  readonly expectation: Expectation | null;
  readonly inputs: readonly LocalInput[];
}

/** A package's files in a folder of its own, named as its zip would be. */
function inFolder(folder: string, { zipName, files }: NoticePackage): readonly FileToWrite[] {
  const own = zipName.replace(/\.zip$/, '');
  return files.map(({ fileName, bytes }) => {
    return { file: path.join(folder, own, ...fileName.split('/')), bytes };
  });
}

/** 退回修改 and 催报单 as files of a folder. */
async function listNotices(
  folder: string,
  { merged, summary, report, basis, expectation, inputs }: MergedRun,
  locale: Locale,
): Promise<readonly FileToWrite[]> {
  const pathOf = new Map(inputs.map(({ path: place, input }) => [input.name, place] as const));
  const asked = { locale, contact: null };
  const corrections = await packCorrections({
    ...asked,
    receipts: report.receipts,
    period: summary?.period ?? expectation?.period ?? null,
    readBytes: async (name) => {
      const read = await readLocalFile(pathOf.get(name) ?? name);
      return read.kind === 'bytes' ? read.bytes : null;
    },
    correctBy: null,
  });
  if (summary === null) return inFolder(folder, corrections);
  const reminders = packReminders({
    ...asked,
    summary,
    expectation,
    documents: catalogOfMerge(merged, basis).documents,
    issuer: null,
    reportBy: null,
  });
  return [...inFolder(folder, corrections), ...inFolder(folder, reminders)];
}

async function listSummaryFiles(
  { output, sdmx }: CommandLine,
  { merged, summary, basis }: MergedRun,
  locale: Locale,
): Promise<readonly FileToWrite[]> {
  if (summary === null) return [];
  const bytes = await writeSummaryFile({ merged, summary, basis, locale });
  const files = [{ file: output ?? '', bytes }];
  if (sdmx === null) return files;
  const csv = writeSummaryCsv(summary, catalogOfMerge(merged, basis));
  return [...files, { file: sdmx, bytes: new TextEncoder().encode(csv) }];
}

/** A letter or copy that stands there with other content: somebody may have worked on it. */
async function findStanding(files: readonly FileToWrite[]): Promise<string | null> {
  for (const { file, bytes } of files) {
    const standing = await readIfThere(file);
    if (standing === null) continue;
    if (standing.kind === 'bytes' && Buffer.compare(standing.bytes, bytes) === 0) continue;
    return file;
  }
  return null;
}

/**
 * Writes the summary and what goes out with it, all of it or nothing. Gives back what was written,
 * a folder as one, or the answer that refuses.
 */
export async function writeMergeOutputs(
  line: CommandLine,
  run: MergedRun,
  locale: Locale,
): Promise<{ readonly kind: 'written'; readonly places: readonly string[] } | Answer> {
  const own = await listSummaryFiles(line, run, locale);
  const { sendBack } = line;
  const notices = sendBack === null ? [] : await listNotices(sendBack, run, locale);
  const standing = await findStanding(notices);
  if (standing !== null) {
    return refuseFile({ code: 'outputExists', params: { file: standing } }, locale);
  }
  const failed = await writeLocalFiles([...own, ...notices]);
  if (failed) return refuseFile(failed, locale);
  const folder = sendBack !== null && notices.length > 0 ? [sendBack] : [];
  return { kind: 'written', places: [...own.map(({ file }) => file), ...folder] };
}
