import { readWorkbook } from '../../src/host/xlsx/readWorkbook';
import { loadCatalog } from '../../src/catalog/loadCatalog';
import { readMaster } from '../../src/layout/readMaster';
import type { Finding } from '../../src/model/finding';
import type { PlanCell } from '../../src/model/plan';
import { readWorkbookState } from '../../src/pipeline';
import { listRows, rowIdOf, type CheckedFinding } from '../../src/pipeline/checkedWorkbook';
import { checkFile } from '../../src/pipeline/checkFlow';
import { checkWorkbook } from '../../src/pipeline/findingsFlow';
import { recheckRows } from '../../src/pipeline/rowChecks';
import { openMasterFile } from '../support/masterFileHost';
import { COUNT, RATIO } from '../support/plannedReturn';
import { prepareMaster, typeInto } from '../support/preparedMaster';

type Cells = Readonly<Record<string, PlanCell>>;

let prepared: Uint8Array;

beforeAll(async () => {
  prepared = await prepareMaster();
});

function typed(figures: Readonly<Record<string, Cells>>): Uint8Array {
  return Object.entries(figures).reduce(
    (bytes, [is, cells]) => typeInto(bytes, 'data', { key: 'targetId', is }, cells),
    prepared,
  );
}

function codesOf(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ code }) => code);
}

/** The same workbook as the page 审核, the pane's state, the command line and its rows see it. */
async function findEverywhere(bytes: Uint8Array) {
  const grid = readWorkbook(bytes);
  const host = { ...openMasterFile(bytes), readGrid: async () => grid };
  const page = await checkWorkbook(host);
  if (page.kind === 'empty') throw new Error('nothing is loaded');
  const state = await readWorkbookState(host, 'en-US');
  const { findings } = await checkFile(bytes, 'master.xlsx');
  const reading = readMaster(grid, loadCatalog().documents);
  const figures = reading ? listRows(reading).filter(({ table }) => table.spec.key === 'data') : [];
  const rowIds = figures.map(rowIdOf);
  const rows = await Promise.all(
    rowIds.map((rowId) => recheckRows(host, { rowIds: [rowId], edits: [], shownRowIds: [] })),
  );
  return {
    page: page.findings,
    state: state.findings,
    terminal: findings.map((finding): Finding => ({ ...finding, file: null })),
    rows: rows.flatMap((report) => report.findings),
  };
}

/** Holds that all of them found the same, and says what. */
async function findTheSame(bytes: Uint8Array): Promise<readonly Finding[]> {
  const { page, state, terminal, rows } = await findEverywhere(bytes);
  const findings = page.map(({ finding }) => finding);
  expect(state).toEqual(findings);
  expect(terminal).toEqual(findings);
  const byKey = (a: CheckedFinding, b: CheckedFinding) => (a.key < b.key ? -1 : 1);
  const ofRows = page.filter(({ rowId }) => rowId?.startsWith('data|'));
  expect([...rows].sort(byKey)).toEqual([...ofRows].sort(byKey));
  return findings;
}

describe('a target behind that nobody explains', () => {
  it('is found by the page, the state of the pane, the command line and a check of its row', async () => {
    const findings = await findTheSame(typed({ [COUNT]: { value: 90 } }));
    expect(codesOf(findings)).toContain('behindUnexplained');
  });

  it('is found by none of them once its row says why', async () => {
    const explanation = '部分标准仍在送审，下季度集中报批，年底前补齐。';
    const findings = await findTheSame(typed({ [COUNT]: { value: 90, explanation } }));
    expect(codesOf(findings)).not.toContain('behindUnexplained');
  });

  it('is no fault of a target that is reached', async () => {
    const findings = await findTheSame(
      typed({ [COUNT]: { value: 100_000 }, [RATIO]: { value: -1 } }),
    );
    expect(codesOf(findings)).not.toContain('behindUnexplained');
    expect(codesOf(findings)).toContain('negative');
  });
});
