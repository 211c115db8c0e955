import { loadCatalog } from '../../src/catalog/loadCatalog';
import { DEFAULT_THRESHOLDS } from '../../src/assess/thresholds';
import { deriveOutcomes } from '../../src/merge/deriveOutcomes';
import { uniteStates } from '../../src/merge/mergedState';
import type { Catalog, CatalogDocument, Target } from '../../src/model/catalog';
import type { MergedState } from '../../src/model/merged';
import type { ExpectedReturn, Expectation, Summary } from '../../src/model/summary';
import { buildSummary } from '../../src/summary/buildSummary';
import type { SummaryOptions } from '../../src/summary/summaryOptions';
import { stateOfFile, type GeneratedFile } from './generatedReturns';

/** `t0` is counted from ledgers, `t1` a sum; in both documents that generated returns are of. */
function withPlainTargets(entry: CatalogDocument): CatalogDocument {
  const { id } = entry.document;
  const like = (aggregation: Target['aggregation'], ledgerKey: Target['definition']['ledgerKey']) =>
    loadCatalog()
      .documents.flatMap(({ targets }) => targets)
      .find((target) => {
        return target.aggregation === aggregation && target.definition.ledgerKey === ledgerKey;
      })!;
  return {
    ...entry,
    tasks: [],
    targets: [
      { ...like('distinct', 'standardNumber'), id: `${id}/t0`, documentId: id },
      { ...like('sum', null), id: `${id}/t1`, documentId: id },
    ],
  };
}

export const PLAIN_CATALOG: Catalog = {
  ...loadCatalog(),
  documents: loadCatalog().documents.map(withPlainTargets),
};

export function summaryOptions(change: Partial<SummaryOptions> = {}): SummaryOptions {
  return {
    catalog: PLAIN_CATALOG,
    expectation: null,
    asOf: null,
    method: 'pace',
    thresholds: DEFAULT_THRESHOLDS,
    settings: new Map(),
    closings: new Map(),
    quotas: [],
    fileFindings: new Map(),
    mergeFindings: [],
    readFiles: null,
    ...change,
  };
}

export function expectUnit(name: string, change: Partial<ExpectedReturn> = {}): ExpectedReturn {
  return {
    unitId: `hubei:${name}`,
    name,
    dueDate: null,
    targetIds: null,
    taskIds: null,
    templateId: null,
    revision: null,
    ...change,
  };
}

export function expectUnits(
  units: readonly ExpectedReturn[],
  change: Partial<Expectation> = {},
): Expectation {
  return { period: null, documentIds: null, isSample: null, units, ...change };
}

/** The summary of a state that has something in it. */
export function summariseState(state: MergedState, change: Partial<SummaryOptions> = {}): Summary {
  const summary = buildSummary(state, deriveOutcomes(state), summaryOptions(change));
  if (summary === null) throw new Error('nothing came');
  return summary;
}

export function stateOfFiles(files: readonly GeneratedFile[]): MergedState {
  return uniteStates(...files.map(stateOfFile));
}
