import type { Section, SectionColumns, SectionContent, SectionKey } from '../model/merged';
import type { LedgerEntry, UnitReturn } from '../model/unitReturn';
import { hashSection } from './hashSection';

/** `hubei-2022|hubei:省科技厅|2025-Q3`; no part holds a bar. */
export function keyText({ documentId, unitId, period }: SectionKey): string {
  return `${documentId}|${unitId}|${period}`;
}

/** Rows in one order, whatever a respondent sorted them by; the place says nothing. */
function inOrder<T extends { readonly lineage: unknown }>(rows: readonly T[]): T[] {
  const signed = rows.map((row) => ({ row, sign: JSON.stringify({ ...row, lineage: null }) }));
  return signed.sort((a, b) => (a.sign < b.sign ? -1 : a.sign > b.sign ? 1 : 0)).map((x) => x.row);
}

function documentOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

/**
 * A return's parts, one a document. The evidence goes with every part, since it answers for all of
 * them; a row of 台账 that names no target goes with the first, so that it is not lost.
 */
export function sectionsOfReturn(
  unitReturn: UnitReturn,
  sha256: string,
  columns?: SectionColumns,
): readonly Section[] {
  const { template, submission } = unitReturn;
  const rank = { revision: template.revision, submission: submission ?? 1 };
  const first = template.documentIds[0];
  return template.documentIds.map((documentId) => {
    const isOf = (row: LedgerEntry) =>
      row.targetId === null ? documentId === first : documentOf(row.targetId) === documentId;
    const content: SectionContent = {
      figures: inOrder(unitReturn.figures.filter((row) => documentOf(row.targetId) === documentId)),
      measures: inOrder(unitReturn.measures.filter((row) => documentOf(row.taskId) === documentId)),
      ledger: inOrder(unitReturn.ledger.filter(isOf)),
      evidence: inOrder(unitReturn.evidence),
      ...(columns && { columns }),
    };
    const key = { documentId, unitId: template.unitId, period: template.period };
    return {
      key,
      hash: hashSection(key, rank, content),
      rank,
      unitName: template.unitName,
      appearances: new Map([[sha256, content]]),
    };
  });
}

/** The rows of a section as one file has them, and that file: the same whoever asks. */
export function placeOf(section: Section): {
  readonly sha256: string;
  readonly content: SectionContent;
} {
  let first: string | null = null;
  for (const sha256 of section.appearances.keys()) {
    if (first === null || sha256 < first) first = sha256;
  }
  const content = first === null ? undefined : section.appearances.get(first);
  if (first === null || !content) {
    throw new Error(`section ${keyText(section.key)} stands in no file`);
  }
  return { sha256: first, content };
}

/** The rows of a section as one file has them. */
export function contentOf(section: Section): SectionContent {
  return placeOf(section).content;
}
