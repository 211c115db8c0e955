import { loadCatalog } from '../../src/catalog/loadCatalog';
import { appendClosing, readClosings } from '../../src/layout/closingHistory';
import { locateTable } from '../../src/layout/locateTable';
import { readTasks } from '../../src/layout/readTasks';
import { patchCells } from '../../src/host/xlsx/patchCells';
import { readWorkbook } from '../../src/host/xlsx/readWorkbook';
import type { ClosingEntry } from '../../src/model/summary';
import { checkFile } from '../../src/pipeline/checkFlow';
import { prepareMaster, typeInto } from '../support/preparedMaster';

const TASK = 'hubei-2022/task-03';
const CLOSED: ClosingEntry = {
  taskStatus: 'closed',
  by: '张敏',
  on: '2024-12-20',
  opinion: '标准已发布：符合要求',
};

const tasks = new Map(
  loadCatalog().documents.flatMap((entry) => entry.tasks.map((task) => [task.id, task])),
);

let master: Uint8Array;

beforeAll(async () => {
  master = await prepareMaster();
});

function typeTask(cells: Parameters<typeof typeInto>[3], bytes = master): Uint8Array {
  return typeInto(bytes, 'tasks', { key: 'taskId', is: TASK }, cells);
}

function located(bytes: Uint8Array) {
  const table = locateTable('tasks', readWorkbook(bytes));
  if (!table) throw new Error('no table of tasks');
  return table;
}

async function unverified(bytes: Uint8Array) {
  const { findings } = await checkFile(bytes, 'master.xlsx');
  return findings.filter(({ code }) => code === 'closedUnverified');
}

/** The master as it was before the columns: other headers, no keys. */
function withoutColumns(bytes: Uint8Array): Uint8Array {
  const { sheet, columnOf, headerRow, keyRow } = located(bytes);
  const keys = ['verifiedBy', 'verifiedOn', 'opinion', 'closingHistory'];
  return patchCells(
    bytes,
    keys.flatMap((key, index) =>
      [headerRow, keyRow ?? 0].map((row) => ({
        kind: 'writeCells' as const,
        sheet: sheet.title,
        block: {
          row,
          column: columnOf.get(key) ?? -1,
          cells: [[row === headerRow ? `自留${index}` : '']],
        },
      })),
    ),
  );
}

describe('a closed task of a master', () => {
  it('names the cells where nobody says who verified it and when', async () => {
    const bytes = typeTask({ state: '已销号', completedOn: '2024-12-01', evidence: 'Z-1' });
    const { sheet, columnOf } = located(bytes);
    const found = await unverified(bytes);
    expect(found).toHaveLength(2);
    expect(found).toMatchObject([
      { severity: 'hard', sheet: sheet.title },
      { severity: 'hard', sheet: sheet.title },
    ]);
    const columns = found.map(({ cell }) => (cell ?? '').replace(/\d/g, '').charCodeAt(0) - 65);
    expect(columns).toEqual([columnOf.get('verifiedBy'), columnOf.get('verifiedOn')]);
  });

  it('is in order once they are filled, and says so as an entry of its history', async () => {
    const bytes = typeTask({
      state: '已销号',
      verifiedBy: '张敏',
      verifiedOn: '2024-12-20',
      opinion: CLOSED.opinion,
    });
    expect(await unverified(bytes)).toEqual([]);
    expect(readTasks(located(bytes), tasks).histories.get(TASK)).toEqual([CLOSED]);
  });

  it('is asked for nothing in a workbook of before the columns, which is in order as it is', async () => {
    const older = withoutColumns(typeTask({ state: '已销号', completedOn: '2024-12-01' }));
    expect(located(older).findings).toEqual([]);
    const { findings, skipped } = await checkFile(older, 'master.xlsx');
    expect(findings.map(({ code }) => code)).not.toContain('columnMissing');
    expect(skipped).toContain('closedUnverified');
  });
});

describe('办理记录', () => {
  const REOPENED: ClosingEntry = {
    taskStatus: 'inProgress',
    by: '李强',
    on: '2025-01-10',
    opinion: '佐证不足\n退回',
  };

  it('gains a line for each closing and reopening, and keeps what was typed', () => {
    const typed = '2024年11月：电话催办';
    const once = appendClosing(typed, CLOSED, 'zh-CN');
    const twice = appendClosing(once, REOPENED, 'en-US');
    expect(twice.split('\n')).toEqual([
      typed,
      '2024-12-20 已销号 张敏：标准已发布：符合要求',
      '2025-01-10 In progress 李强: 佐证不足 退回',
    ]);
    expect(readClosings(twice)).toEqual([CLOSED, { ...REOPENED, opinion: '佐证不足 退回' }]);
  });

  it('does not say twice what its last line says already', () => {
    const history = appendClosing(null, CLOSED, 'zh-CN');
    const bytes = typeTask({
      state: '已销号',
      verifiedBy: CLOSED.by,
      verifiedOn: CLOSED.on,
      closingHistory: history,
    });
    expect(readTasks(located(bytes), tasks).histories.get(TASK)).toEqual([CLOSED]);
  });

  it('keeps a closing that was taken back, where the task is open again', () => {
    const history = appendClosing(appendClosing(null, CLOSED, 'zh-CN'), REOPENED, 'zh-CN');
    const bytes = typeTask({ state: '推进中', closingHistory: history });
    const read = readTasks(located(bytes), tasks);
    expect(read.closings).toEqual([]);
    expect(read.histories.get(TASK)?.map(({ taskStatus }) => taskStatus)).toEqual([
      'closed',
      'inProgress',
    ]);
  });
});
