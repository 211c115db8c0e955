import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCatalog, selectDocuments } from '../../src/catalog/loadCatalog';
import { buildWorkbookPlan, type MasterRequest } from '../../src/layout/buildWorkbookPlan';
import { printPlan } from './printPlan';

/**
 * Plans of whole workbooks, committed to be read in review. `npm run golden` writes them anew; the
 * difference belongs in the commit that caused it.
 */
const GOLDEN: readonly (readonly [string, readonly string[], Omit<MasterRequest, 'documents'>])[] =
  [
    [
      'master-hubei-national-2024.zh-CN',
      ['hubei-2022', 'national-2021'],
      { periods: ['2024'], locale: 'zh-CN', asOf: null, hashOf: fixedHash },
    ],
    [
      'master-xiamen-2025-Q3.en-US',
      ['xiamen-2022'],
      { periods: ['2025-Q3'], locale: 'en-US', asOf: null, hashOf: fixedHash },
    ],
  ];

/** The hash has a test of its own; here it would change with every word of a document. */
function fixedHash(): string {
  return '0123456789abcdef';
}

const isRenewing = process.env['DABIAO_GOLDEN'] === 'renew';

describe('the plan of a master workbook', () => {
  it.each(GOLDEN)('%s is as committed', (name, ids, request) => {
    const { documents } = selectDocuments(loadCatalog(), ids);
    const printed = printPlan(buildWorkbookPlan({ ...request, documents }));
    const path = join(__dirname, 'golden', `${name}.json`);
    if (isRenewing) writeFileSync(path, printed);
    expect(printed.split('\n')).toEqual(readFileSync(path, 'utf8').split('\n'));
  });

  it.each(GOLDEN)('%s is small enough to be read', (name) => {
    const text = readFileSync(join(__dirname, 'golden', `${name}.json`), 'utf8');
    expect(text.length).toBeLessThan(400_000);
  });
});
