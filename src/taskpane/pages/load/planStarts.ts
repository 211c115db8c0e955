import type { LocalizedText } from '../../../model/basics';
import type { ListedDocument } from '../../../model/catalog';
import { endMonth, readYear } from '../../session/period';
import type { LoadDraft } from '../../session/loadSession';

/** Short titles of the chosen documents whose plan starts only after the chosen period ends. */
export function findDocumentsStartingLater(
  documents: readonly ListedDocument[],
  draft: LoadDraft,
): readonly LocalizedText[] {
  const year = readYear(draft.period.year);
  if (year === null) return [];
  const lastMonth = `${year}-${String(endMonth(draft.period)).padStart(2, '0')}`;
  return documents
    .map((entry) => entry.document)
    .filter((document) => draft.documentIds.includes(document.id))
    .filter((document) => document.planStart.slice(0, 7) > lastMonth)
    .map((document) => document.shortTitle);
}
