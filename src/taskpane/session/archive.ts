import type { PolicyDocument } from '../../model/catalog';

/** 已到期（归档）: the last horizon the document names ended before `year`, as the sheets have it. */
export function isArchived(document: PolicyDocument, year: number): boolean {
  return (document.furtherHorizonYear ?? document.horizonYear) < year;
}
