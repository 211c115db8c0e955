import { isOpen } from '../check/closeFindings';
import { describeFinding, namePlace } from '../i18n/findingText';
import { describeRejection } from '../i18n/rejectionText';
import { fillMessage, texts } from '../i18n/texts';
import { describeDay, describePeriod } from '../layout/return/returnWords';
import type { IsoDate, Locale } from '../model/basics';
import type { Finding } from '../model/finding';
import type { ReceiptEntry } from '../model/summary';

/** What a mail is to say besides what was found. */
export interface MailFacts {
  /** Name of the copy that goes with it; null where there is none. */
  readonly copy: string | null;
  readonly locale: Locale;
  readonly correctBy: IsoDate | null;
  readonly contact: string | null;
}

/** Open findings, what must be corrected first. */
export function orderFindings(findings: readonly Finding[]): readonly Finding[] {
  const open = findings.filter(isOpen);
  const of = (severity: Finding['severity']) => open.filter((one) => one.severity === severity);
  return [...of('hard'), ...of('soft')];
}

function listItem(finding: Finding, index: number, locale: Locale): string {
  const words = texts(locale);
  const { mail, severity } = words.sendBack;
  const message = describeFinding(finding, words);
  const at = namePlace(finding);
  // Most sentences begin with the cell.
  const place = at === '' || message.includes(at) ? '' : fillMessage(mail.place, { place: at });
  const said = { number: index + 1, severity: severity[finding.severity], place, message };
  const line = fillMessage(mail.item, said);
  const { found } = finding;
  const isTold = found === null || found.trim() === '' || message.includes(found);
  return isTold ? line : fillMessage(mail.found, { line, found });
}

function sayUntil(entry: ReceiptEntry, { correctBy, locale }: MailFacts): string {
  const { mail } = texts(locale).sendBack;
  if (correctBy !== null) return fillMessage(mail.by, { date: describeDay(correctBy, locale) });
  const due = entry.source.template?.dueDate ?? '';
  return due === '' ? mail.soonUnknown : fillMessage(mail.soon, { due: describeDay(due, locale) });
}

/** The number a corrected return is to bear. */
export function nextSubmission({ source }: ReceiptEntry): number {
  return (source.submission ?? 1) + 1;
}

function sayWhy(entry: ReceiptEntry, file: string, facts: MailFacts): readonly string[] {
  const { locale, copy } = facts;
  const words = texts(locale);
  const { mail, sheet } = words.sendBack;
  const { template, submission, rejection } = entry.source;
  const rejected = rejection === null ? null : describeRejection(rejection, words);
  const told = { file, ...(rejected ?? { found: '', todo: '' }) };
  if (template === null) return [fillMessage(mail.refusedUnknown, told)];
  const period = describePeriod(template.period, locale);
  if (entry.returnStatus !== 'sentBack') return [fillMessage(mail.refused, { ...told, period })];
  const open = orderFindings(entry.findings);
  const hard = open.filter(({ severity }) => severity === 'hard').length;
  const counts = { hard, soft: open.length - hard };
  const rank = { revision: template.revision, submission: submission ?? 1 };
  const next = nextSubmission(entry);
  return [
    fillMessage(mail.faulty, { file, period, ...rank, ...counts }),
    copy === null
      ? fillMessage(mail.howWithoutCopy, { next })
      : fillMessage(mail.how, { copy, sheet: sheet.title, next }),
    mail.rule,
  ];
}

/** 退回通知: a mail's lines, its subject first, with every finding that is open. */
export function writeCorrectionMail(entry: ReceiptEntry, facts: MailFacts): readonly string[] {
  const { locale, contact } = facts;
  const words = texts(locale);
  const { mail } = words.sendBack;
  const { template, names } = entry.source;
  const file = names[0] ?? '';
  const unit = template?.unitName ?? '';
  const period = template === null ? '' : describePeriod(template.period, locale);
  const open = orderFindings(entry.findings);
  return [
    ...(template?.isSample ? [words.issue.sampleMark] : []),
    template === null
      ? fillMessage(mail.subjectUnknown, { file })
      : fillMessage(mail.subject, { unit, period, file }),
    '',
    template === null ? mail.greetingUnknown : fillMessage(mail.greeting, { unit }),
    ...sayWhy(entry, file, facts),
    sayUntil(entry, facts),
    ...(open.length > 0 ? ['', mail.list] : []),
    ...open.map((finding, index) => listItem(finding, index, locale)),
    '',
    ...(contact?.trim() ? [fillMessage(mail.contact, { contact: contact.trim() })] : []),
    ...(template?.issuer.trim() ? [template.issuer.trim()] : []),
  ];
}
