import { loadCatalog } from '../../../src/catalog/loadCatalog';
import { readWorkbook } from '../../../src/host/xlsx/readWorkbook';
import { writeWorkbook } from '../../../src/host/xlsx/writeWorkbook';
import { texts } from '../../../src/i18n/texts';
import { RETURN_TABLES, TABLES } from '../../../src/layout/columns';
import { NAMES } from '../../../src/layout/names';
import { valueOfName } from '../../../src/layout/readNames';
import { buildReturnPlan } from '../../../src/layout/return/buildReturnPlan';
import { describePeriod } from '../../../src/layout/return/returnWords';
import type { Locale } from '../../../src/model/basics';
import type { CellRange } from '../../../src/model/grid';
import type { ReturnHead } from '../../../src/model/issue';
import type { CellStyle, SheetPlan, WorkbookPlan } from '../../../src/model/plan';
import { buildContent, buildWholeContent, DISPATCH } from '../../support/returnContents';

const LOCALES: readonly Locale[] = ['zh-CN', 'en-US'];
const DOCUMENTS = loadCatalog().documents.map(({ document }) => document.id);
const EVERY = LOCALES.flatMap((locale) => DOCUMENTS.map((id) => [id, locale] as const));

const SURVEY: ReturnHead = {
  mode: 'survey',
  tableNumber: '标准01表',
  madeBy: '省市场监管局',
  approvedBy: '',
  documentNumber: '鄂统制〔2025〕3号',
  validUntil: '2026-12-31',
};

function sheetOf(plan: WorkbookPlan, key: string): SheetPlan {
  const found = plan.sheets.find((sheet) => sheet.key === key);
  if (!found) throw new Error(`no sheet ${key}`);
  return found;
}

function textsOf(sheet: SheetPlan): string[] {
  const cells = sheet.blocks.flatMap((block) => block.cells.flat());
  return cells.filter((cell) => typeof cell === 'string');
}

function covers(range: CellRange, row: number, column: number): boolean {
  return (
    row >= range.row &&
    row < range.row + range.rows &&
    column >= range.column &&
    column < range.column + range.columns
  );
}

/** The style of a cell as the formats stack up. */
function styleOf(sheet: SheetPlan, row: number, column: number): CellStyle {
  return sheet.formats
    .filter(({ range }) => covers(range, row, column))
    .reduce<CellStyle>((style, format) => ({ ...style, ...format.style }), {});
}

/** The style of a cell of 填报 by the target's place and the column's key. */
function figureStyle(plan: WorkbookPlan, index: number, key: string): CellStyle {
  const sheet = sheetOf(plan, 'returnTargets');
  const [table] = sheet.tables;
  const column = table?.columns.findIndex((candidate) => candidate.key === key) ?? -1;
  return styleOf(sheet, (table?.row ?? 0) + 1 + index, column);
}

