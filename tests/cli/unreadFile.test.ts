import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { runDabiao } from '../support/runDabiao';

/** More than Node reads into memory; it takes no room on the disk. */
const HUGE = 3 * 1024 ** 3;

let folder: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dabiao-unread-'));
  fs.writeFileSync(path.join(folder, 'huge.xlsx'), '');
  fs.truncateSync(path.join(folder, 'huge.xlsx'), HUGE);
});

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('dabiao merge of a file that cannot be read', () => {
  it('names it with the reason, and makes no hash up', async () => {
    const args = ['merge', path.join(folder, 'huge.xlsx'), '-o', path.join(folder, 's.xlsx')];
    const { out, exitCode } = await runDabiao([...args, '--json']);
    expect(exitCode).toBe(1);
    const { sources } = JSON.parse(out) as { sources: readonly Record<string, unknown>[] };
    expect(sources).toMatchObject([{ file: 'huge.xlsx', sha256: null, returnStatus: 'rejected' }]);
    expect(sources[0]?.['reason']).toContain('文件读不出来（ERR_FS_FILE_TOO_LARGE）');
  });
});
