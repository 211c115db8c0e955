import type { Catalog, CatalogDocument } from '../../src/model/catalog';
import { hashCatalog } from '../../src/catalog/hashCatalog';
import { findTarget, loadCatalog, selectDocuments, unitId } from '../../src/catalog/loadCatalog';
import { validateCatalog } from '../../src/catalog/validateCatalog';
import frozen from './ids.json';

const catalog = loadCatalog();
const hanCharacter = /\p{Script=Han}/u;

function collectTexts(value: unknown, place: string): { place: string; zh: string; en: string }[] {
  if (value === null || typeof value !== 'object') return [];
  const { zh, en } = value as { zh?: string; en?: string };
  if (typeof zh === 'string' && typeof en === 'string') return [{ place, zh, en }];
  return Object.entries(value).flatMap(([key, item]) => collectTexts(item, `${place}/${key}`));
}

/** The catalog with one document replaced by an altered copy. */
function alterDocument(
  id: string,
  alter: (file: CatalogDocument) => Partial<CatalogDocument>,
): Catalog {
  const documents = catalog.documents.map((file) =>
    file.document.id === id ? { ...file, ...alter(file) } : file,
  );
  return { ...catalog, documents };
}

describe('the catalog', () => {
  it.each([
    ['national-2021', 4, 33],
    ['hubei-2022', 10, 23],
    ['xiamen-2022', 7, 31],
    ['hubei-2016', 0, 26],
    ['guangdong-2018', 8, 21],
  ])('has of %s %i targets and %i tasks', (id, targets, tasks) => {
    const file = catalog.documents.find(({ document }) => document.id === id);
    expect([file?.targets.length, file?.tasks.length]).toEqual([targets, tasks]);
  });

  it('says everything in Chinese and in English', () => {
    const texts = collectTexts(catalog, '');
    expect(texts.length).toBeGreaterThan(1000);
    const wrong = texts.filter(
      ({ zh, en }) => !hanCharacter.test(zh) || en.trim() === '' || hanCharacter.test(en),
    );
    expect(wrong).toEqual([]);
  });

  it('writes Chinese sentences with full-width punctuation', () => {
    const halfWidth = /\p{Script=Han}[,;:?!]|[,;:?!]\p{Script=Han}/u;
    const ours = catalog.documents.flatMap((file) => [
      ...collectTexts(file.targets, file.document.id),
      ...file.tasks.flatMap((task) => collectTexts(task.measures, task.id)),
      ...collectTexts(file.notTargets, file.document.id),
    ]);
    expect(ours.filter(({ zh }) => halfWidth.test(zh))).toEqual([]);
  });

  it('leads from every reference to something that is there', () => {
    expect(validateCatalog(catalog)).toEqual([]);
  });

  it('shares one indicator between the national, the Hubei and the Xiamen share of projects', () => {
    const sharing = catalog.documents
      .filter(({ targets }) =>
        targets.some(({ indicatorId }) => indicatorId === 'science-project-standards-share'),
      )
      .map(({ document }) => document.id);
    expect(sharing).toEqual(['national-2021', 'hubei-2022', 'xiamen-2022']);
    const uses = catalog.documents.flatMap(({ targets }) => targets.map((t) => t.indicatorId));
    const shared = catalog.indicators.filter(
      ({ id }) => uses.filter((use) => use === id).length > 1,
    );
    expect(shared.map(({ id }) => id)).toEqual(['science-project-standards-share']);
  });

  it('restores the four figures the copy of the national outline has lost', () => {
    const [national] = selectDocuments(catalog, ['national-2021']).documents;
    const figures = national?.targets.map((t) => [
      t.comparator,
      t.value,
      t.unitMeasure,
      t.deadline,
    ]);
    expect(figures).toEqual([
      ['>=', 50, '%', '2025-12-31'],
      ['<=', 18, '个月', '2025-12-31'],
      ['>=', 85, '%', '2025-12-31'],
      ['>=', 50, '个', '2025-12-31'],
    ]);
    expect(national?.targets.every(({ basis }) => basis.value === 'restored')).toBe(true);
  });

  it('counts cumulative figures from an assumed zero and lets a person enter every other baseline', () => {
    for (const target of catalog.documents.flatMap(({ targets }) => targets)) {
      const fromZero = target.measureKind === 'cumulative';
      expect([target.id, target.baseline, target.basis.baseline]).toEqual([
        target.id,
        fromZero ? 0 : null,
        fromZero ? 'assumed' : null,
      ]);
    }
  });
});

