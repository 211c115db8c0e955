import { spawnSync } from 'node:child_process';
import { displayWidth } from '../../src/cli/textTable';
import { loadCatalog } from '../../src/catalog/loadCatalog';
import { CLI_BUNDLE, ensureCliBundle, runCli } from '../support/cliBundle';

const TARGET_FIELDS = [
  ...['id', 'documentId', 'indicatorId', 'name', 'comparator', 'value', 'targetKind'],
  ...['unitMeasure', 'unitCode', 'basis', 'deadline', 'planStart', 'measureKind', 'aggregation'],
  ...['definition', 'supportingTasks', 'leadUnits', 'section', 'quote', 'span'],
];
const TASK_FIELDS = [
  ...['id', 'documentId', 'number', 'chapter', 'heading', 'measures', 'leadUnits'],
  ...['responsibleUnits', 'openEnded', 'deadline', 'phase', 'taskType', 'programmes', 'span'],
];

beforeAll(ensureCliBundle, 120_000);

/** What `catalog --json` printed, read back. */
function readJson(...args: string[]) {
  const { exitCode, out, err } = runCli(['catalog', '--json', ...args]);
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
  return JSON.parse(out);
}

describe('dabiao catalog --json', () => {
  it('prints one object of five lists and nothing else', () => {
    const lists = ['documents', 'indicators', 'targets', 'tasks', 'qualitativeGoals'];
    expect(Object.keys(readJson())).toEqual(lists);
  });

  it('counts 4, 10, 7, 0, 8 targets and 33, 23, 31, 26, 21 tasks', () => {
    const { documents, targets, tasks } = readJson();
    const ids: string[] = documents.map(({ id }: { id: string }) => id);
    const count = (items: { documentId: string }[]) =>
      ids.map((id) => items.filter(({ documentId }) => documentId === id).length);
    const expected = ['national-2021', 'hubei-2022', 'xiamen-2022', 'hubei-2016', 'guangdong-2018'];
    expect(ids).toEqual(expected);
    expect(count(targets)).toEqual([4, 10, 7, 0, 8]);
    expect(count(tasks)).toEqual([33, 23, 31, 26, 21]);
  });

  it('gives every target and task the fields of the model', () => {
    const { targets, tasks } = readJson();
    for (const target of targets)
      expect(Object.keys(target)).toEqual(expect.arrayContaining(TARGET_FIELDS));
    for (const task of tasks)
      expect(Object.keys(task)).toEqual(expect.arrayContaining(TASK_FIELDS));
  });

  it('loses nothing of the catalog', () => {
    const { documents, indicators } = loadCatalog();
    const printed = readJson();
    expect(printed.indicators).toEqual(indicators);
    expect(printed.targets).toEqual(documents.flatMap(({ targets }) => targets));
    expect(printed.tasks).toEqual(documents.flatMap(({ tasks }) => tasks));
    expect(printed.qualitativeGoals).toEqual(documents.flatMap((file) => file.qualitativeGoals));
    printed.documents.forEach((document: Record<string, unknown>, index: number) => {
      const file = documents[index];
      expect(document).toMatchObject({ ...file?.document, programmes: file?.programmes });
      expect(document).toMatchObject({ units: file?.units, notTargets: file?.notTargets });
    });
  });

  it('keeps to the documents named, in the order of the catalog, each once', () => {
    const { documents, indicators, targets, tasks } = readJson(
      ...['--document', 'hubei-2022', '--document=national-2021', '--document', 'hubei-2022'],
    );
    expect(documents.map(({ id }: { id: string }) => id)).toEqual(['national-2021', 'hubei-2022']);
    expect([targets.length, tasks.length]).toEqual([14, 56]);
    const used = new Set(targets.map(({ indicatorId }: { indicatorId: string }) => indicatorId));
    expect(new Set(indicators.map(({ id }: { id: string }) => id))).toEqual(used);
  });

  it('says the same in every language of terminal', () => {
    const chinese = runCli(['catalog', '--json']).out;
    expect(runCli(['catalog', '--json', '--lang', 'en-US'], { LANG: 'C' }).out).toBe(chinese);
  });
});

describe('dabiao catalog', () => {
  it('shows every document and target in a Chinese terminal', () => {
    const { exitCode, out } = runCli(['catalog']);
    expect(exitCode).toBe(0);
    expect(out).toContain('湖北实施意见（2022）：目标 10 个');
    expect(out).toMatch(/hubei-2022\/local-standards +制定发布省级地方标准 +≥1200项 +2025-12-31/);
    expect(out).not.toContain('任务 23 项');
  });

  it('adds the tasks of a document that is named', () => {
    const { out } = runCli(['catalog', '--document', 'hubei-2022']);
    expect(out).toContain('湖北实施意见（2022）：任务 23 项');
    expect(out).toContain('省科技厅、省经信厅、省市场监管局');
    expect(out).not.toContain('xiamen-2022');
  });

  it('marks figures that the copy has lost', () => {
    expect(runCli(['catalog', '--document', 'national-2021']).out).toContain(
      '≥50%（据公布文本补正）',
    );
  });

  it('lines its columns up as a terminal shows them', () => {
    const lines = runCli(['catalog', '--document', 'xiamen-2022']).out.split('\n');
    const rows = lines.filter((line) => line.startsWith('xiamen-2022/'));
    const starts = rows.map((line) => displayWidth(line.slice(0, line.indexOf('2025-12-31'))));
    expect(rows).toHaveLength(7);
    expect(new Set(starts).size).toBe(1);
  });

  it('is English where it is asked to be, or where the terminal is', () => {
    const asked = runCli(['catalog', '--lang', 'en-US']).out;
    expect(asked).toContain('Hubei implementing opinions (2022): targets (10)');
    expect(runCli(['catalog'], { LANG: 'en_GB.UTF-8' }).out).toBe(asked);
    expect(runCli(['catalog'], { LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }).out).toBe(asked);
    expect(runCli(['catalog', '--lang', 'zh-CN'], { LANG: 'C' }).out).toContain('政策文件');
  });
});

describe('the built program', () => {
  it('ends with the exit code and no stack trace', () => {
    const { exitCode, out, err } = runCli(['catalog', '--document', 'nowhere']);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toContain('没有“nowhere”这份文件');
    expect(err).not.toMatch(/\n\s+at /);
  });

  const bash = spawnSync('bash', ['-c', 'true']).status === 0 ? it : it.skip;

  bash('ends quietly when its reader has seen enough', () => {
    const pipe = `"${process.execPath}" "${CLI_BUNDLE}" catalog --json | head -c 10; echo ":\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', pipe], { encoding: 'utf8' });
    expect(stdout).toMatch(/:0\n$/);
    expect(stderr).toBe('');
  });
});
