import * as path from 'node:path';
import { fillMessage, texts } from '../i18n/texts';
import type { Locale } from '../model/basics';
import { isIsoDate, parsePeriod } from '../model/calendar';
import {
  listArchived,
  readUnitList,
  writePreparedMaster,
  type ListedUnit,
  type PreviousSource,
} from '../pipeline/prepareFlow';
import { readEarlierFile } from '../pipeline/workbookFiles';
import { problem, type Answer, type Got } from './answer';
import type { CommandLine } from './commandLine';
import { readDocumentOptions } from './documentOptions';
import { refuseContent, refuseFile } from './fileWords';
import { decodeText, readIfThere, readLocalFile, writeLocalFile } from './localFiles';

/** The first thing about the options that has no meaning; null where all is well. */
function checkOptions(line: CommandLine): Answer | null {
  if (line.documents.length === 0) return problem('optionNeeded', { option: '--document' });
  if (line.period === null) return problem('optionNeeded', { option: '--period' });
  if (line.output === null) return problem('optionNeeded', { option: '-o' });
  if (!parsePeriod(line.period)) return problem('unknownPeriod', { period: line.period });
  for (const [option, day] of [
    ['--as-of', line.asOf],
    ['--due', line.due],
  ] as const) {
    if (day !== null && !isIsoDate(day)) return problem('notADay', { option, day });
  }
  return null;
}

async function readUnits(file: string | null, locale: Locale): Promise<Got<ListedUnit[] | null>> {
  if (file === null) return { kind: 'got', value: null };
  const read = await readLocalFile(file);
  if (read.kind === 'problem') return refuseFile(read.problem, locale);
  const list = readUnitList(decodeText(read.bytes));
  if (Array.isArray(list)) return { kind: 'got', value: list };
  return refuseContent(file, list, 'issuing', [], locale);
}

async function readPrevious(
  file: string | null,
  locale: Locale,
): Promise<Got<PreviousSource | null>> {
  if (file === null) return { kind: 'got', value: null };
  const read = await readLocalFile(file);
  if (read.kind === 'problem') return refuseFile(read.problem, locale);
  const earlier = await readEarlierFile(read.bytes, path.basename(file));
  if (earlier.kind === 'figures') return { kind: 'got', value: earlier.previous };
  return refuseContent(file, earlier.problem, earlier.words, [], locale);
}

/** Answers `dabiao prepare`: a new master with units and allocation, written to a file. */
export async function answerPrepare(line: CommandLine, locale: Locale): Promise<Answer> {
  const named = await readDocumentOptions(line.documents, locale);
  if (named.kind !== 'got') return named;
  const { ids, own } = named.value;
  const wrong = checkOptions(line);
  if (wrong) return wrong;
  const output = line.output ?? '';
  const period = line.period ?? '';
  const separator = texts(locale).cli.listSeparator;
  const archived = line.includeArchived ? [] : listArchived(ids, period, own);
  if (archived.length === ids.length) {
    return problem('documentsArchived', { period, documents: archived.join(separator) });
  }
  // A master holds what people entered: it is never written over.
  if ((await readIfThere(output)) !== null) {
    return refuseFile({ code: 'outputExists', params: { file: output } }, locale);
  }
  const listed = await readUnits(line.units, locale);
  if (listed.kind !== 'got') return listed;
  const previous = await readPrevious(line.previous, locale);
  if (previous.kind !== 'got') return previous;
  const { bytes, units, previousTotals } = await writePreparedMaster({
    documentIds: ids,
    own,
    locale,
    asOf: line.asOf,
    isSample: false,
    period,
    dueDate: line.due,
    includesArchived: line.includeArchived,
    listed: listed.value,
    issuer: line.issuer?.trim() ?? '',
    previous: previous.value,
  });
  const failed = await writeLocalFile(output, bytes);
  if (failed) return refuseFile(failed, locale);
  const words = texts(locale).cli;
  const { yes } = texts(locale).issue;
  const chosen = units.rows.filter(({ isIssued }) => isIssued === yes).length;
  const lines = [
    fillMessage(words.preparing.written, { file: output, units: units.rows.length, chosen }),
    ...sayPrevious(line, previousTotals, locale),
    ...sayNames(words.preparing.addedNames, 'names', units.addedNames, separator),
    ...sayNames(words.preparing.unmappedNames, 'names', units.unmappedNames, separator),
    ...sayNames(words.preparing.leftOut, 'documents', archived, separator),
    words.preparing.next,
  ];
  return { kind: 'text', text: `${lines.join('\n')}\n` };
}

/** What came of `--previous`: a summary of no earlier period brings in nothing, and that is told. */
function sayPrevious(
  { previous: file, period }: CommandLine,
  count: number,
  locale: Locale,
): string[] {
  if (file === null) return [];
  const { previous, noPrevious } = texts(locale).cli.preparing;
  const facts = { file: path.basename(file), period: period ?? '', count };
  return [fillMessage(count > 0 ? previous : noPrevious, facts)];
}

function sayNames(
  message: string,
  key: string,
  names: readonly string[],
  separator: string,
): string[] {
  return names.length === 0 ? [] : [fillMessage(message, { [key]: names.join(separator) })];
}
