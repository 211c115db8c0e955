/** @jest-environment jsdom */
import { catalog, connectOffice, loadDocuments, readWorkbookState } from '../../src/pipeline';
import { startOffice } from '../support/officeRuntime';
import { reportFigures } from './measure';

const documentIds = catalog().documents.map(({ document }) => document.id);

/** Seconds and round trips of some work through the unmodified Office.js. */
describe('the open workbook', () => {
  it('loads and reads', async () => {
    const office = await startOffice();
    const host = await connectOffice();
    const measure = async (what: string, work: () => Promise<unknown>): Promise<void> => {
      const begin = performance.now();
      const syncs = await office.countSyncs(work);
      reportFigures(`${what}, stand-in workbook`, 's', [(performance.now() - begin) / 1000]);
      reportFigures(`${what}, context.sync`, 'calls', [syncs]);
    };
    const request = { documentIds, period: '2024', locale: 'zh-CN', takenTitles: 'ask' } as const;
    await measure('load five documents', async () => {
      expect((await loadDocuments(host, request)).kind).toBe('loaded');
    });
    await measure('load them again', async () => {
      expect((await loadDocuments(host, request)).kind).toBe('unchanged');
    });
    await measure('check and assess', async () => {
      expect((await readWorkbookState(host, 'zh-CN')).targets).toHaveLength(29);
    });
  });
});
