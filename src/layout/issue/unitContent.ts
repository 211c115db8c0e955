import { fillMessage, texts } from '../../i18n/texts';
import type { Locale } from '../../model/basics';
import type { CatalogDocument } from '../../model/catalog';
import type { IssuedTarget, ReturnContent, ReturnHead } from '../../model/issue';
import { SCHEMA_VERSION } from '../names';
import { inLocale } from '../rows';
import type { IssueOptions, UnitRow } from './issueTypes';
import type { UnitDuty } from './unitDuties';

/** Title marks within a title are single ones: 《关于贯彻〈纲要〉的意见》 (GB/T 15834). */
function nestTitleMarks(title: string): string {
  return title.replace(/《/g, '〈').replace(/》/g, '〉');
}

/** The documents a return is about, as its head names them. */
function describeBasis(documents: readonly CatalogDocument[], locale: Locale): string {
  const words = texts(locale).issue;
  return documents
    .map(({ document }) => {
      const number = document.documentNumber;
      const template = number === null ? words.documentTitleBare : words.documentTitle;
      const title = nestTitleMarks(inLocale(document.title, locale));
      const params = { title, number: number ?? '' };
      return fillMessage(template, params);
    })
    .join(words.separator);
}

/** What one unit is asked. */
export interface UnitParts {
  readonly targets: readonly IssuedTarget[];
  readonly duties: readonly UnitDuty[];
}

/** One unit's return, revision 1, with its head: mode B 工作调度表. */
export function buildUnitContent(
  unit: UnitRow,
  { targets, duties }: UnitParts,
  inForce: readonly CatalogDocument[],
  locale: Locale,
  options: IssueOptions,
  hashes: ReadonlyMap<string, string>,
) {
  const used = new Set([...targets, ...duties].map(({ documentId }) => documentId));
  const documents = inForce.filter(({ document }) => used.has(document.id));
  const documentIds = documents.map(({ document }) => document.id);
  const content: ReturnContent = {
    template: {
      templateId: `${documentIds.join('+')}.${options.period}.${unit.unitId}`,
      revision: 1,
      schemaVersion: SCHEMA_VERSION,
      documentIds,
      unitId: unit.unitId,
      unitName: unit.name,
      period: options.period,
      dueDate: unit.dueDate ?? '',
      issuer: options.issuer,
      locale,
      catalogHashes: documentIds.map((id) => hashes.get(id) ?? ''),
      isSample: options.isSample,
    },
    targets,
    tasks: duties,
  };
  const basis = describeBasis(documents, locale);
  const head: ReturnHead = { mode: 'dispatch', issuer: options.issuer, basis };
  return { content, head };
}
