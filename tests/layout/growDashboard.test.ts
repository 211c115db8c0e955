import { hashCatalog } from '../../src/catalog/hashCatalog';
import { loadCatalog } from '../../src/catalog/loadCatalog';
import { readWorkbook } from '../../src/host/xlsx/readWorkbook';
import { writeWorkbook } from '../../src/host/xlsx/writeWorkbook';
import { buildWorkbookPlan } from '../../src/layout/buildWorkbookPlan';
import { PACE_FIRST_ROW } from '../../src/layout/dashboard/pacePart';
import { NAMES } from '../../src/layout/names';
import { planLoad } from '../../src/layout/planLoad';
import { readMaster } from '../../src/layout/readMaster';
import type { WorkbookChange, WorkbookPlan } from '../../src/model/plan';

const { documents } = loadCatalog();
const pick = (...ids: string[]) => documents.filter(({ document }) => ids.includes(document.id));

const request = (ids: readonly string[]) => ({
  documents: pick(...ids),
  periods: ['2024'],
  locale: 'zh-CN' as const,
  asOf: null,
  hashOf: hashCatalog,
});

/** What loading a further document changes in a workbook that stands. */
async function loadFurther(
  id: string,
  change: (plan: WorkbookPlan) => WorkbookPlan = (plan) => plan,
): Promise<readonly WorkbookChange[]> {
  const grid = readWorkbook(
    await writeWorkbook(change(buildWorkbookPlan(request(['hubei-2022'])))),
  );
  const plan = planLoad(request([id]), documents, grid, readMaster(grid, documents), false);
  if (plan.kind !== 'changes') throw new Error(plan.kind);
  return plan.changes;
}

const chartsOf = (changes: readonly WorkbookChange[]) =>
  changes.flatMap((change) => (change.kind === 'setCharts' ? change.charts : []));

describe('看板 when a further document is loaded', () => {
  it('has its charts, its counts and its list cover what came', async () => {
    const changes = await loadFurther('national-2021');
    const charts = chartsOf(changes);
    expect(charts.map(({ name }) => name)).toEqual(['chtStatusCounts', 'chtPace', 'chtTrajectory']);
    expect(charts[0]?.series[0]?.categories).toBe('=看板!$D$6:$E$6');
    const last = PACE_FIRST_ROW + 14;
    expect(charts[1]?.series[0]?.categories).toBe(`=看板!$B$${PACE_FIRST_ROW + 1}:$B$${last}`);
    const names = changes.flatMap((change) => (change.kind === 'setName' ? [change.name] : []));
    expect(names).toEqual([
      { name: NAMES.dashboardTargets, refersTo: `=看板!$B$${PACE_FIRST_ROW + 1}:$B$${last}` },
    ]);
  });

  it('keeps archived documents out of the charts', async () => {
    const [counts, bars] = chartsOf(await loadFurther('guangdong-2018'));
    expect(counts?.series[0]?.categories).toBe('=看板!$D$6');
    expect(bars?.series[0]?.categories).toMatch(new RegExp(`\\$B\\$${PACE_FIRST_ROW + 10}$`));
  });

  it('never writes over the choice of a target', async () => {
    const changes = await loadFurther('national-2021');
    const touched = changes.flatMap((change) =>
      change.kind === 'writeCells' && change.sheet === '看板' ? [change.block] : [],
    );
    expect(touched.length).toBeGreaterThan(0);
    const isChoice = touched.some(({ row, column, cells }) =>
      cells.some((line, down) =>
        line.some((cell, right) => row + down === 41 && column + right === 2 && cell !== null),
      ),
    );
    expect(isChoice).toBe(false);
  });

  it('stays as it is where somebody typed in the room it would grow into', async () => {
    const changes = await loadFurther('national-2021', (plan) => ({
      ...plan,
      sheets: plan.sheets.map((sheet) =>
        sheet.key === 'dashboard'
          ? {
              ...sheet,
              blocks: [
                ...sheet.blocks,
                { row: PACE_FIRST_ROW + 12, column: 1, cells: [['我的备注']] },
              ],
            }
          : sheet,
      ),
    }));
    expect(chartsOf(changes)).toEqual([]);
    const touched = changes.filter(
      (change) => change.kind === 'writeCells' && change.sheet === '看板',
    );
    expect(touched).toEqual([]);
  });
});
