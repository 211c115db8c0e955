import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeFilledReturn } from '../support/mergeReturns';
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
  ['hubei-2022/science-project-standards-share', '0.5'],
];

describe('the look of the pane', () => {
  const workbench = useWorkbench(async (opened) => {
    await loadInPane(opened, ['湖北实施意见（2022）', '国家纲要（2021）'], '2024');
    const state = await cellOfTable(opened, 'tblTasks', 'hubei-2022/task-24', '状态');
    await typeIntoCell(opened, '任务', state, '已完成待核验');
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

  /** The page as it stands, in both themes. */
  async function expectAccessible(): Promise<void> {
    for (const colorScheme of ['dark', 'light'] as const) {
      // Colours that are still on their way to the other theme are nobody's.
      await workbench.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await workbench.pane.locator(`[style*="color-scheme: ${colorScheme}"]`).first().waitFor();
      await workbench.page.waitForTimeout(200);
      expect(await findViolations(workbench.pane)).toEqual([]);
    }
  }

  it('has no accessibility violation on the alerts page, in either language and theme', async () => {
    await openPanePage(workbench, '进度预警');
    await workbench.pane.getByText(/截至2024年12月31日为620项/).waitFor();
    await expectAccessible();
    await takePicture('alerts.zh-CN');
    await switchLanguage(workbench, 'en-US');
    await workbench.pane.getByText(/620 items by 2024-12-31/).waitFor();
    await expectAccessible();
    await takePicture('alerts.en-US');
  });

  it('has no accessibility violation in the details of a target', async () => {
    const { pane } = workbench;
    await pane.getByRole('button', { name: /^Show details: National standards/ }).click();
    await pane.getByRole('img', { name: /620 items/ }).waitFor();
    await expectAccessible();
    await takePicture('detail.en-US');
    await switchLanguage(workbench, 'zh-CN');
    await pane.getByRole('img', { name: /最新620项/ }).waitFor();
    await expectAccessible();
    await takePicture('detail.zh-CN');
  });

  it('has no accessibility violation on the check page, in either language and theme', async () => {
    const { pane } = workbench;
    await openPanePage(workbench, '审核');
    await expectAccessible();
    await pane.getByRole('main').getByRole('button', { name: '审核', exact: true }).click();
    await pane.getByText(/是否应为50%/).waitFor();
    await expectAccessible();
    await takePicture('check.zh-CN');
    await switchLanguage(workbench, 'en-US');
    await expectAccessible();
    await takePicture('check.en-US');
  });

  it('has no accessibility violation on the load page, in either language and theme', async () => {
    await openPanePage(workbench, 'Load documents');
    await expectAccessible();
    await takePicture('load.en-US');
    await switchLanguage(workbench, 'zh-CN');
    await workbench.pane.getByRole('heading', { name: '政策文件' }).waitFor();
    await expectAccessible();
    await takePicture('load.zh-CN');
  });

  it('has no accessibility violation on the issue page, in either language and theme', async () => {
    await openPanePage(workbench, '布置报表');
    // All units and owners are read, beside whatever else the machine does.
    await workbench.pane.getByRole('heading', { name: /确认归口/ }).waitFor({ timeout: 90_000 });
    await expectAccessible();
    await takePicture('issue.zh-CN');
    await switchLanguage(workbench, 'en-US');
    await expectAccessible();
    await takePicture('issue.en-US');
    await switchLanguage(workbench, 'zh-CN');
  });

  it('has no accessibility violation on the merge page, in either language and theme', async () => {
    const { pane } = workbench;
    await openPanePage(workbench, '汇总');
    await pane.locator('input[data-kind=files]').setInputFiles(await someReturns());
    await pane.getByText('读取3个').waitFor();
    await expectAccessible();
    await takePicture('merge.zh-CN');
    await switchLanguage(workbench, 'en-US');
    await expectAccessible();
    await takePicture('merge.en-US');
    await switchLanguage(workbench, 'zh-CN');
  });

  it('fits a pane of 320 pixels without scrolling sideways', async () => {
    await narrowPane(workbench, 320);
    for (const name of ['载入文件', '审核', '进度预警', '布置报表', '汇总']) {
      await openPanePage(workbench, name);
      expect(await findOverflow(workbench.pane)).toBeLessThanOrEqual(0);
    }
  });
});

/** One to be taken, and two of a unit that do not say the same. */
async function someReturns() {
  const files = [
    ['2024_省科技厅.xlsx', { unit: '省科技厅', trained: 12 }],
    ['2024_省教育厅.xlsx', { unit: '省教育厅', trained: 5 }],
    ['2024_省教育厅_补.xlsx', { unit: '省教育厅', trained: 6 }],
  ] as const;
  return Promise.all(
    files.map(async ([name, filled]) => ({
      name,
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(await writeFilledReturn({ period: '2024', ...filled })),
    })),
  );
}
