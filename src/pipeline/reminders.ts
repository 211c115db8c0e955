import { fillMessage, texts } from '../i18n/texts';
import { describeDay, describePeriod } from '../layout/return/returnWords';
import type { IsoDate, Locale } from '../model/basics';
import type { CatalogDocument } from '../model/catalog';
import type { Expectation, Summary, UnitSummary } from '../model/summary';
import { fileNamer, nameDocuments, textFile, type NoticePackage } from './noticeFiles';

/** 催报单: who asks, and until when. */
export interface ReminderRequest {
  readonly summary: Summary;
  /** Who was to report what, where known. */
  readonly expectation: Expectation | null;
  /** Of the merge; those the summary is of are named. */
  readonly documents: readonly CatalogDocument[];
  readonly locale: Locale;
  /** Null or blank: the issuer that the returns bear, where one has come. */
  readonly issuer: string | null;
  /** Name and telephone of whom to ask. */
  readonly contact: string | null;
  /** Until when; null: as soon as possible. */
  readonly reportBy: IsoDate | null;
}

/** The reminder of one unit. */
export interface Reminder {
  readonly unitId: string;
  readonly unitName: string;
  readonly dueDate: IsoDate | null;
  /** Name in the package. */
  readonly file: string;
  readonly lines: readonly string[];
}

export interface ReminderPackage extends NoticePackage {
  readonly reminders: readonly Reminder[];
}

/** Nothing of its own has come: a file that was sent back or refused has been answered already. */
function isAwaited({ returnStatus }: UnitSummary): boolean {
  return returnStatus !== 'sentBack' && returnStatus !== 'rejected';
}

/** The documents a unit was asked about; all of the merge where the issue is not on record. */
function documentsAsked(unit: UnitSummary, request: ReminderRequest): readonly CatalogDocument[] {
  const { summary, documents, expectation } = request;
  const merged = documents.filter(({ document }) => summary.documentIds.includes(document.id));
  const expected = expectation?.units.find(({ unitId }) => unitId === unit.unitId);
  const ids = new Set([...(expected?.targetIds ?? []), ...(expected?.taskIds ?? [])]);
  const asked = merged.filter(({ targets, tasks }) =>
    [...targets, ...tasks].some(({ id }) => ids.has(id)),
  );
  return asked.length > 0 ? asked : merged;
}

function sayAsked(unit: UnitSummary, request: ReminderRequest): string {
  const { summary, locale } = request;
  const asked = documentsAsked(unit, request);
  const { reminder } = texts(locale).sendBack;
  const facts = {
    unit: unit.name,
    period: describePeriod(summary.period, locale),
    documents: nameDocuments(asked, locale),
  };
  if (unit.returnStatus === 'sentBack') return fillMessage(reminder.sentBack, facts);
  if (unit.returnStatus === 'rejected') return fillMessage(reminder.refused, facts);
  if (unit.dueDate === null) return fillMessage(reminder.askedUndated, facts);
  return fillMessage(reminder.asked, { ...facts, due: describeDay(unit.dueDate, locale) });
}

/** How much it was to fill in, where the issue is on record. */
function sayContent(unit: UnitSummary, { expectation, locale }: ReminderRequest): string[] {
  const expected = expectation?.units.find(({ unitId }) => unitId === unit.unitId);
  const { targetIds = null, taskIds = null } = expected ?? {};
  if (targetIds === null || taskIds === null) return [];
  const counts = { targets: targetIds.length, tasks: taskIds.length };
  return [fillMessage(texts(locale).sendBack.reminder.content, counts)];
}

function issuerOf({ issuer, summary }: ReminderRequest): string {
  const given = issuer?.trim() ?? '';
  if (given !== '') return given;
  const templates = summary.receipts.flatMap(({ source }) => source.template ?? []);
  const named = templates.map((template) => template.issuer.trim()).filter((name) => name !== '');
  return [...named].sort()[0] ?? '';
}

function writeReminder(unit: UnitSummary, request: ReminderRequest): readonly string[] {
  const { locale, reportBy, contact, summary } = request;
  const words = texts(locale);
  const { reminder } = words.sendBack;
  const issuer = issuerOf(request);
  return [
    ...(summary.isSample ? [words.issue.sampleMark] : []),
    reminder.heading,
    '',
    fillMessage(reminder.greeting, { unit: unit.name }),
    sayAsked(unit, request),
    ...sayContent(unit, request),
    reportBy === null
      ? reminder.soon
      : fillMessage(reminder.by, { date: describeDay(reportBy, locale) }),
    ...(isAwaited(unit) ? [reminder.how, reminder.already] : []),
    '',
    ...(contact?.trim() ? [fillMessage(reminder.contact, { contact: contact.trim() })] : []),
    ...(issuer === '' ? [] : [issuer]),
  ];
}

/** Whom to call: the missing with their due dates, then those that were late. */
function writeList(missing: readonly UnitSummary[], { summary, locale }: ReminderRequest) {
  const words = texts(locale);
  const { reminder } = words.sendBack;
  const { coverage, period, units } = summary;
  const late = units.filter(({ isExpected, roll }) => isExpected && roll === 'late');
  const dayOf = (day: IsoDate | null) =>
    day === null ? reminder.unknownDay : describeDay(day, locale);
  const numbered = (listed: readonly UnitSummary[], message: string) =>
    listed.map((unit, at) =>
      fillMessage(message, {
        number: at + 1,
        unit: unit.name,
        due: dayOf(unit.dueDate),
        received: dayOf(unit.receivedOn),
        state: isAwaited(unit)
          ? words.summary.roll.missing
          : words.status.returnState[unit.returnStatus],
      }),
    );
  return [
    ...(summary.isSample ? [words.issue.sampleMark] : []),
    fillMessage(reminder.listHeading, { period: describePeriod(period, locale) }),
    fillMessage(reminder.listCounts, {
      expected: coverage.expected.length,
      reported: coverage.reported.length,
      late: coverage.late.length,
      missing: missing.length,
    }),
    '',
    reminder.listMissing,
    ...numbered(missing, reminder.listLine),
    ...(late.length > 0 ? ['', reminder.listLate] : []),
    ...numbered(late, reminder.lateLine),
  ];
}

/**
 * 催报单 for every unit that has not reported: a text each, to be pasted into a mail or a message, and
 * a list of whom to call. Texts rather than a workbook: they open on a telephone, and the roll to be
 * printed is the sheet 单位 of the summary. No file where nobody is missing.
 */
export function packReminders(request: ReminderRequest): ReminderPackage {
  const { summary, locale } = request;
  const words = texts(locale).sendBack.reminder;
  const missing = summary.units.filter(({ isExpected, roll }) => isExpected && roll === 'missing');
  const nameFile = fileNamer();
  const list = nameFile(words.listFile, '.txt');
  const width = String(missing.length).length;
  const reminders = missing.map((unit, at): Reminder => {
    const number = String(at + 1).padStart(width, '0');
    const file = nameFile(fillMessage(words.file, { number, unit: unit.name }), '.txt');
    const { unitId, name: unitName, dueDate } = unit;
    return { unitId, unitName, dueDate, file, lines: writeReminder(unit, request) };
  });
  const texted = reminders.map(({ file, lines }) => textFile(file, lines));
  const period = describePeriod(summary.period, locale);
  return {
    zipName: fileNamer()(fillMessage(words.zip, { period }), '.zip'),
    files: missing.length === 0 ? [] : [textFile(list, writeList(missing, request)), ...texted],
    reminders,
  };
}