describe('the ids of the catalog', () => {
  const ids = {
    targets: catalog.documents.flatMap(({ targets }) => targets.map(({ id }) => id)),
    tasks: catalog.documents.flatMap(({ tasks }) => tasks.map(({ id }) => id)),
    indicators: catalog.indicators.map(({ id }) => id),
  };

  it.each(['targets', 'tasks', 'indicators'] as const)(
    'keep every id of %s that was ever published',
    (kind) => {
      expect(frozen[kind].filter((id) => !ids[kind].includes(id))).toEqual([]);
    },
  );

  it.each(['targets', 'tasks', 'indicators'] as const)(
    'are all in the list of published %s, to which a new one is added',
    (kind) => {
      expect(ids[kind].filter((id) => !frozen[kind].includes(id))).toEqual([]);
    },
  );
});

describe('selectDocuments', () => {
  it('keeps the order of the catalog and only the indicators in use', () => {
    const cut = selectDocuments(catalog, ['hubei-2022', 'national-2021']);
    expect(cut.documents.map(({ document }) => document.id)).toEqual([
      'national-2021',
      'hubei-2022',
    ]);
    expect(cut.indicators.map(({ id }) => id)).toContain('science-project-standards-share');
    expect(cut.indicators.some(({ id }) => id.startsWith('guangdong-'))).toBe(false);
  });

  it('says which document there is not', () => {
    expect(() => selectDocuments(catalog, ['hubei-2022', 'hubei-2030'])).toThrow(/hubei-2030/);
  });
});

describe('findTarget and unitId', () => {
  it('find what there is and give undefined for what there is not', () => {
    expect(findTarget(catalog, 'guangdong-2018/committees')?.value).toBe(10);
    expect(findTarget(catalog, 'guangdong-2018/none')).toBeUndefined();
    const [hubei] = selectDocuments(catalog, ['hubei-2022']).documents;
    expect(hubei && unitId(hubei, '省科技厅')).toBe('hubei:省科技厅');
    expect(hubei && unitId(hubei, '省某厅')).toBeUndefined();
  });
});

describe('hashCatalog', () => {
  const [file] = catalog.documents;
  if (!file) throw new Error('the catalog is empty');

  it('does not mind the order of keys', () => {
    const reversed = Object.fromEntries(Object.entries(file).reverse()) as unknown;
    expect(hashCatalog(reversed as CatalogDocument)).toBe(hashCatalog(file));
    expect(hashCatalog(file)).toMatch(/^[0-9a-f]{16}$/);
  });

  it('differs between documents, and when one figure changes', () => {
    const [target, ...others] = file.targets;
    if (!target) throw new Error('no target');
    const changed = { ...file, targets: [{ ...target, value: target.value + 1 }, ...others] };
    const hashes = [...catalog.documents, changed].map(hashCatalog);
    expect(new Set(hashes).size).toBe(6);
  });

  it('is FNV-1a of 64 bits over the bytes of the text', () => {
    // JSON of an empty string: 22 00 22 00, worked out with whole numbers of any size.
    let expected = 0xcbf29ce484222325n;
    for (const byte of [0x22n, 0n, 0x22n, 0n])
      expected = BigInt.asUintN(64, (expected ^ byte) * 0x100000001b3n);
    const hash = hashCatalog('' as unknown as CatalogDocument);
    expect(hash).toBe(expected.toString(16).padStart(16, '0'));
  });
});

describe('validateCatalog', () => {
  it('names a target whose task, unit or indicator is not there', () => {
    const broken = alterDocument('guangdong-2018', ({ targets }) => ({
      targets: targets.map((target, index) =>
        index > 0
          ? target
          : { ...target, supportingTasks: ['guangdong-2018/task-99'], leadUnits: ['某局'] },
      ),
    }));
    const id = catalog.documents[4]?.targets[0]?.id ?? '';
    expect(validateCatalog(broken)).toEqual([
      `${id}: no unit 某局`,
      `${id}: no task guangdong-2018/task-99`,
    ]);
    const unnamed = { ...catalog, indicators: catalog.indicators.slice(1) };
    expect(validateCatalog(unnamed).join()).toContain(`no indicator ${catalog.indicators[0]?.id}`);
  });

  it('names an id used twice, a span past the end, a phase, a member and a programme not there', () => {
    const broken = alterDocument('guangdong-2018', ({ document, tasks, units, programmes }) => ({
      document: { ...document, textLength: 3000, phases: [] },
      tasks: [...tasks, ...tasks.slice(0, 1)],
      units: units.map((unit) => ({ ...unit, members: ['guangdong:无'] })),
      programmes: programmes.map((programme) => ({ ...programme, answers: 'hubei-2022/none' })),
    }));
    const problems = validateCatalog(broken).join('\n');
    expect(problems).toContain('guangdong-2018/task-01: the id is used twice');
    expect(problems).toMatch(/guangdong-2018\/task-18: no place in the text/);
    expect(problems).toMatch(/task-19: no phase guangdong-2018\/phase-1/);
    expect(problems).toMatch(/its member guangdong:无 is not among the units/);
    expect(problems).toMatch(/answers hubei-2022\/none, which is no programme/);
  });
});
