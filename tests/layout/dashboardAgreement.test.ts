import { traceFigures } from '../../src/assess/traceFigures';
import { loadCatalog } from '../../src/catalog/loadCatalog';
import { readWorkbook } from '../../src/host/xlsx/readWorkbook';
import { writeWorkbook } from '../../src/host/xlsx/writeWorkbook';
import { texts } from '../../src/i18n/texts';
import { buildWorkbookPlan, indexTargets } from '../../src/layout/buildWorkbookPlan';
import { FIRST_FIGURE_ROW, FIRST_LINE_ROW } from '../../src/layout/dashboard/trajectoryFormulas';
import { PACE_FIRST_ROW } from '../../src/layout/dashboard/pacePart';
import { NAMES } from '../../src/layout/names';
import { readMaster } from '../../src/layout/readMaster';
import { placeOfName } from '../../src/layout/readNames';
import { toSerial } from '../../src/model/calendar';
import type { CellValue, WorkbookGrid } from '../../src/model/grid';
import type { PlanCell, WorkbookPlan } from '../../src/model/plan';
import { readFromGrid } from '../support/calculatedSheets';
import { describeWithLibreOffice, recalculate } from '../support/libreOffice';

const { documents } = loadCatalog();
const LOADED = documents.filter(({ document }) => document.id !== 'hubei-2016');
const TARGETS = indexTargets(LOADED);
const AS_OF = '2025-03-31';

const EMPTY = buildWorkbookPlan({
  documents: LOADED,
  periods: ['2022', '2023', '2024-Q4', '2024', '2025-Q1', '2025-Q2'],
  locale: 'zh-CN',
  asOf: AS_OF,
  hashOf: () => 'h',
});

/** Figures for all but the last target; a numerator and a denominator where a share has them. */
function enterFigures(plan: WorkbookPlan, chosen: string | null): WorkbookPlan {
  const place = { row: 41, column: 2, cells: [[chosen]] };
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => {
      if (sheet.key === 'dashboard') return { ...sheet, blocks: [...sheet.blocks, place] };
      if (sheet.key !== 'data') return sheet;
      return {
        ...sheet,
        tables: sheet.tables.map((table) => {
          const at = (key: string) => table.columns.findIndex((column) => column.key === key);
          const rows = table.rows.map((row, index): PlanCell[] => {
            const cells = [...row];
            const isShare = Number(row[at('scale')]) > 0;
            if (String(row[at('targetId')]).endsWith('group-standards')) return cells;
            cells[at(isShare ? 'numerator' : 'value')] = 10 + index;
            if (isShare) cells[at('denominator')] = 300;
            return cells;
          });
          return { ...table, rows };
        }),
      };
    }),
  };
}

const labelOf = (id: string) => {
  const target = TARGETS.get(id);
  const entry = LOADED.find(({ document }) => document.id === target?.documentId);
  return `${target?.name.zh} · ${entry?.document.shortTitle.zh}`;
};

/** Targets to choose: a count, a share without a baseline, one without figures. */
const CHOSEN = [
  'hubei-2022/national-standards',
  'hubei-2022/science-project-standards-share',
  'hubei-2022/group-standards',
].filter((id) => TARGETS.has(id));

describeWithLibreOffice('the course of a chosen target on 看板, in LibreOffice', () => {
  const title = texts('zh-CN').workbook.titles.dashboard;
  let grids: readonly WorkbookGrid[] = [];

  beforeAll(async () => {
    const plans = [null, ...CHOSEN.map(labelOf)].map((chosen) => enterFigures(EMPTY, chosen));
    const files = await Promise.all(
      plans.map(async (plan, index) => ({
        name: `${index}.xlsx`,
        bytes: await writeWorkbook(plan),
      })),
    );
    grids = (await recalculate(files, 'xlsx')).map(({ bytes }) => readWorkbook(bytes));
  }, 180_000);

  const read = (index: number, row: number, column: number): CellValue =>
    readFromGrid(grids[index] as WorkbookGrid)(title, row, column);

  it('is chosen in the cell the name leads to', () => {
    expect(placeOfName(grids[0] as WorkbookGrid, NAMES.chosenTarget)).toEqual({
      sheet: title,
      row: 41,
      column: 2,
    });
  });

  it('is that of the widest gap where nothing is chosen', () => {
    expect(read(0, 42, 2)).toBe(read(0, PACE_FIRST_ROW, 1));
    expect(read(0, 42, 2)).not.toBeNull();
  });

  it.each(CHOSEN.map((id, index) => [id, index + 1] as const))(
    'has the figures of %s that the code traces, the latest first, then the baseline',
    (id, index) => {
      const target = TARGETS.get(id);
      const reading = readMaster(grids[index] as WorkbookGrid, documents);
      if (!target || !reading) throw new Error('the workbook cannot be read');
      expect(read(index, 42, 2)).toBe(labelOf(id));
      const own = reading.observations.filter((row) => row.targetId === id);
      const traced = [...traceFigures(target, own, AS_OF)].reverse();
      const figures = traced.map((one) => [
        toSerial(one.periodEnd),
        Math.round(one.value * 1e4) / 1e4,
      ]);
      const start: CellValue[] = [toSerial(target.planStart), target.baseline ?? { error: '#N/A' }];
      const rows = [...figures, start].map((_, down) => [
        read(index, FIRST_FIGURE_ROW + down, 1),
        read(index, FIRST_FIGURE_ROW + down, 2),
      ]);
      expect(rows).toEqual([...figures, start]);
    },
  );

  it('has no pace line where there is no baseline, and the target line all the same', () => {
    const index = CHOSEN.indexOf('hubei-2022/science-project-standards-share') + 1;
    expect(index).toBeGreaterThan(0);
    expect(read(index, FIRST_LINE_ROW, 2)).toEqual({ error: '#N/A' });
    expect(read(index, FIRST_LINE_ROW, 3)).toBe(TARGETS.get(CHOSEN[index - 1] ?? '')?.value);
    expect(read(index, FIRST_LINE_ROW + 2, 1)).toBe(texts('zh-CN').dashboard.noPace);
  });

  it('lists every live target once, by gap, and none of an archived document', () => {
    const live = LOADED.filter(({ document }) => document.id !== 'guangdong-2018');
    const count = live.flatMap((entry) => entry.targets).length;
    const labels = Array.from({ length: count + 1 }, (_, down) =>
      read(0, PACE_FIRST_ROW + down, 1),
    );
    const expected = live.flatMap((entry) => entry.targets.map((target) => labelOf(target.id)));
    expect(labels.slice(0, count).map(String).sort()).toEqual(expected.sort());
    expect(labels[count] ?? '').toBe('');
    const gaps = labels.flatMap((_, down) => {
      const gap = read(0, PACE_FIRST_ROW + down, 4);
      return typeof gap === 'number' ? [gap] : [];
    });
    expect(gaps.length).toBeGreaterThan(5);
    expect(gaps).toEqual([...gaps].sort((a, b) => a - b));
  });
});
