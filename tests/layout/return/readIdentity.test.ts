import { loadCatalog } from '../../../src/catalog/loadCatalog';
import { readUnitReturn } from '../../../src/layout/return/readUnitReturn';
import type { WorkbookGrid } from '../../../src/model/grid';
import { GridEditor } from '../../support/gridEditor';
import { buildTemplate } from '../../support/returnContents';
import { planReturn } from '../../support/plannedReturn';
import { codesOf, openReturn, readReturn } from './issuedReturn';

const META = '_dabiao';
const catalog = loadCatalog().documents;
let issued: WorkbookGrid;

beforeAll(async () => {
  issued = await openReturn();
});

const edit = () => new GridEditor(issued);
const readCodes = (grid: WorkbookGrid) => {
  const { unitReturn, findings } = readUnitReturn(grid, catalog);
  return { isRead: unitReturn !== null, codes: codesOf(findings) };
};

describe('the identity of a return', () => {
  it('is what it was issued as', () => {
    const { unitReturn, findings } = readReturn(issued);
    const { documentIds, catalogHashes } = unitReturn.template;
    expect(unitReturn.template).toEqual(buildTemplate({ documentIds, catalogHashes }));
    expect(documentIds).toEqual(['hubei-2022', 'national-2021']);
    expect(findings).toEqual([]);
  });

  it('keeps language, sample mark and revision', async () => {
    const change = { locale: 'en-US', isSample: true, revision: 3, dueDate: '2025-10-20' } as const;
    const { unitReturn, findings } = readReturn(await openReturn({}, change));
    expect(unitReturn.template).toMatchObject(change);
    expect(findings).toEqual([]);
  });

  it('comes from the custom properties when the hidden sheet is deleted, with a finding', () => {
    const { unitReturn, findings } = readReturn(edit().deleteSheet(META).grid());
    expect(unitReturn.template).toEqual(readReturn(issued).unitReturn.template);
    expect(findings).toEqual([
      expect.objectContaining({ code: 'identityFromProperties', severity: 'soft', level: 0 }),
    ]);
  });

  it('comes from the hidden sheet when a program dropped the properties', () => {
    const editor = edit();
    editor.properties = {};
    expect(readReturn(editor.grid()).unitReturn).toEqual(readReturn(issued).unitReturn);
  });

  it('is lost when both are gone: the workbook is no return', () => {
    const editor = edit().deleteSheet(META);
    editor.properties = {};
    expect(readCodes(editor.grid())).toEqual({ isRead: false, codes: ['notAReturn'] });
  });

  it('is not that of an empty workbook or of a master', () => {
    const empty = { sheets: [], tables: [], names: [], properties: {}, ignored: [] };
    const master = { ...empty, properties: { dabiaoKind: 'master' } };
    for (const grid of [empty, master]) {
      expect(readCodes(grid)).toEqual({ isRead: false, codes: ['notAReturn'] });
    }
  });

  it.each([
    ['dabiao_unitId', 'hubei:省农业农村厅'],
    ['dabiao_period', '2025-Q2'],
    ['dabiao_revision', 2],
    ['dabiao_dueDate', '2025-11-01'],
    ['dabiao_templateId', 'other'],
  ])('that contradicts itself in %s is a hard finding with the cell', (name, value) => {
    const { findings } = readReturn(edit().typeNamed(name, value).grid());
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      code: 'identityContradiction',
      severity: 'hard',
      sheet: META,
      found: String(value),
    });
    expect(findings[0]?.cell).toMatch(/^B\d+$/);
  });

  it.each([
    ['dabiao_unitId', 'hubei:省农业农村厅', 'hubei:省科技厅'],
    ['dabiao_period', '2025-Q2', '2025-Q3'],
  ])(
    'that contradicts its template in %s is one too, its properties lost',
    (name, value, expected) => {
      const grid = { ...edit().typeNamed(name, value).grid(), properties: {} };
      expect(readReturn(grid).findings).toMatchObject([
        { code: 'identityContradiction', found: value, expected },
      ]);
    },
  );

  it('takes truth values and numbers as other programs write them', () => {
    const grid = edit()
      .typeNamed('dabiao_isSample', 'FALSE')
      .typeNamed('dabiao_revision', '1')
      .typeNamed('dabiao_dueDate', '2025/10/15')
      .typeNamed('dabiao_schemaVersion', '1')
      .grid();
    expect(readReturn(grid).findings).toEqual([]);
  });

  it('without a unit or a period is refused, and says what is missing', () => {
    const editor = edit().typeNamed('dabiao_unitId', null).typeNamed('dabiao_period', '2025三季度');
    editor.properties = {};
    const { unitReturn, findings } = readUnitReturn(editor.grid(), catalog);
    expect(unitReturn).toBeNull();
    expect(findings[0]).toMatchObject({
      code: 'identityIncomplete',
      params: { found: 'unitId, period' },
    });
  });

  it('of a newer form is refused', () => {
    const editor = edit().typeNamed('dabiao_schemaVersion', 2);
    expect(readCodes(editor.grid())).toEqual({ isRead: false, codes: ['schemaTooNew'] });
  });

  it('with a document nobody has is read as far as it goes', () => {
    const { unitReturn, findings } = readUnitReturn(
      issued,
      catalog.filter(({ document }) => document.id !== 'national-2021'),
    );
    expect(unitReturn?.figures).toHaveLength(3);
    expect(codesOf(findings)).toEqual(['documentUnknown', 'unknownTarget']);
  });

  it('from another version of the catalog is a soft finding', async () => {
    const { findings } = readReturn(await openReturn({}, { catalogHashes: ['0', '0'] }));
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['catalogDiffers', 'soft'],
      ['catalogDiffers', 'soft'],
    ]);
  });

  it('names the file in every finding and the source in every lineage', () => {
    const source = { sha256: 'ab', file: '2025-Q3_省科技厅.xlsx' };
    const grid = edit().typeNamed('dabiao_revision', 2).grid();
    const { unitReturn, findings } = readUnitReturn(grid, catalog, source);
    expect(findings.map(({ file }) => file)).toEqual([source.file]);
    expect(unitReturn?.figures.map(({ lineage }) => lineage.sha256)).toEqual(
      unitReturn?.figures.map(() => 'ab'),
    );
    expect(unitReturn?.measures[0]?.lineage).toMatchObject(source);
  });

  it('is planned in both places', () => {
    const plan = planReturn();
    const facts = plan.names.filter(({ refersTo }) => /^=_dabiao!\$B\$\d+$/.test(refersTo));
    expect(facts.length).toBeGreaterThan(12);
    expect(plan.properties).toMatchObject({ dabiaoKind: 'return', dabiaoPeriod: '2025-Q3' });
  });
});
