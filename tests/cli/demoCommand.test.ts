import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { unzipSync } from 'fflate';
import { loadCatalog } from '../../src/catalog/loadCatalog';
import { readWorkbook } from '../../src/host/xlsx/readWorkbook';
import { readUnitReturn } from '../../src/layout/return/readUnitReturn';
import { runDabiao } from '../support/runDabiao';

let folder: string;
let out = '';
let exitCode: number;

const at = (...names: string[]) => path.join(folder, ...names);

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dabiao-demo-'));
  ({ exitCode, out } = await runDabiao(['demo', '-o', folder]));
}, 300_000);

afterAll(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

describe('dabiao demo', () => {
  it('goes the whole round and says what happened, step by step', () => {
    expect(exitCode).toBe(0);
    expect(out).toContain('样例，不是真实数据');
    expect(out).toMatch(/目录 +文件5份，目标29个，任务134项/);
    expect(out).toMatch(/准备 +样例_主工作簿\.xlsx：单位60家/);
    expect(out).toMatch(/布置 +“布置”：待填报表60份/);
    expect(out).toMatch(/填报 +“上报”：报来的文件24个，其中弄坏8个/);
    expect(out).toMatch(/审核 +共24个文件：强制性4条.*退回修改1个/);
    expect(out).toMatch(/汇总 +样例_汇总\.xlsx：读取文件24个，应报60家，已报17家，其中逾期报送1家/);
    expect(out).toContain('已采用17个，已被替代1个，待处理2个，未采用4个');
    expect(out).toMatch(/评估 +样例_汇总\.xlsx：共10项/);
    expect(out).toMatch(/样例_已填主工作簿\.xlsx：共10项：.*严重滞后 1.*缺基期值，暂不评估 2/);
    expect(out).toMatch(/退回 +样例_退回修改\.zip：4份；样例_催报单\.zip：43家/);
  });

  it.each([
    ['佐证编号P99', '未采用'],
    ['更正报（第2次）', '已采用'],
    ['却改了一个数', '待处理'],
    ['另存了一个名字', '已采用'],
    ['锁定的目标值', '未采用'],
    ['只传来一半', '未采用'],
    ['是一张照片', '未采用'],
    ['过了报送截止', '已采用'],
  ])('spoils a file on purpose (%s) and tells what became of it', (spoilt, outcome) => {
    const line = out.split('\n').find((one) => one.includes(spoilt));
    expect(line).toContain(outcome);
  });

  it('marks every workbook as a sample', () => {
    expect(fs.readdirSync(at('布置'))).toHaveLength(60);
    const heads = ['样例_主工作簿.xlsx', '样例_已填主工作簿.xlsx', '样例_汇总.xlsx'].flatMap(
      (name) =>
        readWorkbook(fs.readFileSync(at(name)))
          .sheets.filter(({ visibility }) => visibility === 'visible')
          .map(({ rows }) => rows[0]?.values.find((value) => typeof value === 'string')),
    );
    expect(heads.length).toBeGreaterThan(15);
    expect(heads.filter((heading) => !String(heading).startsWith('【样例】'))).toEqual([]);
  });

  it('marks every return and every letter as a sample', () => {
    const came = fs
      .readdirSync(at('上报'))
      .filter((name) => fs.statSync(at('上报', name)).size > 99);
    const returns = came.flatMap((name) => {
      try {
        const grid = readWorkbook(fs.readFileSync(at('上报', name)));
        return readUnitReturn(grid, loadCatalog().documents).unitReturn?.template.isSample;
      } catch {
        return [];
      }
    });
    // All that came but the photo and the half of one.
    expect(returns).toEqual(Array.from({ length: 22 }, () => true));
    const letters = unzipSync(fs.readFileSync(at('样例_催报单.zip')));
    for (const bytes of Object.values(letters)) {
      expect(new TextDecoder().decode(bytes)).toContain('样例，不是真实数据');
    }
  });

  it('leaves what a merge on the command line makes the same of', async () => {
    const merged = await runDabiao([
      'merge',
      at('上报'),
      '--master',
      at('样例_主工作簿.xlsx'),
      '-o',
      at('再汇总.xlsx'),
    ]);
    expect(merged.exitCode).toBe(1);
    expect(merged.out).toContain('已采用17个，已被替代1个，待处理2个，未采用4个');
    expect(merged.out).toContain('应报60家，已报17家，其中逾期报送1家，未报送43家');
  }, 120_000);
});
