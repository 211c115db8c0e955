import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { checkManifest } from '../.ci/checkManifest';
import { commandNames } from '../src/commands/ribbonCommands';

const root = path.resolve(__dirname, '..');
const xml = fs.readFileSync(path.join(root, 'manifest.xml'), 'utf8');

/** The messages about the manifest once `from` is replaced by `to`; fails where `from` is not in it. */
function checkChanged(from: string | RegExp, to: string): string[] {
  const changed = xml.replace(from, to);
  expect(changed).not.toBe(xml);
  return checkManifest(changed, root);
}

describe('the manifest', () => {
  it('has nothing to mend', () => {
    expect(checkManifest(xml, root)).toEqual([]);
  });

  it('passes the command that also asks the tools of the platform', () => {
    const script = path.join(root, '.ci/checkManifest.js');
    expect(execFileSync(process.execPath, [script]).toString()).toContain('nothing to mend');
  });

  it('calls the commands that there are, each once', () => {
    const called = [...xml.matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map((one) => one[1]);
    expect(called.sort()).toEqual([...commandNames].sort());
  });
});

describe('the check of the manifest', () => {
  it.each([
    ['an id that is no GUID', /<Id>.*<\/Id>/, '<Id>1234</Id>', 'is not a GUID'],
    ['an absurd version', /<Version>.*<\/Version>/, '<Version>v1</Version>', 'Version "v1"'],
    ['another default language', '<DefaultLocale>zh-CN', '<DefaultLocale>en-US', 'not zh-CN'],
    [
      'plain http',
      'https://localhost:3001/assets/icon-32',
      'http://localhost/assets/icon-32',
      'is not an https address',
    ],
    [
      'a resid without a resource',
      'resid="Load.Description"',
      'resid="Other"',
      'resid "Other" is not defined',
    ],
    [
      'a resource nobody uses',
      'resid="Load.Description"',
      'resid="Other"',
      '"Load.Description" is not used',
    ],
    [
      'a resource defined twice',
      '<bt:Image id="Load.32"',
      '<bt:Image id="Load.16"',
      '"Load.16" is defined twice',
    ],
    [
      'a long resid',
      /Load\.Description/g,
      'Load.DescriptionThatIsFarTooLongToBeTaken',
      'more than 32 characters',
    ],
    [
      'a missing translation',
      /<bt:Override Locale="en-US" Value="Load documents" \/>/,
      '',
      '"Load.Label" has no en-US override',
    ],
    [
      'a missing translation of the name',
      /<Override Locale="en-US" Value="Dabiao" \/>/,
      '',
      '"DisplayName" has no en-US override',
    ],
    [
      'a short string too long',
      'DefaultValue="载入文件"',
      `DefaultValue="${'载'.repeat(126)}"`,
      '126 characters, 125 at most',
    ],
    [
      'a long string too long',
      /Value="Choose policy[^"]*"/,
      `Value="${'a'.repeat(251)}"`,
      '251 characters, 250 at most',
    ],
    [
      'an icon that is not there',
      /assets\/load-16\.png/,
      'assets/none.png',
      'assets/none.png does not exist',
    ],
    [
      'an icon of another size',
      /assets\/load-16\.png/,
      'assets/load-32.png',
      'is 32x32, not 16x16',
    ],
    [
      'an icon set without a size',
      /<bt:Image size="80" resid="Load.80" \/>/,
      '',
      'lacks its image of 80 pixels',
    ],
    ['a lower floor', 'MinVersion="1.13"', 'MinVersion="1.1"', 'Requirements lack ExcelApi 1.13'],
    ['a short-lived runtime', 'lifetime="long"', 'lifetime="short"', 'lifetime="long"'],
    [
      'commands on another page',
      '<FunctionFile resid="Taskpane.Url"',
      '<FunctionFile resid="Load.16"',
      'not the same page',
    ],
    [
      'an unknown element',
      '<Permissions>',
      '<Wishes /><Permissions>',
      'no element Wishes belongs here',
    ],
    ['broken XML', '</OfficeApp>', '', 'not well-formed'],
  ])('finds %s', (_, from, to, message) => {
    expect(checkChanged(from, to)).toEqual(
      expect.arrayContaining([expect.stringContaining(message)]),
    );
  });

  it('finds elements that stand in another order than the schema has them', () => {
    const swapped = xml.replace(
      /(<Version>.*<\/Version>\s*)(<ProviderName>.*<\/ProviderName>)/,
      '$2$1',
    );
    expect(checkManifest(swapped, root)).toEqual([
      'OfficeApp: Version comes too late, after ProviderName',
    ]);
  });
});
