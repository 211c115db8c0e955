import { findingKey } from '../../check/findingKey';
import { RULES } from '../../check/rules/index';
import { planFindingRows, type ListedFinding } from '../../layout/findingRows';
import { inLocale, type RowCells } from '../../layout/rows';
import type { Target } from '../../model/catalog';
import type { Finding } from '../../model/finding';
import type { SummaryPlaces, SummaryPlanRequest } from './summaryPlanTypes';

/** 审核: what was found in every file and across them, with the file and the cell. */
export function listFindingRows(
  { summary, documents, locale }: SummaryPlanRequest,
  targets: ReadonlyMap<string, Target>,
  places: SummaryPlaces,
): readonly RowCells[] {
  const rules = new Map<string, (typeof RULES)[number]>(RULES.map((rule) => [rule.code, rule]));
  const titles = new Map(documents.map(({ document }) => [document.id, document.shortTitle]));
  const listed = summary.findings.map((finding, at): ListedFinding => {
    const target = targets.get(finding.targetId ?? '');
    const document = target ? titles.get(target.documentId) : undefined;
    return {
      key: String(at),
      finding,
      rule: rules.get(finding.code)?.summary ?? null,
      subject: target ? inLocale(target.name, locale) : null,
      unit: finding.unitId === null ? null : places.nameOf(finding.unitId),
      document: document ? inLocale(document, locale) : null,
      explanation: finding.explanation,
      isClosed: finding.isClosed,
      mark: null,
    };
  });
  return planFindingRows(listed, [], locale).map((row) => {
    const at = row['findingKey'];
    const finding = typeof at === 'string' ? summary.findings[Number(at)] : undefined;
    return finding ? { ...row, ...placeCells(finding) } : row;
  });
}

/** The cell is one of another file: named, and not led to. */
function placeCells(finding: Finding): RowCells {
  const { file, cell } = finding;
  return { file, cell, address: null, findingKey: `${findingKey(finding)}|${file ?? ''}` };
}
