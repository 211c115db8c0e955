import { loadCatalog } from '../../../src/catalog/loadCatalog';
import { patchCells } from '../../../src/host/xlsx/patchCells';
import { readWorkbook } from '../../../src/host/xlsx/readWorkbook';
import { writeWorkbook } from '../../../src/host/xlsx/writeWorkbook';
import { buildWorkbookPlan } from '../../../src/layout/buildWorkbookPlan';
import { planPrepare, type PrepareRequest } from '../../../src/layout/issue/prepareIssue';
import { readMaster } from '../../../src/layout/readMaster';
import { planIssue } from '../../../src/pipeline/issueFlow';
import { ISSUE, prepareMaster, typeInto } from '../../support/preparedMaster';

const documents = loadCatalog().documents;

const REQUEST: PrepareRequest = {
  period: '2024-Q4',
  dueDate: null,
  includesArchived: false,
  listed: null,
  issuer: '',
  previous: null,
};

function plan(bytes: Uint8Array, given: Partial<PrepareRequest> = {}) {
  const grid = readWorkbook(bytes);
  const reading = readMaster(grid, documents);
  if (!reading) throw new Error('no master');
  const planned = planPrepare(grid, reading, documents, { ...REQUEST, ...given });
  if (planned.kind === 'refused') throw new Error(JSON.stringify(planned.findings));
  return planned;
}

/** Texts of the rows a plan adds to 单位. */
function addedRows(planned: ReturnType<typeof plan>) {
  return planned.changes.flatMap((change) =>
    change.kind === 'writeCells' && change.block.cells.length > 1 ? change.block.cells : [],
  );
}

describe('preparing an issue in a master that stands', () => {
  it('adds 单位 and 分解 with their names where there are none', async () => {
    const hubei = documents.filter(({ document }) => document.id === 'hubei-2022');
    const loaded = await writeWorkbook(
      buildWorkbookPlan({
        documents: hubei,
        periods: ['2024-Q4'],
        locale: 'en-US',
        asOf: null,
        hashOf: () => 'h',
      }),
    );
    const { changes, addedUnits } = plan(loaded);
    expect(addedUnits).toBe(60);
    const kinds = changes.map((change) => {
      if (change.kind === 'addSheet') return change.sheet.title;
      return change.kind === 'setName' ? change.name.name : change.kind;
    });
    expect(kinds).toEqual([
      ...['Units', 'dabiao_confirmations', 'dabiao_issuer'],
      ...['Allocation', 'dabiao_plansChanged'],
    ]);
  });

  it('changes nothing when it is done twice, before an issue or after', async () => {
    const master = await prepareMaster();
    expect(plan(master).changes).toEqual([]);
    const issued = planIssue(readWorkbook(master), { ...ISSUE, acceptsImplied: false });
    if (issued.kind === 'refused') throw new Error(issued.problem.code);
    expect(plan(patchCells(master, issued.masterChanges)).changes).toEqual([]);
  });

  it('keeps names, choices, contacts and due dates that were entered', async () => {
    const entered = { name: '武汉市政府', isIssued: '否', contact: '李某', dueDate: 45667 };
    const where = { key: 'unitId', is: 'hubei:武汉市' };
    const edited = typeInto(await prepareMaster(), 'units', where, entered);
    expect(plan(edited).changes).toEqual([]);
  });

  it('adds a row a unit for a further period, with what was entered for the last', async () => {
    const entered = { name: '武汉市政府', isIssued: '否', contact: '李某', dueDate: 45667 };
    const where = { key: 'unitId', is: 'hubei:武汉市' };
    const edited = typeInto(await prepareMaster(), 'units', where, entered);
    const planned = plan(edited, { period: '2025-Q1' });
    expect(planned.addedUnits).toBe(60);
    const rows = addedRows(planned);
    expect(rows).toHaveLength(60);
    const city = rows.find((cells) => cells[0] === 'hubei:武汉市');
    expect(city).toEqual(expect.arrayContaining(['武汉市政府', '否', '李某', '2025-Q1', '待布置']));
    // The day is the calendar's: 2025-04-10.
    expect(city).toContain(45757);
  });
});
