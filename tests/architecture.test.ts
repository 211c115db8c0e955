import * as fs from 'node:fs';
import * as path from 'node:path';
import { checkImports } from './architecture/importRules';
import { checkLockFile, checkMachinePaths } from './architecture/placeRules';
import {
  listFolder,
  listProjectFiles,
  parseSource,
  readSources,
  ROOT,
  type ProjectSource,
} from './architecture/projectSources';
import { checkOfficeNames, checkPurity } from './architecture/purityRules';
import { checkExports, checkFileName } from './architecture/styleRules';

const sources = readSources();
const TEXT =
  /\.(tsx?|jsx?|mjs|json|xml|md|css|html|sh|svg|npmrc|gitignore|prettierignore)$|^\.ci\//;

/** What the check says of a file of this name with this text. */
function violations(check: (source: ProjectSource) => string[], name: string, text: string) {
  return check(parseSource(name, text));
}

describe('the architecture of src/', () => {
  it('has sources to look at', () => {
    expect(sources.length).toBeGreaterThan(50);
  });

  it('imports one way', () => {
    expect(sources.flatMap(checkImports)).toEqual([]);
  });

  it('names Excel and Office in host/office alone', () => {
    expect(sources.flatMap(checkOfficeNames)).toEqual([]);
  });

  it('keeps clock, chance, files, network and locale out of the core', () => {
    expect(sources.flatMap(checkPurity)).toEqual([]);
  });

  it('has no default exports and no files that only export again', () => {
    expect(sources.flatMap(checkExports)).toEqual([]);
  });

  it('names files and folders for what they hold', () => {
    expect([...listFolder('src'), ...listFolder('tests')].flatMap(checkFileName)).toEqual([]);
  });
});

