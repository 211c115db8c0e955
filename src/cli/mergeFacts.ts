import { describeRejection } from '../i18n/rejectionText';
import { fillMessage, texts } from '../i18n/texts';
import type { Locale } from '../model/basics';
import type { Problem } from '../model/finding';
import type { Expectation } from '../model/summary';
import { readMergeBasisFile } from '../pipeline/mergeBasisFile';
import { readDecisionsFile, type DecisionRequest } from '../pipeline/mergeDecisions';
import type { MergeBasis } from '../pipeline/mergeExpectation';
import { readExpectFile } from '../pipeline/mergeExpectFile';
import type { Answer } from './answer';
import type { CommandLine } from './commandLine';
import { readDocumentOptions } from './documentOptions';
import { refuseContent, refuseFile, showSafely } from './fileWords';
import { decodeText, readLocalFile } from './localFiles';

/** What a merge is held against and how its conflicts were settled. */
export interface MergeFacts {
  readonly basis: MergeBasis | null;
  readonly expectation: Expectation | null;
  readonly decisions: readonly DecisionRequest[];
}

/** What was read, or the answer that refuses. */
export type Got<T> = { readonly kind: 'got'; readonly value: T } | Answer;

function refuseText(file: string, found: Problem, locale: Locale): Answer {
  const told = describeRejection(found, texts(locale));
  const message = fillMessage(texts(locale).cli.fileProblem, { file, ...told });
  return { kind: 'refusal', lines: [showSafely(message)], exitCode: 1 };
}

async function readBasis(
  file: string,
  { period }: CommandLine,
  locale: Locale,
): Promise<Got<MergeBasis>> {
  const read = await readLocalFile(file);
  if (read.kind === 'problem') return refuseFile(read.problem, locale);
  const basis = await readMergeBasisFile(read.bytes, file, period);
  if (basis.kind === 'basis') return { kind: 'got', value: basis };
  if (!basis.isUnreadable) return refuseText(file, basis.problem, locale);
  return refuseContent(file, basis.problem, 'reading', [], locale);
}

async function readExpectation(
  file: string,
  { period, documents }: CommandLine,
  locale: Locale,
): Promise<Got<Expectation>> {
  const named = await readDocumentOptions(documents, locale);
  if (named.kind !== 'got') return named;
  const read = await readLocalFile(file);
  if (read.kind === 'problem') return refuseFile(read.problem, locale);
  const { ids, own } = named.value;
  const documentIds = ids.length === 0 ? null : ids;
  const expected = readExpectFile(decodeText(read.bytes), { period, documentIds, own });
  if (expected.kind === 'problem') return refuseText(file, expected.problem, locale);
  return { kind: 'got', value: expected.expectation };
}

async function readDecisions(
  file: string,
  locale: Locale,
): Promise<Got<readonly DecisionRequest[]>> {
  const read = await readLocalFile(file);
  if (read.kind === 'problem') return refuseFile(read.problem, locale);
  const decided = readDecisionsFile(decodeText(read.bytes));
  if (decided.kind === 'problem') return refuseText(file, decided.problem, locale);
  return { kind: 'got', value: decided.decisions };
}

/** The files of `--master` or `--expect`, and of `--decisions`. */
export async function readMergeFacts(line: CommandLine, locale: Locale): Promise<Got<MergeFacts>> {
  const nothing = { kind: 'got', value: null } as const;
  const { master, expect, decisions } = line;
  const basis = master === null ? nothing : await readBasis(master, line, locale);
  if (basis.kind !== 'got') return basis;
  const expected = expect === null ? nothing : await readExpectation(expect, line, locale);
  if (expected.kind !== 'got') return expected;
  const decided = decisions === null ? nothing : await readDecisions(decisions, locale);
  if (decided.kind !== 'got') return decided;
  const expectation = basis.value?.expectation ?? expected.value;
  const value = { basis: basis.value, expectation, decisions: decided.value ?? [] };
  return { kind: 'got', value };
}
