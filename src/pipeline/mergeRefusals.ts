import { namePlace } from '../i18n/findingText';
import type { Finding, FindingParams, Problem } from '../model/finding';
import type { Expectation, ExpectedReturn } from '../model/summary';
import type { ReturnTemplate } from '../model/unitReturn';
import { SENT_BACK } from '../summary/receipts';

/** Findings that say a workbook is no return, or not one to be read; each with its rejection. */
const UNREADABLE: Readonly<Record<string, string>> = {
  notAReturn: 'mergeNotAReturn',
  identityIncomplete: 'mergeIdentityIncomplete',
  schemaTooNew: 'mergeSchemaTooNew',
  documentUnknown: 'mergeDocumentUnknown',
  ownDocumentsDamaged: 'mergeOwnDocumentsDamaged',
  ownDocumentsNewer: 'mergeOwnDocumentsNewer',
};

function problem(code: string, params: FindingParams = {}): Problem {
  return { code, params };
}

/** Why a workbook cannot be read as a return at all; null where it can. */
export function refuseUnreadable(findings: readonly Finding[]): Problem | null {
  for (const { code, params } of findings) {
    if (Object.hasOwn(UNREADABLE, code)) return problem(UNREADABLE[code] ?? '', params);
  }
  return null;
}

/** A master knows the last issue; an older one of it is known as well, and loses by its rank. */
function refuseTemplate(template: ReturnTemplate, expected: ExpectedReturn): Problem | null {
  const { templateId, revision } = expected;
  if (templateId === null || revision === null || template.revision < revision) return null;
  if (template.templateId === templateId && template.revision === revision) return null;
  return problem('mergeTemplateUnknown', {
    found: template.templateId,
    revision: template.revision,
    expected: templateId,
    issued: revision,
  });
}

/** Samples and real figures never come together (`isSample` null: the files themselves decide). */
export function refuseSample(isSample: boolean, wanted: boolean | null): Problem | null {
  if (wanted === null || isSample === wanted) return null;
  return problem(isSample ? 'mergeSample' : 'mergeNotSample');
}

/** Why a return is none of those that were asked for; null where it is, or nobody knows. */
export function refuseStranger(
  template: ReturnTemplate,
  expectation: Expectation | null,
): Problem | null {
  if (expectation === null) return null;
  const { period, documentIds, isSample, units } = expectation;
  const sample = refuseSample(template.isSample, isSample);
  if (sample !== null) return sample;
  if (period !== null && template.period !== period) {
    return problem('mergeOtherPeriod', { found: template.period, expected: period });
  }
  const strange = template.documentIds.find((id) => documentIds?.includes(id) === false);
  if (strange !== undefined) return problem('mergeOtherDocument', { found: strange });
  const expected = units.find(({ unitId }) => unitId === template.unitId);
  if (expected) return refuseTemplate(template, expected);
  return units.length === 0
    ? null
    : problem('mergeUnitNotExpected', { found: template.unitName, unit: template.unitId });
}

function countPlaces(code: string, findings: readonly Finding[]): Problem | null {
  const [first] = findings;
  if (!first) return null;
  const { table, column, found } = first.params;
  const place = namePlace(first) || (column ?? table ?? found ?? first.code);
  return problem(code, { count: findings.length, place });
}

/** What was issued has been altered: the file is refused, whatever its figures. */
export function refuseAltered(findings: readonly Finding[]): Problem | null {
  const hard = findings.filter(({ severity, level }) => severity === 'hard' && level === 0);
  return countPlaces('mergeAltered', hard);
}

/**
 * Faults that must be corrected: the whole file goes back to its unit, since a coordinator may take a
 * figure or return it, and alter none (《统计法》).
 */
export function refuseFaulty(findings: readonly Finding[]): Problem | null {
  const hard = findings.filter(({ severity, level }) => severity === 'hard' && level > 0);
  return countPlaces(SENT_BACK, hard);
}
