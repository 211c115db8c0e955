import type { Locale } from '../model/basics';
import { cli as cliEn } from './en-US/cli';
import { extract as extractEn } from './en-US/extract';
import { files as filesEn } from './en-US/files';
import { findings as findingsEn } from './en-US/findings';
import { merge as mergeEn } from './en-US/merge';
import { returns as returnsEn } from './en-US/returns';
import { review as reviewEn } from './en-US/review';
import { sendBack as sendBackEn } from './en-US/sendBack';
import { summary as summaryEn } from './en-US/summary';
import { workbook as workbookEn } from './en-US/workbook';
import { texts, type Texts } from './texts';
import { cli as cliZh } from './zh-CN/cli';
import { extract as extractZh } from './zh-CN/extract';
import { files as filesZh } from './zh-CN/files';
import { findings as findingsZh } from './zh-CN/findings';
import { merge as mergeZh } from './zh-CN/merge';
import { returns as returnsZh } from './zh-CN/returns';
import { review as reviewZh } from './zh-CN/review';
import { sendBack as sendBackZh } from './zh-CN/sendBack';
import { summary as summaryZh } from './zh-CN/summary';
import { workbook as workbookZh } from './zh-CN/workbook';

/**
 * Words that no page shows before a flow of the pipeline ran. The build of the pane leaves their tables
 * empty where `texts.ts` names them (webpack.config.js has the same list), so that the first load does
 * not carry them; here they are filled in. Everywhere else they are full already.
 */
const LATER: Readonly<Record<Locale, Partial<Texts>>> = {
  'zh-CN': {
    cli: cliZh,
    extract: extractZh,
    files: filesZh,
    findings: findingsZh,
    merge: mergeZh,
    returns: returnsZh,
    review: reviewZh,
    sendBack: sendBackZh,
    summary: summaryZh,
    workbook: workbookZh,
  },
  'en-US': {
    cli: cliEn,
    extract: extractEn,
    files: filesEn,
    findings: findingsEn,
    merge: mergeEn,
    returns: returnsEn,
    review: reviewEn,
    sendBack: sendBackEn,
    summary: summaryEn,
    workbook: workbookEn,
  },
};

for (const locale of ['zh-CN', 'en-US'] as const) {
  const words: Readonly<Record<string, object>> = texts(locale);
  for (const [table, later] of Object.entries(LATER[locale]))
    Object.assign(words[table] ?? {}, later);
}
