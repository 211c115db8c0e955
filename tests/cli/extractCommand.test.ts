import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { runCommandLine } from '../../src/cli/runCommandLine';
import { ensureCliBundle, runCli } from '../support/cliBundle';
import { buildDocx, numbered, numberingList, paragraph, useList } from '../support/docxFiles';
import { buildPdf, LOCKED } from '../support/pdfFiles';

const DOCUMENTS = path.join(__dirname, '..', 'extract', 'documents');
const OPINIONS = path.join(DOCUMENTS, 'provincialOpinions.txt');

let folder: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dabiao-extract-'));
});

afterAll(() => {
  fs.rmSync(folder, { recursive: true });
});

function write(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, content);
  return file;
}

async function run(args: readonly string[], lang = 'zh_CN.UTF-8') {
  const said = { out: '', err: '' };
  const exitCode = await runCommandLine(['extract', ...args], {
    env: { LANG: lang },
    systemTag: 'en-US',
    today: '2025-10-20',
    write: (text) => void (said.out += text),
    writeError: (text) => void (said.err += text),
  });
  return { exitCode, ...said };
}

interface Json {
  readonly document: Readonly<Record<string, unknown>>;
  readonly targets: readonly {
    readonly quote: string;
    readonly value: number | null;
    readonly span: { readonly start: number; readonly end: number };
  }[];
  readonly tasks: readonly {
    readonly number: string;
    readonly leadUnits: readonly string[];
    readonly responsibleUnits: readonly string[];
  }[];
  readonly notTargets: readonly { readonly reason: string }[];
}

describe('dabiao extract --json', () => {
  it('gives one object with the fields of the design, spans on what they quote', async () => {
    const { out, exitCode, err } = await run([OPINIONS, '--json']);
    const json = JSON.parse(out) as Json;
    const text = fs.readFileSync(OPINIONS, 'utf8');
    expect([exitCode, err]).toEqual([0, '']);
    expect(Object.keys(json)).toEqual(['document', 'targets', 'tasks', 'notTargets']);
    expect(json.document).toMatchObject({ documentNumber: '青政发〔2023〕9号', script: 'hans' });
    for (const { quote, span } of json.targets) {
      expect(text.slice(span.start, span.end)).toBe(quote);
    }
    expect(json.targets[0]).toMatchObject({
      ...{ comparator: '>=', value: 20, unitMeasure: '项', deadline: '2025-12-31', year: 2025 },
      kind: 'total',
    });
    expect(json.tasks[0]).toMatchObject({
      ...{ number: '（四）', heading: '加强关键领域标准攻关', openEnded: false },
      leadUnits: ['省科技厅', '省市场监管局'],
    });
    expect(json.notTargets.map(({ reason }) => reason)).toContain('alreadyReached');
  });

  it('finds in a Word document, whose numbers are not in its text, the same duties', async () => {
    const numbering =
      numberingList(1, [
        ['chineseCounting', '%1、'],
        ['chineseCounting', '（%2）'],
      ]) + useList(1, 1);
    const body = [
      ...[paragraph('某市标准化行动方案'), numbered('主要目标', 1)],
      ...[paragraph('到2025年，制定地方标准30项以上。'), numbered('重点任务', 1)],
      numbered(
        '完善标准体系。加快地方标准制定。（牵头单位：市市场监管局；责任单位：市科技局）',
        1,
        1,
      ),
      numbered('加强标准实施。开展标准化试点。（责任单位：市民政局）', 1, 1),
    ].join('');
    const file = write('plan.docx', buildDocx(body, { numbering }));
    const json = JSON.parse((await run([file, '--json'])).out) as Json;
    expect(json.targets).toMatchObject([{ value: 30 }]);
    expect(json.tasks).toMatchObject([
      { number: '（一）', leadUnits: ['市市场监管局'], responsibleUnits: ['市科技局'] },
      { number: '（二）', responsibleUnits: ['市民政局'] },
    ]);
  });
});

