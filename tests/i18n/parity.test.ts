import { texts } from '../../src/i18n/texts';

type Leaf = readonly [path: string, text: unknown];

/** Every text of a table with the keys that lead to it. */
function listLeaves(table: unknown, path = ''): Leaf[] {
  if (typeof table !== 'object' || table === null) return [[path, table]];
  return Object.entries(table).flatMap(([key, value]) =>
    listLeaves(value, path === '' ? key : `${path}.${key}`),
  );
}

const sameAs: Readonly<Record<string, string>> = { '{mm}': '{month}', '{dd}': '{day}' };

/** `{name}` places of a message, sorted; `{mm}` and `{dd}` are month and day with two digits. */
function listPlaces(text: unknown): string[] {
  return [...String(text).matchAll(/\{(\w+)\}/g)]
    .map((match) => sameAs[match[0]] ?? match[0])
    .sort();
}

/** Chinese shows units as printed, and one of the languages has no word before the days overdue. */
const mayBeEmpty = /^workbook\.(units\.|overdue\.before$)/;

const chinese = listLeaves(texts('zh-CN'));
const english = new Map(listLeaves(texts('en-US')));

describe('the two languages', () => {
  it('have the same keys', () => {
    expect([...english.keys()].sort()).toEqual(chinese.map(([path]) => path).sort());
  });

  it('have a text for every key', () => {
    const empty = [...chinese, ...english].filter(
      ([path, text]) => typeof text !== 'string' || (text.trim() === '' && !mayBeEmpty.test(path)),
    );
    expect(empty).toEqual([]);
  });

  it.each(chinese)('have the same places to fill in %s', (path, text) => {
    expect(listPlaces(english.get(path))).toEqual(listPlaces(text));
  });

  it('write Chinese with full-width punctuation in the pane', () => {
    const halfWidth = chinese.filter(
      ([path, text]) => path.startsWith('pane.') && /[\u4e00-\u9fff][,;:?!()]/.test(String(text)),
    );
    expect(halfWidth).toEqual([]);
  });

  it('keep Chinese out of English, but for the name of the language itself', () => {
    const mixed = [...english].filter(([, text]) => /[\u4e00-\u9fff]/.test(String(text)));
    expect(mixed.map(([path]) => path)).toEqual(['pane.language.zh']);
  });
});
