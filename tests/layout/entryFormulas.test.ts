import { findTarget, loadCatalog } from '../../src/catalog/loadCatalog';
import { readWorkbook } from '../../src/host/xlsx/readWorkbook';
import { writeWorkbook } from '../../src/host/xlsx/writeWorkbook';
import { texts } from '../../src/i18n/texts';
import { buildWorkbookPlan, indexTargets } from '../../src/layout/buildWorkbookPlan';
import { dataRow, taskRow, type RowCells } from '../../src/layout/rows';
import { buildTableSheet } from '../../src/layout/tableSheet';
import { toSerial } from '../../src/model/calendar';
import type { CatalogDocument } from '../../src/model/catalog';
import type { WorkbookPlan } from '../../src/model/plan';
import { readFromGrid, readTable, type ReadCalculated } from '../support/calculatedSheets';
import { replaceTable } from '../support/caseWorkbooks';
import { calculateInUniver } from '../support/headlessUniver';
import { describeWithLibreOffice, recalculate } from '../support/libreOffice';

const { workbook, status } = texts('zh-CN');
const { autoCheck, overdue } = workbook;
const NOTHING = 'nothing';
const AS_OF = '2021-03-31';

const COUNT = 'hubei-2022/local-standards';
const SHARE = 'hubei-2022/science-project-standards-share';
const MONTHS = 'hubei-2022/local-standard-cycle';

/** What is typed, for which target, and what 自动审核 says of it. */
const ENTRIES: readonly (readonly [string, string, RowCells, string | null])[] = [
  ['a blank', COUNT, {}, autoCheck.missing],
  ['a blank that is 不适用', COUNT, { entryState: status.entry.notApplicable }, null],
  ['a blank that is 暂缺', COUNT, { entryState: status.entry.notYetAvailable }, null],
  ['a blank 零报告', COUNT, { entryState: status.entry.zeroReport }, autoCheck.missing],
  ['a count', COUNT, { value: 12 }, null],
  ['zero', COUNT, { value: 0 }, null],
  ['a number as text', COUNT, { value: '12' }, autoCheck.notANumber],
  ['a word', COUNT, { value: '十二' }, autoCheck.notANumber],
  ['a negative count', COUNT, { value: -1 }, autoCheck.negative],
  ['half a standard', COUNT, { value: 1.5 }, autoCheck.fraction],
  ['a formula that fails', COUNT, { value: { formula: '=1/0' } }, autoCheck.cellError],
  ['a part that fails', COUNT, { value: 3, added: { formula: '=1/0' } }, autoCheck.cellError],
  ['a part as text', COUNT, { value: 3, added: '三' }, autoCheck.partNotANumber],
  ['a share', SHARE, { value: 50 }, null],
  ['a share over 100', SHARE, { value: 101 }, autoCheck.range],
  ['a share of 0.5', SHARE, { value: 0.5 }, autoCheck.percentAsFraction],
  ['a share of 1', SHARE, { value: 1 }, autoCheck.percentAsFraction],
  ['a share of 0', SHARE, { value: 0 }, null],
  ['a negative share', SHARE, { value: -0.5 }, autoCheck.negative],
  ['parts of a share', SHARE, { numerator: 1, denominator: 2 }, null],
  ['a numerator alone', SHARE, { numerator: 1 }, autoCheck.partsIncomplete],
  ['a denominator of 0', SHARE, { numerator: 1, denominator: 0 }, autoCheck.partsIncomplete],
  [
    'a numerator over its denominator',
    SHARE,
    { value: 50, numerator: 5, denominator: 4 },
    autoCheck.numeratorOverDenominator,
  ],
  ['18.5 months', MONTHS, { value: 18.5 }, null],
  ['months of several standards', MONTHS, { numerator: 41, denominator: 2 }, null],
];

/** 数据性质 as chosen, and its code. */
const OBS_STATES: readonly (readonly [string, RowCells, string | null])[] = [
  ['nothing chosen beside a figure', { value: 1 }, 'final'],
  ['nothing chosen and no figure', {}, 'missing'],
  ['初步数', { value: 1, obsState: status.obs.preliminary }, 'preliminary'],
  ['更正数', { value: 1, obsState: status.obs.revised }, 'revised'],
  ['a word that is none of the list', { value: 1, obsState: '大概' }, null],
];

/** Deadline and state of a task, and what 逾期 says ten days and less before the as-of day. */
const TASKS: readonly (readonly [string, string | null, string | null, string | null])[] = [
  ['an untouched task ten days late', '2021-03-21', null, `${overdue.before}10${overdue.after}`],
  ['one 推进中', '2021-03-30', status.task.inProgress, `${overdue.before}1${overdue.after}`],
  ['one 逾期未完成', '2020-12-31', status.task.overdue, `${overdue.before}90${overdue.after}`],
  [
    'one with a state of the user’s own',
    '2021-03-30',
    '等通知',
    `${overdue.before}1${overdue.after}`,
  ],
  ['one 已完成待核验', '2021-03-21', status.task.doneUnverified, null],
  ['one 已销号', '2021-03-21', status.task.closed, null],
  ['one 经批准调整', '2021-03-21', status.task.adjusted, null],
  ['one due on the day', AS_OF, null, null],
  ['one due later', '2021-06-30', null, null],
  ['one without a deadline', null, null, null],
];

