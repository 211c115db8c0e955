import { hashCatalog } from '../../src/catalog/hashCatalog';
import { loadCatalog } from '../../src/catalog/loadCatalog';
import { readWorkbook } from '../../src/host/xlsx/readWorkbook';
import { writeWorkbook } from '../../src/host/xlsx/writeWorkbook';
import { buildWorkbookPlan, type MasterRequest } from '../../src/layout/buildWorkbookPlan';
import { planLoad } from '../../src/layout/planLoad';
import { readMaster } from '../../src/layout/readMaster';
import type { Locale } from '../../src/model/basics';

const catalog = loadCatalog().documents;

function request(documentId: string, period: string, locale: Locale = 'zh-CN'): MasterRequest {
  return {
    documents: catalog.filter(({ document }) => document.id === documentId),
    periods: [period],
    locale,
    asOf: null,
    hashOf: hashCatalog,
  };
}

/** What loading more into a master of Hubei 2024 adds; rows of 数据 as document and period. */
async function load(further: MasterRequest) {
  const grid = readWorkbook(await writeWorkbook(buildWorkbookPlan(request('hubei-2022', '2024'))));
  const plan = planLoad(further, catalog, grid, readMaster(grid, catalog), false);
  if (plan.kind !== 'changes') throw new Error(plan.kind);
  const rows = plan.changes.flatMap((change) => {
    const isData = change.kind === 'writeCells' && change.sheet === '数据';
    return isData ? change.block.cells : [];
  });
  const loaded = rows.map((cells) => {
    const [targetId = '', period] = cells.filter((cell) => {
      return typeof cell === 'string' && /^[a-z]+-\d{4}\/|^\d{4}(-|$)/.test(cell);
    });
    return `${String(targetId).split('/')[0]} ${String(period)}`;
  });
  return { added: plan.added, loaded };
}

describe('loading into a master that holds another document and period', () => {
  it('adds the rows of the document and the period asked for, and of no other pair', async () => {
    const { added, loaded } = await load(request('xiamen-2022', '2025'));
    expect(added).toMatchObject({ documents: 1, targets: 7, tasks: 31, data: 7 });
    expect(loaded).toEqual(Array<string>(7).fill('xiamen-2022 2025'));
  });

  it('adds a further period of the same document alone', async () => {
    const { added, loaded } = await load(request('hubei-2022', '2025'));
    expect(added).toMatchObject({ documents: 0, targets: 0, tasks: 0, data: 10 });
    expect(loaded).toEqual(Array<string>(10).fill('hubei-2022 2025'));
  });

  it('stays in the language of the workbook', async () => {
    expect(await load(request('xiamen-2022', '2025', 'en-US'))).toEqual(
      await load(request('xiamen-2022', '2025')),
    );
  });

  it('changes nothing where all of it is there', async () => {
    const { added, loaded } = await load(request('hubei-2022', '2024'));
    expect([Object.values(added), loaded]).toEqual([[0, 0, 0, 0, 0], []]);
  });
});
