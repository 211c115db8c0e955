import { describeReturnFault } from '../../support/rowFaults/describeReturnFault';
import { findReturnRowFaults } from '../../support/rowFaults/findReturnRowFaults';
import { readWorkbook } from '../../../src/host/xlsx/readWorkbook';
import { writeWorkbook } from '../../../src/host/xlsx/writeWorkbook';
import { RETURN_FAULTS, type CheckedReturnTable } from '../../../src/layout/return/returnFaults';
import { readFromGrid, readTable, type ReadCalculated } from '../../support/calculatedSheets';
import { describeWithLibreOffice, recalculate } from '../../support/libreOffice';
import { calculateInUniver } from '../../support/headlessUniver';
import { drawReturnCase, type ReturnCase, type ReturnSize } from '../../support/returnCases';
import { describeBanner } from './bannerWords';

/** Another run: `DABIAO_SEED=7 npx jest returnAgreement`. */
const SEED = Number(process.env['DABIAO_SEED'] ?? 20250930);
/** LibreOffice takes longer for a file than for its rows: so a few returns with many rows. */
const RETURNS = 70;
const LEAST = 5;
const LARGE: ReturnSize = { targets: [20, 30], tasks: 7, faultShare: 0.8 };
/** A return right by intent now and then, so that the banner turns green. */
const RIGHT: ReturnSize = { targets: [3, 6], tasks: 2, faultShare: 0 };

/** Univer takes seconds for a return and is given a few small ones. */
const UNIVER_RETURNS = 3;
const SMALL: ReturnSize = { ...RIGHT, faultShare: 0.6 };

const TABLES = Object.keys(RETURN_FAULTS) as CheckedReturnTable[];

/** Where a return's sheets say other than the code; and how often each code occurred. */
interface Comparison {
  readonly disagreements: readonly string[];
  readonly codes: readonly string[];
}

function compareReturn({ content, plan }: ReturnCase, read: ReadCalculated): Comparison {
  const { locale } = content.template;
  const rows = {
    returnTargets: readTable(plan, read, 'returnTargets'),
    returnTasks: readTable(plan, read, 'returnTasks'),
    ledger: readTable(plan, read, 'ledger'),
    evidence: readTable(plan, read, 'evidence'),
  };
  const faults = findReturnRowFaults(content, rows);
  const disagreements: string[] = [];
  const codes: string[] = [];
  const open: Record<CheckedReturnTable, number> = { returnTargets: 0, returnTasks: 0, ledger: 0 };
  for (const table of TABLES) {
    rows[table].forEach((row, index) => {
      const fault = faults[table][index] ?? null;
      const code = fault?.code ?? null;
      const words = fault === null ? null : describeReturnFault(fault.code, fault.facts, locale);
      if (row['faultCode'] !== code || row['autoCheck'] !== words) {
        const sheet = `${String(row['faultCode'])} ${String(row['autoCheck'])}`;
        const cells = JSON.stringify(row);
        disagreements.push(`${table} ${index}: sheet ${sheet}; code ${code} ${words}; ${cells}`);
      }
      if (code === null) return;
      codes.push(`${table}.${code}`);
      open[table] += 1;
    });
  }
  const banner = describeBanner(open, locale);
  for (const sheet of plan.sheets.filter((candidate) => candidate.tables.length > 0)) {
    const shown = readBanner(sheet.title, plan, read);
    if (shown !== banner) disagreements.push(`${sheet.title}: ${shown}; code ${banner}`);
  }
  return { disagreements, codes };
}

function readBanner(title: string, plan: ReturnCase['plan'], read: ReadCalculated): unknown {
  const sheet = plan.sheets.find((candidate) => candidate.title === title);
  const block = sheet?.blocks.find((candidate) => {
    const cell = candidate.cells[0]?.[0];
    return typeof cell === 'object' && cell !== null;
  });
  return block === undefined ? null : read(title, block.row, block.column);
}

describeWithLibreOffice(`自动审核 of generated returns in LibreOffice (seed ${SEED})`, () => {
  const cases = Array.from({ length: RETURNS }, (_, index) =>
    drawReturnCase(
      SEED + index,
      index % 4 === 3 ? 'en-US' : 'zh-CN',
      index % 10 === 9 ? RIGHT : LARGE,
    ),
  );
  let comparisons: readonly Comparison[] = [];

  beforeAll(async () => {
    const files = [];
    for (const [index, { plan }] of cases.entries()) {
      files.push({ name: `${index}.xlsx`, bytes: await writeWorkbook(plan) });
    }
    const saved = await recalculate(files, 'xlsx');
    comparisons = saved.map(({ bytes }, index) =>
      compareReturn(cases[index] as ReturnCase, readFromGrid(readWorkbook(bytes))),
    );
  }, 600_000);

  it(`says of every row of ${RETURNS} returns, and in every banner, what the code says`, () => {
    expect(comparisons).toHaveLength(RETURNS);
    expect(comparisons.flatMap((one) => one.disagreements)).toEqual([]);
  });

  it(`shows every fault at least ${LEAST} times, and returns ready to send`, () => {
    const codes = comparisons.flatMap((one) => one.codes);
    const all = TABLES.flatMap((table) => RETURN_FAULTS[table].map((code) => `${table}.${code}`));
    const rare = all
      .map((code) => [code, codes.filter((one) => one === code).length] as const)
      .filter(([, count]) => count < LEAST);
    expect(rare).toEqual([]);
    const ready = comparisons.filter((one) => one.codes.length === 0);
    expect(ready.length).toBeGreaterThanOrEqual(LEAST);
  });
});

describe(`自动审核 of generated returns in Univer (seed ${SEED})`, () => {
  const cases = Array.from({ length: UNIVER_RETURNS }, (_, index) =>
    drawReturnCase(SEED + index, index === 2 ? 'en-US' : 'zh-CN', SMALL),
  );

  it.each(cases.map((one, index) => [index, one] as const))(
    'says of every row of return %i what the code says',
    async (_, one) => {
      const read = await calculateInUniver(one.plan);
      const comparison = compareReturn(one, (...place) => {
        const value = read(...place);
        // Univer gives the value of a formula that fails as a text.
        return value === '#DIV/0!' ? { error: value } : value;
      });
      expect(comparison.disagreements).toEqual([]);
      expect(comparison.codes).not.toEqual([]);
    },
    120_000,
  );
});
