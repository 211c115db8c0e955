import { loadCatalog } from '../../src/catalog/loadCatalog';
import { readCatalogFile, writeCatalogFile } from '../../src/catalog/readCatalogFile';
import { buildDocument } from '../../src/catalog/review/buildDocument';
import { compareDocuments } from '../../src/catalog/review/compareDocuments';
import { draftDocument } from '../../src/catalog/review/draftDocument';
import { findDraftFaults } from '../../src/catalog/review/findDraftFaults';
import { likenessOf, suggestIndicators } from '../../src/catalog/review/suggestIndicators';
import { extractDocument } from '../../src/extract/extractDocument';
import type { Catalog, CatalogDocument } from '../../src/model/catalog';
import { ownPart } from '../../src/pipeline/workbookCatalog';
import { buildPolicyText, reviewText } from '../support/reviewedDraft';

const source = { fileName: '实施意见.txt', sha256: 'a'.repeat(64) };

function documentOf({ documents }: Catalog): CatalogDocument {
  const [document] = documents;
  if (!document) throw new Error('no document');
  return document;
}

const first = reviewText(buildPolicyText({ trained: 5000, standards: 300, share: 50 }));
const built = buildDocument(first, loadCatalog(), null);

function read(catalog: Catalog): ReturnType<typeof readCatalogFile> {
  return readCatalogFile(
    JSON.parse(JSON.stringify(writeCatalogFile(ownPart(catalog)))),
    loadCatalog(),
  );
}

describe('a draft of what was extracted', () => {
  it('has nothing accepted, and says what is missing before it can be saved', () => {
    const draft = draftDocument(
      extractDocument(buildPolicyText({ trained: 1, standards: 1, share: 1 })),
      source,
    );
    expect(draft.targets.map(({ decision }) => decision)).toEqual(['open', 'open', 'open']);
    const faults = findDraftFaults(draft, new Set());
    expect(faults).toContainEqual({ kind: 'draft', code: 'nothingAccepted' });
    expect(faults).toContainEqual({ kind: 'detail', field: 'id', code: 'idForm' });
  });

  it('takes counts that add up from zero, shares without a baseline', () => {
    const kinds = first.targets.map(({ measureKind, baseline }) => [measureKind, baseline]);
    expect(kinds).toEqual([
      ['cumulative', 0],
      ['ratio', null],
      ['cumulative', 0],
    ]);
  });

  it('assumes a plan to 2025 to begin in 2021, and says that this is assumed', () => {
    const { planStart, planStartBasis, horizonYear } = first.details;
    expect({ planStart, planStartBasis, horizonYear }).toEqual({
      planStart: '2021-01-01',
      planStartBasis: 'assumed',
      horizonYear: 2025,
    });
  });

  it('finds no fault once all is given, and a taken id where another document has it', () => {
    expect(findDraftFaults(first, new Set())).toEqual([]);
    expect(findDraftFaults(first, new Set(['lishan-2023']))).toEqual([
      { kind: 'detail', field: 'id', code: 'idTaken' },
    ]);
  });

  it('does not let a target without its value through', () => {
    const [target, ...others] = first.targets;
    if (!target) throw new Error('no target');
    const lost = { ...first, targets: [{ ...target, value: null }, ...others] };
    expect(findDraftFaults(lost, new Set())).toEqual([
      { kind: 'target', key: target.key, code: 'valueMissing' },
    ]);
  });
});

describe('the document made of a draft', () => {
  it('stands up to the catalog’s schema and cross references', () => {
    const file = JSON.parse(JSON.stringify(writeCatalogFile(built)));
    const reading = readCatalogFile(file, { ...loadCatalog(), indicators: [] });
    expect(reading.kind === 'invalid' ? reading.problems : []).toEqual([]);
  });

  it('has the units in the order of the text, localities as one that has to be expanded', () => {
    expect(documentOf(built).units.map(({ name, kind }) => [name.zh, kind])).toEqual([
      ['省市场监管局', 'single'],
      ['省科技厅', 'single'],
      ['省教育厅', 'single'],
      ['各市、县(市、区)人民政府', 'collective'],
    ]);
  });

  it('leaves out what was rejected', () => {
    const targets = first.targets.map((one, at) => {
      return at === 0 ? { ...one, decision: 'rejected' as const } : one;
    });
    const fewer = buildDocument({ ...first, targets }, loadCatalog(), null);
    expect(documentOf(fewer).targets).toHaveLength(first.targets.length - 1);
  });
});