function findDocument(id: string): CatalogDocument {
  const found = loadCatalog().documents.find((one) => one.document.id === id);
  if (!found) throw new Error(`no document ${id}`);
  return found;
}

function buildPlan(): WorkbookPlan {
  const documents = [findDocument('hubei-2022'), findDocument('hubei-2016')];
  const [entry] = documents as [CatalogDocument];
  const { document, tasks } = entry;
  const locale = 'zh-CN';
  const context = { locale, targets: indexTargets(documents) } as const;
  const rowOf = (id: string, cells: RowCells): RowCells => {
    const target = findTarget(loadCatalog(), id);
    if (!target) throw new Error(`no target ${id}`);
    return { ...dataRow(document, target, '2021-Q1', locale), ...cells };
  };
  const dataRows = [
    ...ENTRIES.map(([, id, cells]) => rowOf(id, cells)),
    ...OBS_STATES.map(([, cells]) => rowOf(COUNT, cells)),
  ];
  const [task] = tasks;
  if (!task) throw new Error('no task');
  const taskRows = TASKS.map(([, deadline, state], index) => ({
    ...taskRow(entry, { ...task, id: `task-${index}`, deadline }, locale),
    state,
  }));
  const plan = buildWorkbookPlan({
    documents,
    periods: [],
    locale,
    asOf: AS_OF,
    hashOf: () => 'x',
  });
  const withData = replaceTable(plan, buildTableSheet('data', dataRows, context));
  return replaceTable(withData, buildTableSheet('tasks', taskRows, context));
}

function itWorks(plan: WorkbookPlan, getRead: () => ReadCalculated): void {
  it.each(ENTRIES.map((entry, index) => [entry[0], entry[3] ?? NOTHING, index] as const))(
    '自动审核 of %s says %s',
    (_, words, index) => {
      const said = readTable(plan, getRead(), 'data')[index]?.['autoCheck'] ?? NOTHING;
      expect(said).toBe(words);
    },
  );

  it.each(OBS_STATES.map((entry, index) => [entry[0], entry[2] ?? NOTHING, index] as const))(
    '数据性质 with %s is %s',
    (_, code, index) => {
      const row = readTable(plan, getRead(), 'data')[ENTRIES.length + index];
      expect(row?.['obsStatus'] ?? NOTHING).toBe(code);
    },
  );

  it.each(TASKS.map((entry, index) => [entry[0], entry[3] ?? NOTHING, index] as const))(
    '逾期 of %s says %s',
    (_, words, index) => {
      const said = readTable(plan, getRead(), 'tasks')[index]?.['overdue'] ?? NOTHING;
      expect(said).toBe(words);
    },
  );

  it('marks a document as archived once its last year is over', () => {
    const late = readTable(plan, getRead(), 'documents').map((row) => row['archived']);
    expect(late).toEqual([null, workbook.archived]);
  });

  it('gives each period its last day and the day it is out of date', () => {
    const [row] = readTable(plan, getRead(), 'data');
    expect([row?.['periodEnd'], row?.['staleFrom']]).toEqual([
      toSerial('2021-03-31'),
      toSerial('2021-07-10'),
    ]);
  });
}

const plan = buildPlan();

describeWithLibreOffice('the formulas of 数据, 任务 and 说明 in LibreOffice', () => {
  let read: ReadCalculated;
  beforeAll(async () => {
    const file = { name: 'entries.xlsx', bytes: await writeWorkbook(plan) };
    const [saved] = await recalculate([file], 'xlsx');
    read = readFromGrid(readWorkbook(saved?.bytes ?? new Uint8Array()));
  }, 120_000);
  itWorks(plan, () => read);
});

describe('the formulas of 数据, 任务 and 说明 in Univer', () => {
  let read: ReadCalculated;
  beforeAll(async () => {
    read = await calculateInUniver(plan);
  }, 120_000);
  itWorks(plan, () => read);
});

describe('a workbook of a document without targets', () => {
  const documents = [findDocument('hubei-2016')];
  const bare = buildWorkbookPlan({
    documents,
    periods: ['2016'],
    locale: 'zh-CN',
    asOf: null,
    hashOf: () => 'x',
  });

  it('has no rule for rows that are not there', () => {
    const rules = bare.sheets.flatMap((sheet) => [
      ...sheet.validations,
      ...sheet.conditionalFormats,
    ]);
    expect(rules.filter((rule) => rule.range.rows === 0)).toEqual([]);
  });

  it('can be written', async () => {
    const { tables } = readWorkbook(await writeWorkbook(bare));
    expect(tables.map((table) => table.name)).toContain('tblTargets');
  });
});
