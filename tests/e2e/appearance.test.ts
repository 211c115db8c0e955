import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  findOverflow,
  findViolations,
  loadInPane,
  narrowPane,
  openPanePage,
  switchLanguage,
} from '../support/panePage';
import { cellOfTable, typeIntoCell } from '../support/workbenchPage';
import { useWorkbench } from '../support/workbenchSuite';

/** Set to renew the pictures of the README; a machine without a Chinese font must not. */
const PICTURES = process.env['DABIAO_PICTURES'] === '1';
const FOLDER = resolve(__dirname, '../../assets/screenshots');

jest.setTimeout(120_000);

const FIGURES: readonly (readonly [string, string])[] = [
  ['hubei-2022/national-standards', '620'],
  ['hubei-2022/industry-standards', '830'],
  ['hubei-2022/local-standards', '1210'],
  ['hubei-2022/group-standards', '300'],
];

describe('the look of the pane', () => {
  const workbench = useWorkbench(async (opened) => {
    await loadInPane(opened, ['湖北实施意见（2022）', '国家纲要（2021）'], '2024');
    for (const [target, figure] of FIGURES) {
      const cell = await cellOfTable(opened, 'tblData', target, '本期累计');
      await typeIntoCell(opened, '数据', cell, figure);
    }
  });

  async function takePicture(name: string): Promise<void> {
    if (!PICTURES) return;
    mkdirSync(FOLDER, { recursive: true });
    await workbench.page.screenshot({ path: resolve(FOLDER, `${name}.png`) });
  }

  it('has no accessibility violation on the alerts page, in either language', async () => {
    await openPanePage(workbench, '进度预警');
    await workbench.pane.getByText(/截至2024年12月31日为620项/).waitFor();
    expect(await findViolations(workbench.pane)).toEqual([]);
    await takePicture('alerts.zh-CN');
    await switchLanguage(workbench, 'en-US');
    await workbench.pane.getByText(/620 items by 2024-12-31/).waitFor();
    expect(await findViolations(workbench.pane)).toEqual([]);
    await takePicture('alerts.en-US');
  });

  it('has no accessibility violation on the load page, in either language', async () => {
    await openPanePage(workbench, 'Load documents');
    expect(await findViolations(workbench.pane)).toEqual([]);
    await switchLanguage(workbench, 'zh-CN');
    await workbench.pane.getByRole('heading', { name: '政策文件' }).waitFor();
    expect(await findViolations(workbench.pane)).toEqual([]);
    await takePicture('load.zh-CN');
  });

  it('fits a pane of 320 pixels without scrolling sideways', async () => {
    await narrowPane(workbench, 320);
    for (const name of ['载入文件', '进度预警', '布置报表']) {
      await openPanePage(workbench, name);
      expect(await findOverflow(workbench.pane)).toBeLessThanOrEqual(0);
    }
  });
});
