import * as path from 'node:path';
import { fillMessage, texts } from '../i18n/texts';
import type { Locale } from '../model/basics';
import { parsePeriod } from '../model/calendar';
import { mergeFiles, type MergeProgress } from '../pipeline/mergeFiles';
import { applyDecisions, summarise } from '../pipeline/mergeFlow';
import { reportMerge } from '../pipeline/mergeReport';
import { catalogOfMerge } from '../pipeline/workbookCatalog';
import { problem, type Answer } from './answer';
import type { CommandLine } from './commandLine';
import { describeFinding, refuseFile, showSafely } from './fileWords';
import { resolveLocalFile } from './localFiles';
import { readMergeFacts } from './mergeFacts';
import { listMergeInputs, type LocalInput } from './mergeInputs';
import { writeMergeOutputs } from './mergeOutputs';
import { openMergeReaders } from './mergeReaders';
import { toJson } from './mergeJson';
import { describeMerge, type MergeOutcome } from './mergeReport';

/** Shows how far a merge is; null where nobody looks. */
export type ShowProgress = ((text: string) => void) | null;

/** A file that would be written over though it is read; null where there is none. */
async function findOverwritten(
  line: CommandLine,
  inputs: readonly LocalInput[],
): Promise<Answer | null> {
  const outputs = [line.output, line.sdmx].filter((file) => file !== null);
  const read = [line.master, line.expect, line.decisions].filter((file) => file !== null);
  const taken = new Set<string>();
  for (const { path: file } of inputs) taken.add(await resolveLocalFile(file));
  for (const file of read) taken.add(await resolveLocalFile(file));
  for (const file of outputs) {
    const resolved = await resolveLocalFile(file);
    if (taken.has(resolved)) return problem('outputIsInput', { file });
    taken.add(resolved);
  }
  return findFolderRead(line);
}

/** A folder for letters among those that are read: at the next merge they would be read too. */
async function findFolderRead({ sendBack, operands }: CommandLine): Promise<Answer | null> {
  if (sendBack === null) return null;
  const folder = await resolveLocalFile(sendBack);
  for (const operand of operands) {
    const read = await resolveLocalFile(operand);
    const isWithin = folder === read || folder.startsWith(read + path.sep);
    if (isWithin) return problem('outputIsInput', { file: sendBack });
  }
  return null;
}

function progressLine(show: ShowProgress, locale: Locale) {
  if (show === null) return null;
  const { progress } = texts(locale).cli.merging;
  return ({ done, total, reading }: MergeProgress) => {
    const file = showSafely(reading.source.names[0] ?? '');
    show(done === total ? '' : fillMessage(progress, { done, total, file }));
  };
}

function tellOutcome(
  line: CommandLine,
  outcome: MergeOutcome,
  written: readonly string[],
  notes: readonly string[],
  locale: Locale,
): Answer {
  const { counts, conflicts } = outcome.report;
  const isClean = counts.rejected === 0 && conflicts.length === 0 && notes.length === 0;
  const words = texts(locale).cli.merging;
  const last =
    written.length > 0
      ? fillMessage(words.written, { files: written.join(texts(locale).cli.listSeparator) })
      : words.nothing;
  const lines = line.json
    ? [JSON.stringify(toJson(outcome, locale), null, 2)]
    : [...describeMerge(outcome, locale), '', last].map(showSafely);
  return {
    kind: 'text',
    text: `${lines.join('\n')}\n`,
    exitCode: isClean && outcome.summary !== null ? 0 : 1,
    notes: written.length === 0 && line.json ? [...notes, words.nothing] : notes,
  };
}

/** What is typed wrongly, before any file is read. */
function checkOptions(line: CommandLine): Answer | null {
  if (line.operands.length === 0) return problem('mergeFilesNeeded', {});
  if (line.output === null) return problem('optionNeeded', { option: '-o' });
  if (line.master !== null && line.expect !== null) {
    return problem('optionsExclude', { option: '--master', other: '--expect' });
  }
  if (line.documents.length > 0 && line.expect === null) {
    return problem('optionNeeded', { option: '--expect' });
  }
  if (line.period !== null && !parsePeriod(line.period)) {
    return problem('unknownPeriod', { period: line.period });
  }
  if (path.extname(line.output).toLowerCase() === '.xlsx') return null;
  return problem('outputNotXlsx', { file: line.output });
}

/**
 * Answers `dabiao merge`: returns and earlier summaries into one summary, with every file's outcome.
 * Nothing is written before all is read, and what is written is written whole. Many files are read in
 * threads that run `threadFile`.
 */
export async function answerMerge(
  line: CommandLine,
  locale: Locale,
  show: ShowProgress = null,
  threadFile: string | null = null,
): Promise<Answer> {
  const wrong = checkOptions(line);
  if (wrong) return wrong;
  const facts = await readMergeFacts(line, locale);
  if (facts.kind !== 'got') return facts;
  const { basis, expectation, decisions } = facts.value;
  const listed = await listMergeInputs(line.operands);
  if (listed.kind === 'problem') return refuseFile(listed.problem, locale);
  const overwritten = await findOverwritten(line, listed.inputs);
  if (overwritten) return overwritten;
  const { close, ...readers } = openMergeReaders(listed.inputs.length, threadFile);
  const read = await mergeFiles(
    listed.inputs.map(({ input }) => input),
    { expectation, ...readers, onProgress: progressLine(show, locale) },
  ).finally(close);
  const merged = applyDecisions(read, decisions, line.decisions);
  const made = summarise(merged, { basis, expectation, asOf: null, closings: new Map() });
  const summary = made?.summary ?? null;
  const report = reportMerge(merged, summary);
  const run = { merged, summary, report, basis, expectation, inputs: listed.inputs };
  const written = await writeMergeOutputs(line, run, locale);
  if (written.kind !== 'written') return written;
  const catalog = catalogOfMerge(merged, basis);
  const notes = merged.findings.map((one) => showSafely(describeFinding(one, locale).trim()));
  return tellOutcome(line, { report, summary, catalog }, written.places, notes, locale);
}
