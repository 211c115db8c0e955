import type { Locale } from '../model/basics';
import { check as checkEn } from './en-US/check';
import { assessment as assessmentEn } from './en-US/assessment';
import { cli as cliEn } from './en-US/cli';
import { alerts as alertsEn } from './en-US/alerts';
import { dashboard as dashboardEn } from './en-US/dashboard';
import { extract as extractEn } from './en-US/extract';
import { files as filesEn } from './en-US/files';
import { findings as findingsEn } from './en-US/findings';
import { issue as issueEn } from './en-US/issue';
import { merge as mergeEn } from './en-US/merge';
import { mergePage as mergePageEn } from './en-US/mergePage';
import { pane as paneEn } from './en-US/pane';
import { returns as returnsEn } from './en-US/returns';
import { review as reviewEn } from './en-US/review';
import { sendBack as sendBackEn } from './en-US/sendBack';
import { status as statusEn } from './en-US/status';
import { summary as summaryEn } from './en-US/summary';
import { usage as usageEn } from './en-US/usage';
import { workbook as workbookEn } from './en-US/workbook';
import { check as checkZh } from './zh-CN/check';
import { assessment as assessmentZh } from './zh-CN/assessment';
import { cli as cliZh } from './zh-CN/cli';
import { alerts as alertsZh } from './zh-CN/alerts';
import { dashboard as dashboardZh } from './zh-CN/dashboard';
import { extract as extractZh } from './zh-CN/extract';
import { files as filesZh } from './zh-CN/files';
import { findings as findingsZh } from './zh-CN/findings';
import { issue as issueZh } from './zh-CN/issue';
import { merge as mergeZh } from './zh-CN/merge';
import { mergePage as mergePageZh } from './zh-CN/mergePage';
import { pane as paneZh } from './zh-CN/pane';
import { returns as returnsZh } from './zh-CN/returns';
import { review as reviewZh } from './zh-CN/review';
import { sendBack as sendBackZh } from './zh-CN/sendBack';
import { status as statusZh } from './zh-CN/status';
import { summary as summaryZh } from './zh-CN/summary';
import { usage as usageZh } from './zh-CN/usage';
import { workbook as workbookZh } from './zh-CN/workbook';

const zhCN = {
  status: statusZh,
  assessment: assessmentZh,
  workbook: workbookZh,
  dashboard: dashboardZh,
  alerts: alertsZh,
  findings: findingsZh,
  pane: paneZh,
  cli: cliZh,
  usage: usageZh,
  check: checkZh,
  returns: returnsZh,
  issue: issueZh,
  merge: mergeZh,
  mergePage: mergePageZh,
  summary: summaryZh,
  review: reviewZh,
  sendBack: sendBackZh,
  extract: extractZh,
  files: filesZh,
};
const enUS: typeof zhCN = {
  status: statusEn,
  assessment: assessmentEn,
  workbook: workbookEn,
  dashboard: dashboardEn,
  alerts: alertsEn,
  findings: findingsEn,
  pane: paneEn,
  cli: cliEn,
  usage: usageEn,
  check: checkEn,
  returns: returnsEn,
  issue: issueEn,
  merge: mergeEn,
  mergePage: mergePageEn,
  summary: summaryEn,
  review: reviewEn,
  sendBack: sendBackEn,
  extract: extractEn,
  files: filesEn,
};

export type Texts = typeof zhCN;

/** Every word of the product in one language; both tables have the same shape by type. */
export function texts(locale: Locale): Texts {
  return locale === 'en-US' ? enUS : zhCN;
}

const PLACE = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

/**
 * Fills `{name}` places of a message; a place without a parameter stays visible. `{name|file|files}` is
 * the first word where the number is one, else the second.
 */
export function fillMessage(
  message: string,
  params: Readonly<Record<string, string | number>>,
): string {
  return message.replace(PLACE, (place, name: string, one?: string, many?: string) => {
    const value = params[name];
    if (value === undefined) return place;
    return (many === undefined ? String(value) : Number(value) === 1 ? one : many) ?? place;
  });
}
