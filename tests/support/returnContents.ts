import { loadCatalog } from '../../src/catalog/loadCatalog';
import type { Locale } from '../../src/model/basics';
import type { CatalogDocument } from '../../src/model/catalog';
import type { ReturnContent, ReturnHead } from '../../src/model/issue';
import type { ReturnTemplate } from '../../src/model/unitReturn';

export const DISPATCH: ReturnHead = {
  mode: 'dispatch',
  issuer: '省市场监管局',
  basis: '鄂政发〔2022〕21号',
};

export function buildTemplate(change: Partial<ReturnTemplate> = {}): ReturnTemplate {
  return {
    templateId: 'hubei-2022.2025-Q3.hubei:省科技厅',
    revision: 1,
    schemaVersion: 1,
    documentIds: ['hubei-2022'],
    unitId: 'hubei:省科技厅',
    unitName: '省科技厅',
    period: '2025-Q3',
    dueDate: '2025-10-15',
    issuer: '省市场监管局',
    locale: 'zh-CN',
    catalogHashes: ['0123456789abcdef'],
    isSample: false,
    ...change,
  };
}

/** A document of the catalog. */
export function findDocument(id: string): CatalogDocument {
  const found = loadCatalog().documents.find((entry) => entry.document.id === id);
  if (!found) throw new Error(`no document ${id}`);
  return found;
}

/** A return on some of a document's targets and tasks. */
export function buildContent(
  documentId: string,
  targetIds: readonly string[],
  tasks: readonly number[],
  change: Partial<ReturnTemplate> = {},
): ReturnContent {
  const entry = findDocument(documentId);
  return {
    template: buildTemplate({ documentIds: [documentId], ...change }),
    targets: entry.targets
      .filter((target) => targetIds.includes(target.id))
      .map((target) => ({ target, documentId, previous: null, quota: null, plan: null })),
    tasks: tasks.flatMap((index) => {
      const task = entry.tasks[index];
      return task ? [{ task, documentId, role: index % 2 === 0 ? 'lead' : 'shared' } as const] : [];
    }),
  };
}

/** A return on every target of a document and its first tasks. */
export function buildWholeContent(
  documentId: string,
  change: Partial<ReturnTemplate> & { readonly locale: Locale },
): ReturnContent {
  const { targets } = findDocument(documentId);
  const ids = targets.map((target) => target.id);
  return buildContent(documentId, ids, [0, 1, 2], change);
}
