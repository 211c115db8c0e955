import { readWorkbook } from '../../src/host/xlsx/readWorkbook';
import { writeWorkbook } from '../../src/host/xlsx/writeWorkbook';
import { PROGRESS_STATUSES } from '../../src/i18n/statusIcons';
import { texts } from '../../src/i18n/texts';
import { readFromGrid, type ReadCalculated } from '../support/calculatedSheets';
import { buildCaseWorkbook, type CaseWorkbook } from '../support/caseWorkbooks';
import { calculateInUniver } from '../support/headlessUniver';
import { describeWithLibreOffice, recalculate } from '../support/libreOffice';
import {
  expectedCounts,
  expectedRisks,
  listTargetDisagreements,
  readCounts,
  readRisks,
} from './workbookDisagreements';

/** Another run: `DABIAO_SEED=7 npx jest formulaAgreement`. */
const SEED = Number(process.env['DABIAO_SEED'] ?? 20250101);

/** 150 targets each; the fourth of them with other cut-offs, the last read in points. */
const MANY: readonly CaseWorkbook[] = [
  buildCaseWorkbook({ ...facts(1, '2024-12-31', 'zh-CN'), targets: 120, archivedTargets: 30 }),
  buildCaseWorkbook({ ...facts(2, '2025-09-30', 'zh-CN'), targets: 150, archivedTargets: 0 }),
  buildCaseWorkbook({ ...facts(3, '2026-02-20', 'zh-CN'), targets: 130, archivedTargets: 20 }),
  buildCaseWorkbook({
    ...facts(4, '2025-04-10', 'zh-CN'),
    thresholds: { onPace: 0.9, atRisk: 0.5 },
    targets: 150,
    archivedTargets: 0,
  }),
  buildCaseWorkbook({ ...facts(5, '2023-12-31', 'en-US'), targets: 70, archivedTargets: 10 }),
  buildCaseWorkbook({
    ...facts(9, '2024-12-31', 'zh-CN'),
    thresholds: { reading: 'points', pointsBehind: 8, pointsFarBehind: 25 },
    targets: 120,
    archivedTargets: 0,
  }),
];

/** Univer's time grows with targets times figures, so it is given three small workbooks. */
const FEW: readonly CaseWorkbook[] = [
  buildCaseWorkbook({ ...facts(6, '2024-12-31', 'zh-CN'), targets: 46, archivedTargets: 8 }),
  buildCaseWorkbook({ ...facts(7, '2026-01-15', 'zh-CN'), targets: 54, archivedTargets: 0 }),
  buildCaseWorkbook({
    ...facts(8, '2025-10-20', 'en-US'),
    thresholds: { onPace: 0.98, atRisk: 0.7 },
    targets: 54,
    archivedTargets: 0,
  }),
];

function facts(part: number, asOf: string, locale: 'zh-CN' | 'en-US') {
  return { seed: SEED + 1000 * part, asOf, locale };
}

function countCases(workbooks: readonly CaseWorkbook[], progressStatus?: string): number {
  const all = workbooks.flatMap((workbook) => workbook.expected);
  if (progressStatus === undefined) return all.length;
  return all.filter((one) => one.assessment.progressStatus === progressStatus).length;
}

function itAgrees(
  workbooks: readonly CaseWorkbook[],
  readOf: (index: number) => ReadCalculated,
): void {
  workbooks.forEach((workbook, index) => {
    const { asOf, locale } = workbook.facts;
    const name = `${workbook.expected.length} targets at ${asOf} in ${locale}`;
    it(`finds status, figures and sentence of ${name}`, () => {
      expect(listTargetDisagreements(workbook, readOf(index))).toEqual([]);
    });

    it(`counts ${name} by status on the dashboard`, () => {
      expect(readCounts(workbook, readOf(index))).toEqual(expectedCounts(workbook));
    });

    it(`ranks the risks among ${name}`, () => {
      expect(readRisks(workbook, readOf(index))).toEqual(expectedRisks(workbook));
    });
  });
}

describe(`the generated cases (seed ${SEED})`, () => {
  it('are more than 600, each status at least ten times', () => {
    expect(countCases(MANY)).toBeGreaterThan(600);
    const counts = PROGRESS_STATUSES.map((code) => [code, countCases(MANY, code)] as const);
    expect(counts.filter(([, count]) => count < 10)).toEqual([]);
  });

  it('lack what an assessment needs in every way there is', () => {
    const reasons = MANY.flatMap(({ expected }) => expected.map((one) => one.assessment.reason));
    const ofOtherMethods = ['sameYear', 'noGrowthRate', 'tooFewPoints'];
    const words = Object.keys(texts('zh-CN').status.reason);
    const absent = words.filter((reason) => {
      return !ofOtherMethods.includes(reason) && !reasons.some((one) => one === reason);
    });
    expect(absent).toEqual([]);
  });

  it('miss or pass their pace by a hair, or meet it, and never by 0 points', () => {
    const said = [...MANY, ...FEW].flatMap(({ expected }) => expected.map((one) => one.sentence));
    for (const words of ['落后不足0.1', '超前不足0.1', '与应完成的持平', 'under 0.1 points']) {
      expect([words, said.some((one) => one.includes(words))]).toEqual([words, true]);
    }
    expect(said.filter((one) => /(落后|超前)0个|\b0 points/.test(one))).toEqual([]);
  });

  it('are at least 150 for Univer, with every status among them', () => {
    expect(countCases(FEW)).toBeGreaterThanOrEqual(150);
    expect(PROGRESS_STATUSES.filter((code) => countCases(FEW, code) === 0)).toEqual([]);
  });
});

describeWithLibreOffice(`the formulas of 目标 and 看板 in LibreOffice (seed ${SEED})`, () => {
  const reads: ReadCalculated[] = [];

  beforeAll(async () => {
    const files = await Promise.all(
      MANY.map(async ({ plan }, index) => ({
        name: `${index}.xlsx`,
        bytes: await writeWorkbook(plan),
      })),
    );
    const saved = await recalculate(files, 'xlsx');
    reads.push(...saved.map(({ bytes }) => readFromGrid(readWorkbook(bytes))));
  }, 300_000);

  itAgrees(MANY, (index) => reads[index] as ReadCalculated);
});

describe(`the formulas of 目标 and 看板 in Univer (seed ${SEED})`, () => {
  const reads: ReadCalculated[] = [];

  beforeAll(async () => {
    reads.push(...(await Promise.all(FEW.map(({ plan }) => calculateInUniver(plan)))));
  }, 300_000);

  itAgrees(FEW, (index) => reads[index] as ReadCalculated);
});