describe('the files of the project', () => {
  it('name no path of the machine they were written on', () => {
    const texts = listProjectFiles().filter((name) => TEXT.test(name));
    expect(texts).toContain('package.json');
    const found = texts.flatMap((name) =>
      checkMachinePaths(name, fs.readFileSync(path.join(ROOT, name), 'utf8'), `${ROOT}/`),
    );
    expect(found).toEqual([]);
  });

  it('lock every package, to the public registry or to no address', () => {
    expect(checkLockFile(fs.readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'))).toEqual(
      [],
    );
  });
});

describe('the rule of imports', () => {
  it.each([
    ['src/model/a.ts', "import { b } from '../i18n/b';"],
    ['src/i18n/a.ts', "import type { B } from '../catalog/b';"],
    ['src/layout/a.ts', "export { b } from '../check/b';"],
    ['src/layout/a.ts', "export * from '../summary/b';"],
    ['src/check/a.ts', "const b = await import('../merge/b');"],
    ['src/assess/a.ts', "let b: import('../layout/b').B;"],
    ['src/assess/a.ts', "import b = require('../layout/b');"],
    ['src/layout/a.ts', "new Worker(new URL('../check/b.ts', import.meta.url));"],
    ['src/summary/a.ts', "import { catalog } from '../pipeline';"],
    ['src/check/a.ts', "import type { WorkbookHost } from '../host/workbookHost';"],
    ['src/host/office/a.ts', "import { buildWorkbookPlan } from '../../layout/b';"],
    ['src/host/xlsx/a.ts', "import { b } from '../office/b';"],
    ['src/host/workbookHost.ts', "import { b } from './office/b';"],
    ['src/pipeline.ts', "import { b } from './taskpane/b';"],
    ['src/taskpane/pages/A.tsx', "import { b } from '../../layout/b';"],
    ['src/cli/a.ts', "import { loadCatalog } from '../catalog/loadCatalog';"],
    ['src/workbench/a.ts', "import { b } from '../host/xlsx/b';"],
    ['src/layout/a.ts', "import { read } from 'hucre/xlsx';"],
    ['src/host/office/a.ts', "import { unzipSync } from 'fflate';"],
    ['src/cli/a.ts', "import { useState } from 'react';"],
    ['src/model/a.ts', "import { useState } from 'react';"],
    ['src/model/a.ts', "import * as fs from 'node:fs';"],
    ['src/merge/a.ts', "import lodash from 'lodash';"],
  ])('refuses in %s: %s', (name, text) => {
    expect(violations(checkImports, name, text)).toHaveLength(1);
  });

  it.each([
    ['src/i18n/a.ts', "import type { B } from '../model/b'; import { c } from './c';"],
    ['src/summary/a.ts', "import { b } from '../merge/b'; import { c } from '../catalog/c';"],
    ['src/host/office/a.ts', "import { HostProblem } from '../workbookHost';"],
    ['src/host/xlsx/a.ts', "import { read } from 'hucre/xlsx'; import { A } from './a1';"],
    ['src/pipeline.ts', "import { b } from './host/office/b'; import { c } from './summary/c';"],
    [
      'src/cli/a.ts',
      "import { catalog } from '../pipeline'; import { texts } from '../i18n/texts';",
    ],
    ['src/taskpane/pages/A.tsx', "import { useState } from 'react'; import '../taskpane.css';"],
  ])('lets pass in %s: %s', (name, text) => {
    expect(violations(checkImports, name, text)).toEqual([]);
  });
});

describe('the rule of Office names', () => {
  it.each([
    ['src/taskpane/a.ts', 'await Office.onReady();'],
    ['src/pipeline.ts', 'let range: Excel.Range;'],
    ['src/workbench/a.ts', 'window.Office.context;'],
    ['src/host/xlsx/a.ts', 'const host = Excel;'],
  ])('refuses in %s: %s', (name, text) => {
    expect(violations(checkOfficeNames, name, text)).toHaveLength(1);
  });

  it('lets comments, strings, members and host/office be', () => {
    const text = "// Excel.run\nconst a = { Excel: 'Office.js' }; a.Excel;";
    expect(violations(checkOfficeNames, 'src/model/a.ts', text)).toEqual([]);
    expect(violations(checkOfficeNames, 'src/host/office/a.ts', 'Excel.run(f);')).toEqual([]);
  });
});

describe('the rule of purity', () => {
  it.each([
    'Date.now();',
    'new Date();',
    'new Date;',
    'new Date(2024, 0, 1);',
    'Date();',
    'Math.random();',
    'process.env;',
    "fetch('x');",
    'localStorage.a;',
    "new Intl.NumberFormat('zh');",
    'a.toLocaleString();',
    'a.localeCompare(b);',
    'a.getFullYear();',
    'navigator.language;',
    "require('x');",
  ])('refuses in the core: %s', (text) => {
    expect(violations(checkPurity, 'src/assess/a.ts', text)).toHaveLength(1);
  });

  it('lets days that are given be computed with', () => {
    const text = 'new Date(0); new Date(day).getUTCMonth(); Date.UTC(2024, 0, 1); a.process;';
    expect(violations(checkPurity, 'src/assess/a.ts', text)).toEqual([]);
  });

  it('leaves the program around the core alone', () => {
    expect(violations(checkPurity, 'src/cli/a.ts', 'process.exit(0);')).toEqual([]);
  });
});

describe('the rules of style', () => {
  it.each([
    'export default 1;',
    'export default function a() {}',
    'const a = 1; export { a as default };',
    "export { a } from './a'; export * from './b';",
  ])('refuse: %s', (text) => {
    expect(violations(checkExports, 'src/model/a.ts', text)).toHaveLength(1);
  });

  it('let named exports be', () => {
    const text = "export const a = 1; export { b } from './b';";
    expect(violations(checkExports, 'src/model/a.ts', text)).toEqual([]);
  });

  it.each(['src/utils/a.ts', 'src/model/My.ts', 'src/taskpane/page.tsx', 'docs/a b.md'])(
    'refuse the name %s',
    (name) => {
      expect(checkFileName(name)).toHaveLength(1);
    },
  );
});

describe('the rules of place', () => {
  it('find a path of one machine', () => {
    const workplace = ['', 'work', 'main'].join('/');
    expect(checkMachinePaths('a.md', `see ${workplace}`, '/home/a/dabiao/')).toHaveLength(1);
    expect(checkMachinePaths('a.md', 'in /home/a/dabiao/src', '/home/a/dabiao/')).toHaveLength(1);
    expect(checkMachinePaths('a.md', 'xl/work/b and a/work/c', '/home/a/dabiao/')).toEqual([]);
  });

  it('find an address that is not the public registry', () => {
    const lock = (resolved: string) => JSON.stringify({ packages: { a: { resolved } } });
    expect(checkLockFile(lock('https://mirror.example/a.tgz'))).toHaveLength(1);
    expect(checkLockFile(lock('https://registry.npmjs.org/a/-/a-1.tgz'))).toEqual([]);
  });

  it('find a package of another platform that is not locked', () => {
    const parent = { optionalDependencies: { 'b-linux': '1', 'b-darwin': '1' } };
    const packages = { 'node_modules/b': parent, 'node_modules/b-linux': {} };
    expect(checkLockFile(JSON.stringify({ packages }))).toEqual([
      'node_modules/b: b-darwin is not locked',
    ]);
  });
});
