import type { ReturnIssue } from '../../src/layout/issue/issueTypes';
import type { ConfirmRequest } from '../../src/pipeline/confirmOwners';
import type { IssueRequest } from '../../src/pipeline/issueFlow';
import type {
  IssueOverview,
  OverviewRequest,
  OwnerOverview,
  UnitOverview,
} from '../../src/pipeline/issueOverview';
import type { IssuePackage } from '../../src/pipeline/issuePackage';
import type { Refusal } from '../../src/pipeline/masterFile';
import type { PrepareOutcome, PrepareRequest } from '../../src/pipeline/prepareFlow';
import { readEarlierFile } from '../../src/pipeline/workbookFiles';
import type { IssueFlows } from '../../src/taskpane/session/issueController';
import { buildTarget } from './paneBuilders';

/** What the page 布置报表 asks of a staged workbook, and what it is answered. */
export interface StagedIssue {
  overview: IssueOverview | Refusal;
  prepared: PrepareOutcome;
  packed: IssuePackage | Refusal;
  /** Held back while set: an issue that takes its time. */
  pause: Promise<void> | null;
  readonly overviews: OverviewRequest[];
  readonly preparations: PrepareRequest[];
  readonly confirmations: ConfirmRequest[];
  readonly issues: IssueRequest[];
  readonly flows: IssueFlows;
}

/** `refuse` throws the problem that was staged for the next flow, if any. */
export function stageIssue(refuse: () => void): StagedIssue {
  const staged: StagedIssue = {
    overview: buildOverview(),
    prepared: {
      kind: 'changes',
      changes: [{ kind: 'writeCells', sheet: '单位', block: { row: 0, column: 0, cells: [] } }],
      addedUnits: 60,
      units: { rows: [], unmappedNames: [], addedNames: [] },
    },
    packed: buildPackage(),
    pause: null,
    overviews: [],
    preparations: [],
    confirmations: [],
    issues: [],
    flows: {
      readIssueOverview: async (_, request) => {
        refuse();
        staged.overviews.push(request);
        return staged.overview;
      },
      prepareIssue: async (_, request) => {
        staged.preparations.push(request);
        refuse();
        return staged.prepared;
      },
      readEarlierFile,
      confirmOwners: async (_, request) => {
        staged.confirmations.push(request);
        refuse();
        return { kind: 'confirmed', count: request.targetIds.length };
      },
      packIssue: async (_, request, onProgress) => {
        staged.issues.push(request);
        refuse();
        await onProgress(1, 2);
        await staged.pause;
        return staged.packed;
      },
    },
  };
  return staged;
}

export function buildOwner(id: string, change: Partial<OwnerOverview> = {}): OwnerOverview {
  return {
    target: buildTarget({ id, name: { zh: `目标${id}`, en: `Target ${id}` } }),
    owners: ['省市场监管局'],
    reporters: [],
    state: 'implied',
    unresolved: '',
    confirmedBy: '',
    place: { sheet: '归口', row: 4, column: 3 },
    ...change,
  };
}

export function buildUnit(name: string, change: Partial<UnitOverview> = {}): UnitOverview {
  return {
    row: 4,
    unitId: `hubei:${name}`,
    name,
    isIssued: true,
    dueDate: '2025-01-15',
    revision: null,
    place: { sheet: '单位', row: 4, column: 4 },
    ...change,
  };
}

export function buildOverview(change: Partial<IssueOverview> = {}): IssueOverview {
  return {
    kind: 'overview',
    period: '2024',
    calendarDueDate: '2025-01-15',
    owners: [buildOwner('a'), buildOwner('b')],
    notDueCount: 0,
    units: [
      buildUnit('省科技厅', { row: 4 }),
      buildUnit('省经信厅', { row: 5, isIssued: false }),
      buildUnit('省教育厅', { row: 6, isIssued: null }),
    ],
    issuer: '省市场监管局',
    issuerPlace: { sheet: '单位', row: 0, column: 7 },
    hasArchived: false,
    ...change,
  };
}

/** A return as far as the page shows it. */
export function buildReturn(name: string, revision: number, isChanged: boolean): ReturnIssue {
  return {
    unit: { row: revision, name },
    content: { template: { revision } },
    changes: isChanged ? [{ code: 'targetsAdded', items: ['省级地方标准'] }] : [],
  } as unknown as ReturnIssue;
}

export function buildPackage(change: Partial<IssuePackage> = {}): IssuePackage {
  return {
    kind: 'packed',
    zipName: '2024_湖北实施意见（2022）_布置.zip',
    zip: new Uint8Array(4096),
    fileNames: ['2024_省科技厅.xlsx', '2024_省教育厅.xlsx'],
    isSample: false,
    report: {
      period: '2024',
      returns: [buildReturn('省科技厅', 2, true), buildReturn('省教育厅', 1, false)],
      targetsNotIssued: [{ targetId: 'x', reason: 'ownerUnconfirmed', params: {} }],
      unitsNotIssued: [{ unitId: 'hubei:省经信厅', name: '省经信厅', reason: 'notChosen' }],
      acceptedImplied: [],
      firstNamedOnly: [],
      unmappedNames: [],
      findings: [],
    },
    ...change,
  };
}
