import { assessTarget } from '../../src/assess/assessTarget';
import { DEFAULT_THRESHOLDS, type Thresholds } from '../../src/assess/thresholds';
import { describeAssessment } from '../../src/i18n/sentences';
import { texts } from '../../src/i18n/texts';
import { buildWorkbookPlan, indexTargets } from '../../src/layout/buildWorkbookPlan';
import { NAMES } from '../../src/layout/names';
import { dataRow, targetRow } from '../../src/layout/rows';
import { buildTableSheet } from '../../src/layout/tableSheet';
import type { Assessment } from '../../src/model/assessment';
import type { IsoDate, Locale } from '../../src/model/basics';
import type { CatalogDocument } from '../../src/model/catalog';
import type { PlanCell, SheetPlan, WorkbookPlan } from '../../src/model/plan';
import { drawCases, observationsOf, type AssessmentCase } from './assessmentCases';
import { buildDocument } from './paneBuilders';

export interface CaseWorkbookFacts {
  readonly seed: number;
  readonly asOf: IsoDate;
  readonly locale: Locale;
  readonly thresholds?: Partial<Thresholds>;
  /** Targets of a document in force, and of one that is past its horizon. */
  readonly targets: number;
  readonly archivedTargets: number;
}

/** A master workbook of generated cases, with what the code says of each of them. */
export interface CaseWorkbook {
  readonly facts: CaseWorkbookFacts;
  readonly plan: WorkbookPlan;
  readonly expected: readonly ExpectedTarget[];
}

export interface ExpectedTarget {
  readonly assessmentCase: AssessmentCase;
  readonly assessment: Assessment;
  readonly sentence: string;
  readonly isArchived: boolean;
}

/** The plan as the product lays it out, with the figures entered. */
export function buildCaseWorkbook(facts: CaseWorkbookFacts): CaseWorkbook {
  const { seed, asOf, locale } = facts;
  const thresholds = { ...DEFAULT_THRESHOLDS, ...facts.thresholds };
  const parts = [
    { id: 'current', count: facts.targets, horizonYear: 2040, isArchived: false },
    { id: 'archived', count: facts.archivedTargets, horizonYear: 2018, isArchived: true },
  ].map(({ id, count, horizonYear, isArchived }, index) => {
    const cases = drawCases(seed + index, id, count, asOf);
    const head = buildDocument(
      { id, horizonYear, furtherHorizonYear: null },
      { targets: 0, tasks: 0 },
    );
    const document = { ...head, targets: cases.map((one) => one.target) };
    return { document, cases, isArchived };
  });
  const expected = parts.flatMap(({ cases, isArchived }) =>
    cases.map((one) => expectTarget(one, asOf, thresholds, locale, isArchived)),
  );
  const documents = parts.map((part) => part.document);
  const empty = buildWorkbookPlan({ documents, periods: [], locale, asOf, hashOf: () => 'x' });
  const entered = enterCases(
    empty,
    documents,
    parts.map((part) => part.cases),
  );
  const settings: readonly (readonly [string, PlanCell])[] = [
    [NAMES.onPace, thresholds.onPace],
    [NAMES.atRisk, thresholds.atRisk],
    [NAMES.reading, texts(locale).status.reading[thresholds.reading]],
    [NAMES.pointsBehind, thresholds.pointsBehind],
    [NAMES.pointsFarBehind, thresholds.pointsFarBehind],
  ];
  const plan = settings.reduce((made, [name, value]) => setNamed(made, name, value), entered);
  return { facts, plan, expected };
}

function expectTarget(
  assessmentCase: AssessmentCase,
  asOf: IsoDate,
  thresholds: Thresholds,
  locale: Locale,
  isArchived: boolean,
): ExpectedTarget {
  const { target, baseline, planStart } = assessmentCase;
  const assessment = assessTarget({
    target,
    observations: observationsOf(assessmentCase),
    asOf,
    method: 'pace',
    thresholds,
    baseline: baseline.value,
    planStart: planStart.value,
    planShares: null,
  });
  const sentence = describeAssessment(target, assessment, locale);
  return { assessmentCase, assessment, sentence, isArchived };
}

function enterCases(
  plan: WorkbookPlan,
  documents: readonly CatalogDocument[],
  cases: readonly (readonly AssessmentCase[])[],
): WorkbookPlan {
  const { locale } = plan;
  const context = { locale, targets: indexTargets(documents) };
  const targetRows = documents.flatMap(({ document }, index) =>
    (cases[index] ?? []).map(({ target, baseline, planStart }) => ({
      ...targetRow(document, target, locale),
      baseline: baseline.cell,
      planStart: planStart.cell,
    })),
  );
  const dataRows = documents.flatMap(({ document }, index) =>
    (cases[index] ?? []).flatMap(({ target, entries }) =>
      entries.map((entry) => ({
        ...dataRow(document, target, entry.period.code, locale),
        unitId: entry.unitId,
        value: entry.value.cell,
        numerator: entry.numerator.cell,
        denominator: entry.denominator.cell,
      })),
    ),
  );
  const replaced = replaceTable(plan, buildTableSheet('targets', targetRows, context));
  return replaceTable(replaced, buildTableSheet('data', dataRows, context));
}

/** The plan with another sheet of the same key. */
export function replaceTable(plan: WorkbookPlan, sheet: SheetPlan): WorkbookPlan {
  const sheets = plan.sheets.map((old) => (old.key === sheet.key ? sheet : old));
  return { ...plan, sheets };
}

/** The plan with another value in a named cell. */
export function setNamed(plan: WorkbookPlan, name: string, value: PlanCell): WorkbookPlan {
  const refersTo = plan.names.find((one) => one.name === name)?.refersTo ?? '';
  const match = /^=(.+)!\$([A-Z])\$(\d+)$/.exec(refersTo);
  if (!match) throw new Error(`no named cell ${name}`);
  const [, title, letter = 'A', digits] = match;
  const block = {
    row: Number(digits) - 1,
    column: letter.charCodeAt(0) - 65,
    cells: [[value]],
  };
  const sheets = plan.sheets.map((sheet) =>
    sheet.title === title ? { ...sheet, blocks: [...sheet.blocks, block] } : sheet,
  );
  return { ...plan, sheets };
}
