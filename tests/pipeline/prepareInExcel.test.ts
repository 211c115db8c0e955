/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from 'node:util';
import type { WorkbookHost } from '../../src/host/workbookHost';
import { connectOffice, issueReturns, loadDocuments, prepareIssue } from '../../src/pipeline';
import { observe } from '../support/assessmentInputs';
import { startOffice, type OfficeRuntime } from '../support/officeRuntime';

// Every browser has them; the DOM of the tests does not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

const ISSUE = {
  period: null,
  acceptsImplied: true,
  includesArchived: false,
  issuer: null,
  issuedOn: '2024-12-20',
};

const REQUEST = {
  period: '2024-Q4',
  dueDate: null,
  includesArchived: false,
  listed: [{ name: '武汉市', dueDate: null }],
  issuer: '湖北省市场监督管理局',
  previous: null,
};

let office: OfficeRuntime;
let host: WorkbookHost;

beforeAll(async () => {
  office = await startOffice();
  host = await connectOffice();
  await loadDocuments(host, {
    documentIds: ['hubei-2022'],
    period: '2024-Q4',
    locale: 'zh-CN',
    takenTitles: 'ask',
  });
});

describe('preparing and issuing from the open workbook', () => {
  it('is refused before anything is prepared', async () => {
    expect(await issueReturns(await host.readGrid(), ISSUE)).toMatchObject({
      kind: 'refused',
      problem: { code: 'unitsMissing' },
    });
  });

  it('adds its sheets within six round trips, and nothing when done again', async () => {
    const syncs = await office.countSyncs(async () => {
      expect(await prepareIssue(host, REQUEST)).toMatchObject({ kind: 'changes', addedUnits: 60 });
    });
    expect(syncs).toBeLessThanOrEqual(6);
    const before = await host.readGrid();
    expect(await prepareIssue(host, REQUEST)).toMatchObject({ kind: 'changes', changes: [] });
    expect(await host.readGrid()).toEqual(before);
  });

  it('brings in previous totals of an earlier summary, once', async () => {
    const figure = { targetId: 'hubei-2022/local-standards', unitId: 'hubei:武汉市' };
    const previous = { file: '三季度.xlsx', observations: [observe('2024-Q3', 700, figure)] };
    const allocation = async () => {
      const { sheets } = await host.readGrid();
      const rows = sheets.find(({ title }) => title === '分解')?.rows ?? [];
      return rows.map(({ values }) => values.join('|')).filter((row) => row.includes('700'));
    };
    await prepareIssue(host, { ...REQUEST, previous });
    const brought = await allocation();
    expect(brought).toEqual([
      'hubei-2022/local-standards|hubei:武汉市|2024-Q4|||700|上期累计700取自三季度.xlsx，2024-Q3',
    ]);
    expect(await prepareIssue(host, { ...REQUEST, previous })).toMatchObject({ changes: [] });
    expect(await allocation()).toEqual(brought);
  });

  it('issues, records the issue, and then has nothing to record', async () => {
    const issued = await issueReturns(await host.readGrid(), ISSUE);
    if (issued.kind === 'refused') throw new Error(JSON.stringify(issued));
    expect(issued.files.map(({ fileName }) => fileName)).toEqual(['2024-Q4_武汉市.xlsx']);
    await host.apply(issued.masterChanges);
    const again = await issueReturns(await host.readGrid(), { ...ISSUE, acceptsImplied: false });
    expect(again).toMatchObject({ kind: 'issued', masterChanges: [] });
  }, 60_000);
});