describe('a newer version of a document', () => {
  const second = reviewText(buildPolicyText({ trained: 8000, standards: null, share: 50 }));
  const renewed = buildDocument(second, loadCatalog(), documentOf(built));

  it('keeps the ids of what it still has, and marks as withdrawn what it has no more', () => {
    const idsOf = (catalog: Catalog) =>
      new Map(documentOf(catalog).targets.map(({ name, id }) => [name.zh, id]));
    const [then, now] = [idsOf(built), idsOf(renewed)];
    expect([...now.keys()].sort()).toEqual([...then.keys()].sort());
    for (const [name, id] of then) expect(now.get(name)).toBe(id);
    expect(documentOf(renewed).targets.filter(({ withdrawn }) => withdrawn)).toHaveLength(1);
  });

  it('shows what changed, was withdrawn and stayed', () => {
    const { targets, tasks } = compareDocuments(documentOf(built), documentOf(renewed));
    expect(targets.map(({ change }) => change).sort()).toEqual(['changed', 'same', 'withdrawn']);
    expect(targets.find(({ change }) => change === 'changed')?.fields).toEqual([
      { field: 'value', before: '5000', after: '8000' },
    ]);
    expect(tasks.every(({ change }) => change === 'same')).toBe(true);
  });

  it('gives a target that comes back its old id', () => {
    const again = buildDocument(first, loadCatalog(), documentOf(renewed));
    const plain = (catalog: Catalog) =>
      documentOf(catalog)
        .targets.map(({ id }) => id)
        .sort();
    expect(plain(again)).toEqual(plain(built));
    expect(documentOf(again).targets.some(({ withdrawn }) => withdrawn)).toBe(false);
  });

  it('is read back though what is withdrawn stood where its shorter text has ended', () => {
    const text = '郦山省实施意见\n(一)发展目标。\n到2025年,培训标准化人才8000人以上。';
    const shorter = buildDocument(reviewText(text), loadCatalog(), documentOf(built));
    expect(documentOf(shorter).targets.filter(({ withdrawn }) => withdrawn)).toHaveLength(2);
    expect(read(shorter).kind).toBe('catalog');
  });

  it('keeps how a thing was settled to be counted, unless it is measured otherwise now', () => {
    const [entry] = built.documents;
    const settled = entry?.targets.map((target) => ({
      ...target,
      aggregation: 'distinct' as const,
      definition: { ...target.definition, ledgerKey: 'standardNumber' as const },
    }));
    const then = { ...documentOf(built), targets: settled ?? [] };
    const [kept] = documentOf(buildDocument(first, loadCatalog(), then)).targets;
    expect(kept).toMatchObject({ aggregation: 'distinct' });
    expect(kept?.definition.ledgerKey).toBe('standardNumber');
    const levels = first.targets.map((one) => ({ ...one, measureKind: 'level' as const }));
    const changed = buildDocument({ ...first, targets: levels }, loadCatalog(), then);
    expect(documentOf(changed).targets[0]).toMatchObject({
      aggregation: 'sum',
      definition: { ledgerKey: null },
    });
    expect(read(changed).kind).toBe('catalog');
  });
});

describe('ids', () => {
  const to2035 = buildPolicyText({ trained: 5000, standards: 300, share: 50 }).replace(
    '二、',
    '到2035年,培训标准化人才9000人以上。\n二、',
  );
  const both = buildDocument(reviewText(to2035), loadCatalog(), null);
  const idOf = (catalog: Catalog, year: string) =>
    documentOf(catalog).targets.find(({ name, deadline, withdrawn }) => {
      return name.zh.includes('人才') && deadline.startsWith(year) && !withdrawn;
    })?.id;

  it('of two targets for one thing go by the day, where one is gone', () => {
    const text = to2035.replace('培训标准化人才5000人以上,', '');
    const later = buildDocument(reviewText(text), loadCatalog(), documentOf(both));
    expect(idOf(both, '2025')).not.toBe(idOf(both, '2035'));
    expect(idOf(later, '2035')).toBe(idOf(both, '2035'));
  });

  it('of tasks that went with an earlier version are not used again while their rows stand', () => {
    const [, second = { id: '' }] = documentOf(built).tasks;
    const text = buildPolicyText({ trained: 5000, standards: 300, share: 50 });
    const fewer = buildDocument(
      reviewText(text.replace(/\(三\)[^]*$/, '')),
      loadCatalog(),
      documentOf(built),
    );
    const other = reviewText(text.replace('培养标准化人才', '强化监督实施'));
    const idsOf = (used: readonly string[]) =>
      documentOf(buildDocument(other, loadCatalog(), documentOf(fewer), used)).tasks.map(
        ({ id }) => id,
      );
    expect(idsOf([second.id])).not.toContain(second.id);
    expect(idsOf([])).toContain(second.id);
  });
});

describe('a shared indicator', () => {
  it('is left where unit or direction are no longer its own', () => {
    const share = (direction: 'increase' | 'decrease') =>
      first.targets.map((one) =>
        one.unitCode === 'percent'
          ? { ...one, indicatorId: 'science-project-standards-share', direction }
          : one,
      );
    const idsOf = (direction: 'increase' | 'decrease') => {
      const draft = { ...first, targets: share(direction) };
      const made = buildDocument(draft, loadCatalog(), null);
      expect(read(made).kind).toBe('catalog');
      return documentOf(made).targets.map(({ indicatorId }) => indicatorId);
    };
    expect(idsOf('increase')).toContain('science-project-standards-share');
    expect(idsOf('decrease')).not.toContain('science-project-standards-share');
  });
});

describe('indicators a target may share', () => {
  it('names the one that three documents share already', () => {
    const share = first.targets.find(({ unitCode }) => unitCode === 'percent');
    if (!share) throw new Error('no share');
    const [best] = suggestIndicators(share, loadCatalog().indicators);
    expect(best?.indicator.id).toBe('science-project-standards-share');
  });

  it.each([
    ['地方标准', '地方标准', 1],
    ['地方标准', '团体意见', 0],
  ])('finds %s and %s alike by %d', (a, b, likeness) => {
    expect(likenessOf(a, b)).toBe(likeness);
  });
});
