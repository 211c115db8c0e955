import { isOpen } from '../check/closeFindings';
import { fillMessage, texts } from '../i18n/texts';
import { describePeriod } from '../layout/return/returnWords';
import type { IsoDate, Locale, PeriodCode } from '../model/basics';
import type { ReceiptEntry } from '../model/summary';
import { hashFile } from './mergeFile';
import { fileNamer, textFile, type NoticePackage, type PackedFile } from './noticeFiles';
import { chooseFaultyFiles } from './returnForCorrectionChoice';
import { writeCorrectionMail } from './returnForCorrectionMail';
import { addCorrectionSheet } from './returnForCorrectionSheet';

/** 退回修改: what is sent back, until when, and whom to ask. */
export interface CorrectionRequest {
  /** 报送登记 of the merge. */
  readonly receipts: readonly ReceiptEntry[];
  /** Of the merge; names the zip. */
  readonly period: PeriodCode | null;
  /** Reads a file again by the name it was merged under; null where it is gone. */
  readonly readBytes: (name: string) => Promise<Uint8Array | null>;
  /** For files whose own language is not known. */
  readonly locale: Locale;
  /** Until when; null: as soon as possible. */
  readonly correctBy: IsoDate | null;
  /** Name and telephone of whom to ask; null or blank where nobody is named. */
  readonly contact: string | null;
}

/** One file that is sent back. */
export interface CorrectionNotice {
  readonly file: string;
  /** Null where nobody knows whose it is. */
  readonly unitName: string | null;
  /** Findings that are open. */
  readonly hard: number;
  readonly soft: number;
  readonly mail: string;
  /** Null where the file is none that could be corrected, is gone or has changed since. */
  readonly copy: string | null;
}

export interface CorrectionPackage extends NoticePackage {
  readonly notices: readonly CorrectionNotice[];
}

function count(entry: ReceiptEntry, severity: 'hard' | 'soft'): number {
  return entry.findings.filter((one) => isOpen(one) && one.severity === severity).length;
}

/** The file's bytes, where they are still those that were read. */
async function readAgain(
  { source }: ReceiptEntry,
  readBytes: CorrectionRequest['readBytes'],
): Promise<Uint8Array | null> {
  for (const name of source.names) {
    const bytes = await readBytes(name);
    if (bytes !== null && (await hashFile(bytes)) === source.sha256) return bytes;
  }
  return null;
}

/** `省科技厅/2024-Q4_省科技厅`, by unit, or by file where the unit is not known. */
function stemOf({ source }: ReceiptEntry, locale: Locale): string {
  const { template, names, sha256 } = source;
  const folder = template?.unitName ?? texts(locale).sendBack.files.unknownUnit;
  const file = (names[0] ?? sha256).replaceAll('\\', '/').split('/').at(-1) ?? '';
  return `${folder.replaceAll('/', '_')}/${file.replace(/\.[^.]*$/, '')}`;
}

/**
 * 退回修改 of a merge: for each faulty return a copy with its findings on a sheet of their own, every
 * figure as it was sent, and a text for the mail; for a file that is no return or an altered one the
 * text alone. A folder for each unit.
 */
export async function packCorrections(request: CorrectionRequest): Promise<CorrectionPackage> {
  const { locale, period, correctBy, contact } = request;
  const nameFile = fileNamer();
  const files: PackedFile[] = [];
  const notices: CorrectionNotice[] = [];
  for (const entry of chooseFaultyFiles(request.receipts)) {
    const { template, names } = entry.source;
    const language = template?.locale ?? locale;
    const words = texts(language).sendBack.files;
    const stem = stemOf(entry, language);
    const isCorrectable = entry.returnStatus === 'sentBack';
    const bytes = isCorrectable ? await readAgain(entry, request.readBytes) : null;
    const corrected = bytes === null ? null : await addCorrectionSheet(bytes, entry);
    const copy = corrected && nameFile(fillMessage(words.copy, { stem }), '.xlsx');
    if (corrected !== null && copy !== null) files.push({ fileName: copy, bytes: corrected });
    const mail = nameFile(fillMessage(words.mail, { stem }), '.txt');
    const copyName = copy?.split('/').at(-1) ?? null;
    const asked = { copy: copyName, locale: language, correctBy, contact };
    files.push(textFile(mail, writeCorrectionMail(entry, asked)));
    const counts = { hard: count(entry, 'hard'), soft: count(entry, 'soft') };
    const unitName = template?.unitName ?? null;
    notices.push({ file: names[0] ?? '', unitName, ...counts, mail, copy });
  }
  const zip = texts(locale).sendBack.files.zip;
  const named = period === null ? '' : describePeriod(period, locale);
  // Where nothing could be summed up no period may be known, and the name begins with the rest.
  const zipName = fillMessage(zip, { period: named }).replace(/^_/, '');
  return { zipName: fileNamer()(zipName, '.zip'), files, notices };
}