describe('the plan of a return', () => {
  it.each(EVERY)('on %s in %s can be written and opened', async (id, locale) => {
    const plan = buildReturnPlan(buildWholeContent(id, { locale }), DISPATCH);
    const grid = readWorkbook(await writeWorkbook(plan));
    expect(grid.tables.map(({ name }) => name)).toEqual(
      RETURN_TABLES.map((key) => TABLES[key].tableName),
    );
    expect(grid.sheets.map(({ visibility }) => visibility)).toEqual([
      ...Array<string>(5).fill('visible'),
      'veryHidden',
    ]);
    expect(grid.sheets.slice(0, 5).every(({ isProtected }) => isProtected)).toBe(true);
  });

  it.each(EVERY)('on %s in %s keeps within what Excel takes', (id, locale) => {
    const plan = buildReturnPlan(buildWholeContent(id, { locale }), DISPATCH);
    const rules = plan.sheets.flatMap((sheet) => sheet.validations);
    const tooLong = rules.filter(
      ({ prompt, alert }) =>
        (prompt?.title.length ?? 0) > 32 ||
        (prompt?.message.length ?? 0) > 255 ||
        (alert?.title.length ?? 0) > 32 ||
        (alert?.message.length ?? 0) > 225,
    );
    expect(tooLong).toEqual([]);
    const columns = plan.sheets.flatMap((sheet) => sheet.tables.flatMap((table) => table.columns));
    expect(columns.filter(({ header }) => /[\s[\]#]/.test(header))).toEqual([]);
    // Half of what Excel takes: a further fault or a longer header must not bring a return near it.
    expect(columns.filter(({ formula }) => (formula?.length ?? 0) > 4096)).toEqual([]);
  });

  it('has a rule for each entry cell, with a prompt for each figure', () => {
    const plan = buildReturnPlan(buildWholeContent('hubei-2022', { locale: 'zh-CN' }), DISPATCH);
    for (const sheet of plan.sheets) {
      for (const table of sheet.tables) {
        table.rows.slice(0, 12).forEach((_, index) => {
          const row = table.row + 1 + index;
          table.columns.forEach((column, offset) => {
            const isOpen = styleOf(sheet, row, offset).locked === false;
            const rule = sheet.validations.find(({ range }) => covers(range, row, offset));
            expect([table.name, row, column.key, rule !== undefined]).toEqual([
              table.name,
              row,
              column.key,
              // A grey percentage of a long-term task has its column's rule and is locked.
              isOpen || column.key === 'percent',
            ]);
          });
        });
      }
    }
  });

  it('says in the prompt what counts and what to enter', () => {
    const plan = buildReturnPlan(
      buildContent('hubei-2022', ['hubei-2022/local-standards'], []),
      DISPATCH,
    );
    const prompts = sheetOf(plan, 'returnTargets').validations.map(({ prompt }) => prompt?.message);
    expect(prompts[0]).toMatch(
      /^首次填报：填自2021年1月1日起至本期末的项数，整数，没有填0。计入：/,
    );
  });

  it('unlocks what a target takes and greys out what it does not', () => {
    const ids = ['hubei-2022/local-standards', 'hubei-2022/local-standard-cycle'];
    const plan = buildReturnPlan(buildContent('hubei-2022', ids, []), DISPATCH);
    const entry = { fill: '#FFF9DB', locked: false };
    const grey = { fill: '#D9D9D9', locked: true };
    expect(figureStyle(plan, 0, 'added')).toMatchObject(entry);
    expect(figureStyle(plan, 0, 'numerator')).toMatchObject(grey);
    expect(figureStyle(plan, 1, 'added')).toMatchObject(grey);
    expect(figureStyle(plan, 1, 'numerator')).toMatchObject(entry);
    expect(figureStyle(plan, 0, 'previous').locked).toBeUndefined();
    expect(figureStyle(plan, 0, 'value').locked).toBeUndefined();
  });

  it('hides columns that none of its targets uses', () => {
    const shown = (ids: readonly string[]) => {
      const sheet = sheetOf(
        buildReturnPlan(buildContent('hubei-2022', ids, []), DISPATCH),
        'returnTargets',
      );
      const hidden = new Set(sheet.hiddenColumns);
      return TABLES.returnTargets.columns
        .filter((_, index) => !hidden.has(index))
        .map(({ key }) => key);
    };
    const local = shown(['hubei-2022/local-standards']);
    expect(local).not.toContain('numerator');
    expect(local).not.toContain('led');
    expect(shown(['hubei-2022/local-standard-cycle'])).toContain('numerator');
    expect(shown(['hubei-2022/national-standards'])).toContain('led');
  });

  it('offers a unit no 已销号, and calls 已完成待核验 what the unit can say: 已完成', () => {
    const { taskState } = texts('zh-CN').returns;
    expect(Object.keys(taskState)).not.toContain('closed');
    expect(taskState.doneUnverified).toBe('已完成');
  });

  it('names two targets of one name apart in the ledger', () => {
    const content = buildContent('hubei-2022', ['hubei-2022/group-standards'], []);
    const twice = { ...content, targets: [...content.targets, ...content.targets] };
    const meta = sheetOf(buildReturnPlan(twice, DISPATCH), 'meta');
    expect(textsOf(meta)).toEqual(expect.arrayContaining(['培育团体标准', '培育团体标准(2)']));
  });
});

describe('the head of a return', () => {
  const content = buildContent('hubei-2022', ['hubei-2022/local-standards'], [0]);

  it('of mode B says who issues it, on what basis, and that it is no survey', () => {
    const said = textsOf(sheetOf(buildReturnPlan(content, DISPATCH), 'returnTargets'));
    expect(said).toEqual(
      expect.arrayContaining([
        '填报单位（盖章）：省科技厅',
        '报告期：2025年三季度',
        '布置单位：省市场监管局',
        '依据文件：鄂政发〔2022〕21号',
        '本表用于工作调度，不作为统计调查表',
        '本表为非涉密载体，不得填写国家秘密、工作秘密。',
      ]),
    );
  });

  it('of mode A has the legal marks that are given, and no empty one', () => {
    const said = textsOf(sheetOf(buildReturnPlan(content, SURVEY), 'returnTargets'));
    expect(said).toEqual(
      expect.arrayContaining([
        '表号：标准01表',
        '制定机关：省市场监管局',
        '文号：鄂统制〔2025〕3号',
        '有效期至：2026年12月31日',
      ]),
    );
    expect(said.filter((text) => /批准|工作调度/.test(text))).toEqual([]);
  });

  it('leaves out a basis that is not given', () => {
    const head = { ...DISPATCH, basis: '' } as ReturnHead;
    const said = textsOf(sheetOf(buildReturnPlan(content, head), 'returnTargets'));
    expect(said.filter((text) => text.startsWith('依据文件'))).toEqual([]);
  });

  it('leaves out an issuer that is not given, on every sheet', () => {
    const template = { ...content.template, issuer: '' };
    const plan = buildReturnPlan({ ...content, template }, {
      ...DISPATCH,
      issuer: '',
    } as ReturnHead);
    const said = plan.sheets.flatMap(textsOf);
    expect(said.filter((text) => text.includes('布置单位'))).toEqual([]);
    expect(said.filter((text) => text.includes('填报单位（盖章）')).length).toBeGreaterThan(1);
  });

  it.each([
    ['2025', '2025年'],
    ['2025-S1', '2025年上半年'],
    ['2025-Q3', '2025年三季度'],
    ['2025-06', '2025年6月'],
  ])('says the period %s as %s', (code, words) => {
    expect(describePeriod(code, 'zh-CN')).toBe(words);
  });

  it('marks a sample on every sheet', () => {
    const sample = { ...content, template: { ...content.template, isSample: true } };
    const plan = buildReturnPlan(sample, DISPATCH);
    const visible = plan.sheets.filter((sheet) => sheet.visibility === 'visible');
    expect(visible.filter((sheet) => !textsOf(sheet)[0]?.startsWith('【样例】'))).toEqual([]);
  });
});

describe('the identity of a return', () => {
  const content = buildContent('hubei-2022', ['hubei-2022/local-standards'], [0]);
  const plan = buildReturnPlan(content, DISPATCH);

  it('stands in its properties', () => {
    expect(plan.properties).toMatchObject({
      dabiaoKind: 'return',
      dabiaoTemplateId: content.template.templateId,
      dabiaoRevision: '1',
      dabiaoUnitId: 'hubei:省科技厅',
      dabiaoPeriod: '2025-Q3',
      dabiaoLanguage: 'zh-CN',
      dabiaoIsSample: '0',
    });
  });

  it('stands in named cells of the very hidden sheet, the period as text', async () => {
    const grid = readWorkbook(await writeWorkbook(plan));
    const read = (name: string) => valueOfName(grid, name);
    expect([NAMES.kind, NAMES.unitId, NAMES.period, NAMES.revision].map(read)).toEqual([
      'return',
      'hubei:省科技厅',
      '2025-Q3',
      1,
    ]);
    expect(read(NAMES.submission)).toBe(1);
  });

  it('leaves submission and signatures open', () => {
    const sheet = sheetOf(plan, 'returnTargets');
    const named = [
      NAMES.submission,
      NAMES.head,
      NAMES.reviewer,
      NAMES.compiler,
      NAMES.phone,
      NAMES.reportedOn,
    ];
    for (const name of named) {
      const refersTo = plan.names.find((one) => one.name === name)?.refersTo ?? '';
      const [, letter = '', digits = ''] = /\$([A-Z])\$(\d+)$/.exec(refersTo) ?? [];
      const style = styleOf(sheet, Number(digits) - 1, letter.charCodeAt(0) - 65);
      expect([name, style.locked]).toEqual([name, false]);
    }
  });
});