describe('dabiao extract', () => {
  it('lists targets, those to be checked first, tasks, and what was left out with its reason', async () => {
    const { out, exitCode } = await run([OPINIONS]);
    const lines = out.split('\n');
    expect(exitCode).toBe(0);
    expect(lines[0]).toBe('青岚省人民政府关于深入推进标准化战略的实施意见（青政发〔2023〕9号）');
    expect(lines[1]).toMatch(/^目标18个，其中须核对\d+个；任务9项；不作为目标的数\d+处。$/);
    const from = lines.indexOf('目标（须核对的在前）') + 3;
    const rows = lines.slice(from, lines.indexOf('', from));
    expect(rows).toHaveLength(18);
    const isDoubtful = rows.map((row) => !row.startsWith(' '));
    expect([...isDoubtful].sort((a, b) => Number(b) - Number(a))).toEqual(isDoubtful);
    expect(out).toContain('已达到的结果');
    expect(out).toContain('（十二）  加强组织实施');
  });

  it('speaks English too', async () => {
    const { out } = await run([OPINIONS], 'en_US.UTF-8');
    expect(out).toMatch(/^18 targets, \d+ of them to be checked; 9 tasks;/m);
    expect(out).toContain('reached already');
  });

  it('says where a document has no targets, and that digits are lost', async () => {
    const none = write(
      'none.txt',
      '关于标准宣传的通知\n一、工作要求\n（一）加强组织。各地要高度重视。\n',
    );
    expect(await run([none])).toMatchObject({ exitCode: 0, err: '没有找到带数的目标。\n' });
    const { err } = await run([path.join(DOCUMENTS, 'lostDigits.txt')]);
    expect(err).toMatch(/^有\d+个目标的数字在这份文本里脱失了，请对照原件补上。\n$/);
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    ['an English text', 'By 2025 the share of standards shall reach 50%. '.repeat(40), /不是中文/],
    ['a table', '单位\t本期\t累计\n'.repeat(40).replace(/本期/g, '12'), /是一张数据表（40行）/],
    ['nothing', '', /文件是空的/],
    ['bytes', Buffer.from([1, 2, 3, 4, 5]), /不是文字材料/],
    ['garbled text', '标准\ufffd\ufffd\ufffd\ufffd\ufffd', /乱码.*GB18030/],
    ['50 MB', new Uint8Array(50 * 2 ** 20).fill(0x61), /超过上限20971520字节/],
  ])('ends with 1 and one plain sentence for %s', async (_, content, said) => {
    const { exitCode, out, err } = await run([write('given', content)]);
    expect([exitCode, out]).toEqual([1, '']);
    expect(err).toMatch(said);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('gives a program that asks for JSON one object with the reason, and people the sentence', async () => {
    const { exitCode, out, err } = await run([write('empty.txt', ''), '--json']);
    expect([exitCode, JSON.parse(out)]).toEqual([
      1,
      {
        document: null,
        targets: [],
        tasks: [],
        notTargets: [],
        problem: { code: 'emptyFile', params: {} },
      },
    ]);
    expect(err).toMatch(/empty\.txt：文件是空的/);
    expect(await run([path.join(folder, 'absent.txt'), '--json'])).toMatchObject({
      exitCode: 2,
      out: '',
    });
  });

  it('ends with 2 where no file is named, it is not there, or an option is not its own', async () => {
    expect(await run([])).toMatchObject({ exitCode: 2, out: '' });
    expect((await run([path.join(folder, 'absent.txt')])).exitCode).toBe(2);
    expect((await run([OPINIONS, '--period', '2024'])).exitCode).toBe(2);
    expect((await run([OPINIONS, OPINIONS])).exitCode).toBe(2);
  });
});

// The reader of PDF is a module no test environment loads: the built program is asked instead.
describe('a PDF given to the built program', () => {
  const lines = [
    ...['临海市标准化行动方案', '一、主要目标', '到2025年，制定地方标准30项以', '上。'],
    ...['二、重点任务', '（一）完善标准体系。加快制定。（责任', '单位：市民政局）', '— 1 —'],
  ];

  beforeAll(ensureCliBundle, 180_000);

  it('is read by its text layer, a line a line', () => {
    const file = write('plan.pdf', buildPdf([lines]));
    const { exitCode, out, err } = runCli(['extract', file, '--json']);
    expect([exitCode, err]).toEqual([0, '']);
    const json = JSON.parse(out) as Json;
    expect(json.targets).toMatchObject([{ value: 30, comparator: '>=' }]);
    expect(json.tasks).toMatchObject([{ number: '（一）', responsibleUnits: ['市民政局'] }]);
  });

  it.each<[string, Uint8Array, RegExp]>([
    ['scanned', buildPdf([[], []]), /共2页，是扫描件，没有文字层/],
    ['encrypted', buildPdf([lines], LOCKED), /加密/],
    ['cut off', buildPdf([lines]).subarray(0, 200), /不完整或已损坏/],
  ])('is refused where it is %s', (_, bytes, said) => {
    const { exitCode, out, err } = runCli(['extract', write('given.pdf', bytes)]);
    expect([exitCode, out]).toEqual([1, '']);
    expect(err).toMatch(said);
  });
});
