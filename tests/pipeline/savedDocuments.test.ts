import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ReviewDraft } from '../../src/model/review';
import { readOwnCatalog } from '../../src/pipeline/catalogFiles';
import { exportReview, judgeReview, openReviewFile } from '../../src/pipeline/reviewFlow';
import { acceptAll } from '../support/reviewedDraft';

const FOLDER = resolve(__dirname, '../extract/documents');
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));

/** The draft with what the faults name filled in or left out, as a person would. */
async function mend(draft: ReviewDraft): Promise<ReviewDraft> {
  const { faults } = await judgeReview(null, draft);
  const keys = new Set(faults.map((fault) => ('key' in fault ? fault.key : '')));
  const { details } = draft;
  return {
    details: {
      ...details,
      title: details.title || '文件',
      horizonYear: details.horizonYear || 2025,
      planStart: details.planStart || '2021-01-01',
    },
    targets: draft.targets.filter(({ key }) => !keys.has(key)),
    tasks: draft.tasks.filter(({ key }) => !keys.has(key)),
  };
}

describe('a reviewed document of any office', () => {
  it.each(FILES)('is whole once what is missing is filled in, and read back: %s', async (name) => {
    const opened = await openReviewFile(readFileSync(resolve(FOLDER, name)), name);
    if (opened.kind === 'problem') throw new Error(opened.problem.code);
    const draft = await mend(await mend(acceptAll(opened.draft)));
    const { faults, built } = await judgeReview(null, draft);
    expect(faults).toEqual([]);
    if (!built) throw new Error('nothing built');
    const reading = readOwnCatalog(exportReview(built));
    const [entry] = reading.kind === 'catalog' ? reading.catalog.documents : [];
    expect(entry?.targets).toHaveLength(draft.targets.length);
    expect(entry?.tasks).toHaveLength(draft.tasks.length);
  });
});
