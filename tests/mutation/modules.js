const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');
const { createRequire } = require('node:module');
const ts = require('typescript');

/** As jest.config.js has it: types are only taken away. */
const OPTIONS = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.CommonJS,
  esModuleInterop: true,
  isolatedModules: true,
};

const ENDINGS = ['', '.ts', '.tsx', '.js', '/index.ts'];

function findFile(from, specifier) {
  const base = path.resolve(path.dirname(from), specifier);
  const file = ENDINGS.map((ending) => base + ending).find((candidate) => {
    return fs.existsSync(candidate) && fs.statSync(candidate).isFile();
  });
  if (file === undefined) throw new Error(`${specifier} of ${from} is not there`);
  return file;
}

/**
 * The modules of the project in this process: loaded once, and after a change of one of them only
 * those that stand on it are run again. `replaceText(file, text)` puts a text in a file's place,
 * `null` takes it back; `current()` is the module being run; `dependentsOf(file)` are all that stand
 * on it, itself too.
 */
function createModules(root) {
  const requireNative = createRequire(path.join(root, 'package.json'));
  const compiled = new Map();
  const texts = new Map();
  const loaded = new Map();
  const users = new Map();
  const running = [];
  const found = new Map();

  function compile(file) {
    const own = texts.get(file);
    const known = own === undefined ? compiled.get(file) : undefined;
    if (known) return known;
    const text = own ?? fs.readFileSync(file, 'utf8');
    const options = { compilerOptions: OPTIONS, fileName: file };
    const code = ts.transpileModule(text, options).outputText;
    const names = ['exports', 'require', 'module', '__filename', '__dirname'];
    const script = vm.compileFunction(code, names, { filename: file });
    if (own === undefined) compiled.set(file, script);
    return script;
  }

  function load(file) {
    const known = loaded.get(file);
    if (known) return known.exports;
    if (file.endsWith('.json')) return JSON.parse(fs.readFileSync(file, 'utf8'));
    const module = { exports: {} };
    const script = compile(file);
    const requireFrom = (specifier) => {
      if (!specifier.startsWith('.')) return requireNative(specifier);
      const key = `${path.dirname(file)} ${specifier}`;
      const target = found.get(key) ?? findFile(file, specifier);
      found.set(key, target);
      const known = users.get(target) ?? new Set();
      users.set(target, known.add(file));
      return load(target);
    };
    requireFrom.resolve = requireNative.resolve;
    loaded.set(file, module);
    running.push(file);
    try {
      script(module.exports, requireFrom, module, file, path.dirname(file));
    } catch (error) {
      loaded.delete(file);
      throw error;
    } finally {
      running.pop();
    }
    return module.exports;
  }

  function dependentsOf(file) {
    const found = new Set([file]);
    for (const each of found) for (const user of users.get(each) ?? []) found.add(user);
    return found;
  }

  function replaceText(file, text) {
    if (text === null) texts.delete(file);
    else texts.set(file, text);
    for (const each of dependentsOf(file)) loaded.delete(each);
  }

  return { load, replaceText, dependentsOf, current: () => running.at(-1) ?? null };
}

module.exports = { createModules };
