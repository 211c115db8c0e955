import { COMMANDS, readCommandLine } from '../../src/cli/commandLine';
import { runCommandLine, type Terminal } from '../../src/cli/runCommandLine';
import { detectLocale } from '../../src/cli/terminalLocale';
import { displayWidth, formatTable } from '../../src/cli/textTable';
import packageJson from '../../package.json';
import { runDabiao } from '../support/runDabiao';

const ENGLISH = { lang: 'C' };

describe('the command line', () => {
  it.each([
    [[], '没有写命令。', 'No command was given.'],
    [['melt'], '没有“melt”这个命令。', 'There is no command “melt”.'],
    [
      ['merge'],
      '请写上要汇总的报表文件或文件夹。',
      'Name the returns, or folders of them, to merge.',
    ],
    [['check', '--report', 'x'], '没有“--report”这个选项。', 'There is no option “--report”.'],
    [['check'], '请写上要审核的文件或文件夹。', 'Name the files or folders to check.'],
    [['catalog', '--jsn'], '没有“--jsn”这个选项。', 'There is no option “--jsn”.'],
    [['catalog', '-x'], '没有“-x”这个选项。', 'There is no option “-x”.'],
    [['catalog', '--__proto__'], '没有“--__proto__”这个选项。', 'no option “--__proto__”'],
    [['catalog', '--document'], '选项“--document”后面缺少内容。', 'needs a value.'],
    [['catalog', '--document', '--json'], '选项“--document”后面缺少内容。', 'needs a value.'],
    [['catalog', '--document='], '选项“--document”后面缺少内容。', 'needs a value.'],
    [['catalog', '--json=1'], '选项“--json”后面不带内容。', 'takes no value.'],
    [['catalog', 'hubei-2022'], '“hubei-2022”是多余的。', 'one argument too many.'],
    [
      ['catalog', '--document', 'hubei'],
      '没有“hubei”这份文件。可选：national-2021、',
      'Known are: n',
    ],
    [['catalog', '--lang', 'fr'], '没有“fr”这种语言。', 'There is no language “fr”.'],
  ])('refuses %j with exit code 2 and a sentence in the language', async (args, zh, en) => {
    expect(await runDabiao(args)).toEqual({
      exitCode: 2,
      out: '',
      err: expect.stringContaining(zh),
    });
    const english = await runDabiao(args, ENGLISH);
    expect(english).toEqual({ exitCode: 2, out: '', err: expect.stringContaining(en) });
    expect(english.err).toMatch(/^[\x20-\x7e“”]+\nSee dabiao --help\.\n$/);
  });

  it('does not pass on characters that steer a terminal', async () => {
    expect((await runDabiao(['\u001b[2J'])).err).toContain('“?[2J”');
  });

  it('explains itself and tells its version', async () => {
    expect(await runDabiao(['--help'])).toMatchObject({ exitCode: 0, err: '' });
    expect((await runDabiao(['--help'])).out).toContain('guangdong-2018');
    expect((await runDabiao(['--version'])).out).toBe(`${packageJson.version}\n`);
  });

  it.each(['catalog', 'prepare', 'issue', 'check', 'assess', 'merge', 'demo'] as const)(
    'explains %s alone, with its options and an example that it takes',
    async (command) => {
      const { out, exitCode } = await runDabiao([command, '--help']);
      expect(exitCode).toBe(0);
      const others = Object.keys(COMMANDS).filter((other) => other !== command);
      expect(others.filter((other) => out.includes(`dabiao ${other}`))).toEqual([]);
      const usage = out.slice(0, out.indexOf('\n选项'));
      for (const name of COMMANDS[command].options) {
        expect(usage).toContain(name === 'output' ? '-o' : `--${name}`);
        expect(out.slice(usage.length)).toContain(name === 'output' ? '--output' : `--${name}`);
      }
      const example = /\n例\n {2}dabiao (.*)\n/.exec(out)?.[1] ?? '';
      expect(readCommandLine(example.split(' '))).toMatchObject({ command, problem: null });
      const english = await runDabiao([command, '-h'], ENGLISH);
      expect(english.out).toContain(`\nExample\n  dabiao ${example}\n`);
      expect(english.out).toMatch(/^[\x20-\x7e\n’“”]+$/);
    },
  );

  it('says of 1 what issuing leaves undone, and of catalog and demo nothing', async () => {
    const issue = (await runDabiao(['issue', '--help'])).out;
    expect(issue).toMatch(/\n {2}1 {2}.*未布置；有目标或单位待处理/);
    for (const command of ['catalog', 'demo']) {
      expect((await runDabiao([command, '--help'])).out).not.toMatch(/\n {2}1 /);
    }
  });

  it('says a fault of ours in a sentence, without a stack', async () => {
    const full: Terminal = {
      env: {},
      systemTag: 'zh-CN',
      today: '2024-12-20',
      write: () => {
        throw new Error('disk full');
      },
      writeError: (text) => void (said += text),
    };
    let said = '';
    expect(await runCommandLine(['--version'], full)).toBe(1);
    expect(said).toBe('程序出错：disk full\n');
  });

  it('keeps every document named', () => {
    const { documents, problem } = readCommandLine(['catalog', '--document=a', '--document', 'b']);
    expect({ documents, problem }).toEqual({ documents: ['a', 'b'], problem: null });
  });
});

describe('the language of a terminal', () => {
  it.each([
    [{ LANG: 'zh_CN.UTF-8' }, 'en-US', 'zh-CN'],
    [{ LANG: 'en_US.UTF-8' }, 'zh-CN', 'en-US'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'zh-CN', 'en-US'],
    [{ LC_MESSAGES: 'zh_TW.UTF-8', LANG: 'C' }, 'en-US', 'zh-CN'],
    [{}, 'zh-Hans-CN', 'zh-CN'],
    [{}, 'de-DE', 'en-US'],
  ])('of %j on a %s system is %s', (env, systemTag, expected) => {
    expect(detectLocale({ env, systemTag })).toBe(expected);
  });
});

describe('a table of text', () => {
  it('counts Chinese characters and full-width signs as two columns', () => {
    expect(displayWidth('达标 a')).toBe(6);
    expect(displayWidth('（三）≥1')).toBe(8);
    expect(displayWidth('e\u0301𠮷')).toBe(3);
  });

  it('pads by what is shown and ends no line with a space', () => {
    expect(
      formatTable(
        ['名', 'b'],
        [
          ['省', 'x'],
          ['ab', ''],
        ],
      ),
    ).toEqual(['名  b', '--  -', '省  x', 'ab']);
  });
});
