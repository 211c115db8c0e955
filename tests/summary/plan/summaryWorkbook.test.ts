import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCatalog } from '../../../src/catalog/loadCatalog';
import { readWorkbook } from '../../../src/host/xlsx/readWorkbook';
import { writeWorkbook } from '../../../src/host/xlsx/writeWorkbook';
import { describeAssessment } from '../../../src/i18n/sentences';
import { indexTargets } from '../../../src/layout/buildWorkbookPlan';
import { parseRangeReference } from '../../../src/model/a1';
import type { CellValue } from '../../../src/model/grid';
import type { WorkbookPlan } from '../../../src/model/plan';
import { planSummary, type SummaryFileRequest } from '../../../src/pipeline/summaryFile';
import { printPlan } from '../../layout/printPlan';
import { readFromGrid, readTable } from '../../support/calculatedSheets';
import { describeWithLibreOffice, recalculate } from '../../support/libreOffice';
import { TRAINED } from '../../support/mergeReturns';
import { inputOf, returnInput, smallMerge, summariseInputs } from '../../support/summaryFiles';

const TARGETS = indexTargets(loadCatalog().documents);

type Row = Readonly<Record<string, CellValue>>;

interface Case {
  readonly name: string;
  readonly request: SummaryFileRequest;
  readonly plan: WorkbookPlan;
}

/** Three quarters of units that come and go; a share without parts; a joint result. */
async function quarters(): Promise<SummaryFileRequest> {
  return summariseInputs([
    await returnInput({ unit: '省科技厅', period: '2024-Q2', trained: 3000 }, 'Q2'),
    await returnInput({ unit: '省科技厅', period: '2024-Q3', trained: 5200 }, 'Q3'),
    await returnInput({ unit: '省农业农村厅', period: '2024-Q3', trained: 700 }, 'Q3农'),
    await returnInput({ unit: '省科技厅', trained: 8100, share: [9, 10] }, 'Q4'),
  ]);
}

/** Rows of a table of the plan, by column key, as planned. */
function planned(plan: WorkbookPlan, sheet: string): readonly Row[] {
  const [table] = plan.sheets.find(({ key }) => key === sheet)?.tables ?? [];
  return (table?.rows ?? []).map((cells) =>
    Object.fromEntries(
      (table?.columns ?? []).map(({ key }, at) => [key, cells[at] as CellValue] as const),
    ),
  );
}

let cases: readonly Case[] = [];

beforeAll(async () => {
  const requests = [await smallMerge(), await quarters()];
  const english = { ...(await quarters()), locale: 'en-US' as const };
  cases = [...requests, english].map((request, at) => {
    return { name: `${at}.xlsx`, request, plan: planSummary(request) };
  });
}, 120_000);

describe('the plan of a summary workbook', () => {
  it('is as committed', () => {
    const { sheets, ...plan } = cases[0]?.plan as WorkbookPlan;
    // What it carries has a test of its own; hashes change with every byte of a return.
    const seen = { ...plan, sheets: sheets.filter(({ key }) => key !== 'sections') };
    const printed = printPlan(seen).replace(/[0-9a-f]{64}/g, '<sha256>');
    const path = join(__dirname, 'golden', 'summary-hubei-2024-Q4.zh-CN.json');
    if (process.env['DABIAO_GOLDEN'] === 'renew') writeFileSync(path, printed);
    expect(printed.split('\n')).toEqual(readFileSync(path, 'utf8').split('\n'));
  });

  it('leads each total to its figures, and each figure to its file', () => {
    for (const { plan } of cases) {
      const data = planned(plan, 'data');
      const receipts = planned(plan, 'receipts');
      for (const row of planned(plan, 'targets')) {
        const own = data.filter(({ targetId }) => targetId === row['targetId']);
        const range = parseRangeReference(String(row['figureCells'] ?? ''));
        expect(range === null ? [] : data.slice(range.row - 4, range.row - 4 + range.rows)).toEqual(
          own,
        );
      }
      const figures = data.filter(({ sha256 }) => sha256 !== null);
      expect(figures.length).toBeGreaterThan(0);
      for (const { receiptCell, sha256 } of figures) {
        const at = parseRangeReference(String(receiptCell))?.row ?? 0;
        expect(receipts[at - 4]?.['sha256']).toBe(sha256);
      }
    }
  });

  it('takes a joint result off the sum in a row that says so', () => {
    const data = planned(cases[0]?.plan as WorkbookPlan, 'data');
    const row = data.find(({ unitId }) => unitId === '*');
    expect(row).toMatchObject({ unit: '跨单位重复核减', value: -1, sha256: null });
  });
});

describeWithLibreOffice('a summary that LibreOffice opened, recalculated and saved', () => {
  const saved: Uint8Array[] = [];

  beforeAll(async () => {
    const files = await Promise.all(
      cases.map(async ({ name, plan }) => ({ name, bytes: await writeWorkbook(plan) })),
    );
    saved.push(...(await recalculate(files, 'xlsx')).map(({ bytes }) => bytes));
  }, 300_000);

  it('says of every target what the code says', () => {
    cases.forEach(({ request: { summary, locale }, plan }, at) => {
      const read = readFromGrid(readWorkbook(saved[at] as Uint8Array));
      const rows = readTable(plan, read, 'summaryTargets');
      summary.targets.forEach(({ targetId, assessment }, index) => {
        const target = TARGETS.get(targetId);
        const row = rows[index] ?? {};
        if (!assessment || !target) throw new Error(targetId);
        expect([targetId, row['progressStatus']]).toEqual([targetId, assessment.progressStatus]);
        expect(row['why']).toBe(describeAssessment(target, assessment, locale));
        expect(row['latestValue'] ?? null).toEqual(assessment.current);
        for (const key of ['progress', 'elapsedShare', 'gap'] as const) {
          const code = assessment[key];
          if (code === null) expect(row[key] ?? null).toBeNull();
          else expect(row[key]).toBeCloseTo(code, 9);
        }
      });
      expect(summary.targets.some(({ assessment }) => assessment?.progress !== null)).toBe(true);
    });
  });

  it('is still a return for the level above, with the same totals', async () => {
    for (const [at, { request }] of cases.entries()) {
      const again = await summariseInputs([inputOf('县汇总.xlsx', saved[at] as Uint8Array)]);
      const values = (of: SummaryFileRequest) =>
        of.summary.targets.map(({ targetId, value }) => [targetId, value]);
      expect(values(again)).toEqual(values(request));
      expect(
        again.summary.targets.find(({ targetId }) => targetId === TRAINED)?.value,
      ).not.toBeNull();
    }
  });
});
