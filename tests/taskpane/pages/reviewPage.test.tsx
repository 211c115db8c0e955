/** @jest-environment jsdom */
import '../../support/textEncoding';
import { act, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { HostProblem } from '../../../src/host/workbookHost';
import { hashCatalog } from '../../../src/catalog/hashCatalog';
import { loadCatalog } from '../../../src/catalog/loadCatalog';
import { buildDocument } from '../../../src/catalog/review/buildDocument';
import { readWorkbook } from '../../../src/host/xlsx/readWorkbook';
import { writeWorkbook } from '../../../src/host/xlsx/writeWorkbook';
import { buildWorkbookPlan } from '../../../src/layout/buildWorkbookPlan';
import { OWN_DOCUMENTS_SHEET } from '../../../src/layout/ownDocuments';
import type { Locale } from '../../../src/model/basics';
import type { WorkbookGrid } from '../../../src/model/grid';
import { ownPart } from '../../../src/pipeline/workbookCatalog';
import { buildWorkbook } from '../../support/paneBuilders';
import { renderPane, stageWorkbook } from '../../support/paneStage';
import { buildPolicyText, reviewText } from '../../support/reviewedDraft';

const TEXT = buildPolicyText({ trained: 5000, standards: 300, share: 50 });
const empty = buildWorkbook({ kind: 'empty', documentIds: [], periods: [], targets: [] });

async function openPage(
  locale: Locale = 'zh-CN',
  problem: HostProblem | null = null,
  grid: WorkbookGrid | null = null,
) {
  const staged = stageWorkbook(empty);
  staged.problem = problem;
  if (grid) staged.host.readGrid = () => Promise.resolve(grid);
  const { user, controller } = await renderPane(staged, { page: 'review', locale });
  act(() => controller.dispatch({ type: 'pageOpened', page: 'review' }));
  await waitFor(() => expect(policyInput()).not.toBeNull());
  return user;
}

function policyInput(): HTMLInputElement | null {
  return document.querySelector('input[data-kind=policy]');
}

/** The page with the text pasted and searched. */
async function openText(text = TEXT, page = openPage()): Promise<UserEvent> {
  const user = await page;
  await user.click(screen.getByText('或粘贴正文'));
  await user.click(screen.getByLabelText('政策文件正文'));
  await user.paste(text);
  await user.click(screen.getByText('提取'));
  await screen.findByText('粘贴的正文');
  return user;
}

async function chooseFile(user: UserEvent, name: string, content: string | Uint8Array) {
  const input = policyInput();
  if (!input) throw new Error('nowhere to choose a file');
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const file = new File([bytes as BlobPart], name);
  // The DOM of the tests reads no file.
  await user.upload(input, Object.assign(file, { arrayBuffer: async () => bytes.buffer }));
}

const goTo = (user: UserEvent, step: RegExp) =>
  user.click(screen.getByRole('button', { name: step, pressed: false }));

/** The buttons of the candidate whose name has the word. */
const actionsOf = (word: RegExp) => within(screen.getByRole('group', { name: word }));

const cardOf = (word: RegExp) => screen.getByRole('group', { name: word }).closest('li');

async function acceptAll(user: UserEvent): Promise<void> {
  await goTo(user, /^目标 \d/);
  await user.click(screen.getByRole('button', { name: /^接受没有疑问的/ }));
  await goTo(user, /^任务 \d/);
  await user.click(screen.getByRole('button', { name: /^接受没有疑问的/ }));
}

async function fillDetails(user: UserEvent): Promise<void> {
  await goTo(user, /^文件信息/);
  await user.type(screen.getByLabelText('简称'), '郦山实施意见（2023）');
  await user.type(screen.getByLabelText('地区（拼音小写）'), 'Lishan');
  const issuer = screen.getByLabelText('发文机关');
  await user.clear(issuer);
  await user.type(issuer, '郦山省人民政府');
}

describe('a text that was pasted', () => {
  it('opens with what was found in it, nothing accepted', async () => {
    await openText();
    expect(screen.getByText(/^目标3个（须核对0个），任务2项/)).toBeVisible();
    expect(screen.getByText('已接受目标0个、任务0项；未定5条。')).toBeVisible();
    expect(screen.getByLabelText('文号')).toHaveValue('郦政发〔2023〕8号');
  });
});

describe('a file that nothing can be taken from', () => {
  it('is named, with what it is and what to do', async () => {
    const user = await openPage();
    await chooseFile(user, '扫描.txt', '');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      '扫描.txt 文件是空的。请重新下载或重新索取。',
    );
  });

  it('is told so in English as well', async () => {
    const user = await openPage('en-US');
    await chooseFile(user, 'scan.txt', '');
    expect(await screen.findByRole('alert')).toHaveTextContent('scan.txt');
  });

  it('is told so where a .json is none of ours', async () => {
    const user = await openPage();
    await chooseFile(user, '结果.json', '{');
    expect(await screen.findByRole('alert')).toHaveTextContent('文件不是JSON。');
  });

  it('leaves the page where another one can be chosen', async () => {
    const user = await openPage();
    await chooseFile(user, '扫描.txt', '');
    await screen.findByRole('alert');
    await chooseFile(user, '实施意见.txt', TEXT);
    expect(await screen.findByText('实施意见.txt')).toBeVisible();
  });
});

describe('the candidates', () => {
  it('without doubts are accepted with one press', async () => {
    const user = await openText();
    await acceptAll(user);
    expect(screen.getByText('已接受目标3个、任务2项；未定0条。')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^接受没有疑问的/ })).toBeNull();
  });

  it('are left out one by one, and a second press takes it back', async () => {
    const user = await openText();
    await goTo(user, /^目标 3/);
    await user.click(actionsOf(/人才/).getByRole('button', { name: '不要' }));
    expect(screen.getByText(/未定4条/)).toBeVisible();
    await user.click(actionsOf(/人才/).getByRole('button', { name: '不要' }));
    expect(screen.getByText(/未定5条/)).toBeVisible();
  });

  it('show the figure as people write it, and follow what is edited', async () => {
    const user = await openText();
    await goTo(user, /^目标 3/);
    expect(cardOf(/人才/)).toHaveTextContent('≥5,000人 · 2025年12月31日');
    await user.click(actionsOf(/人才/).getByRole('button', { name: '修改' }));
    const value = screen.getByLabelText('目标值');
    await user.clear(value);
    expect(cardOf(/人才/)).toHaveTextContent('目标值（脱失）');
    await user.type(value, '12000');
    expect(cardOf(/人才/)).toHaveTextContent('≥12,000人');
  });

  it('are measured as a share once their unit is %', async () => {
    const user = await openText();
    await goTo(user, /^目标 3/);
    await user.click(actionsOf(/人才/).getByRole('button', { name: '修改' }));
    const unit = screen.getByLabelText('计量单位');
    expect(screen.getByLabelText('计量类型')).toHaveValue('cumulative');
    await user.clear(unit);
    await user.type(unit, '％');
    expect(screen.getByLabelText('计量类型')).toHaveValue('ratio');
    expect(screen.getByLabelText('基期值')).toHaveValue(null);
    await user.clear(unit);
    await user.type(unit, '人');
    expect(screen.getByLabelText('计量类型')).toHaveValue('cumulative');
  });

  it('are marked in the text beside them on request', async () => {
    const user = await openText();
    await goTo(user, /^目标 3/);
    await user.click(actionsOf(/人才/).getByRole('button', { name: '看原文' }));
    const key = document.querySelector('mark[data-key="target-1"]');
    expect(key).toHaveTextContent('培训标准化人才5000人以上');
  });
});

describe('many candidates', () => {
  const COUNT = 23;
  const many = Array.from({ length: COUNT }, (_, at) => {
    return `到2025年,培训第${at + 1}类标准化人才${at + 1}00人以上。`;
  });

  it('come a page at a time; the rest on request, with the keys at the first that came', async () => {
    const user = await openText(['郦山省实施意见', '一、发展目标', ...many].join('\n'));
    await goTo(user, /^目标 \d/);
    const cards = () => screen.getAllByRole('listitem');
    expect(cards()).toHaveLength(20);
    await user.click(screen.getByRole('button', { name: '再显示3条（还有3条）' }));
    expect(cards()).toHaveLength(COUNT);
    expect(cards()[20]).toHaveFocus();
    expect(screen.queryByRole('button', { name: /^再显示/ })).toBeNull();
  });
});

describe('a long text', () => {
  it('is drawn around what is shown, the rest on request', async () => {
    const idle = '坚持标准引领，完善工作机制，形成工作合力。\n'.repeat(1200);
    const last = '到2025年,建设标准验证点12个。';
    const user = await openText(`${TEXT.replace('二、', `${idle}二、`)}\n${last}`);
    await goTo(user, /^目标 4/);
    const body = () => screen.getByRole('document').textContent ?? '';
    expect(body()).toContain('培训标准化人才5000人以上');
    expect(body()).not.toContain(last);
    await user.click(actionsOf(/验证点/).getByRole('button', { name: '看原文' }));
    expect(body()).toContain('建设标准验证点12个');
    expect(body()).not.toContain('培训标准化人才5000人以上');
    await user.click(screen.getByRole('button', { name: '看前面的原文' }));
    expect(body()).toContain('培训标准化人才5000人以上');
  });
});

describe('a workbook that has the document', () => {
  const own = buildDocument(reviewText(TEXT), loadCatalog(), null);
  let grid: WorkbookGrid;

  beforeAll(async () => {
    const { documents } = own;
    const plan = { documents, own: ownPart(own), periods: ['2024'], asOf: null } as const;
    const bytes = await writeWorkbook(
      buildWorkbookPlan({ ...plan, locale: 'zh-CN', hashOf: hashCatalog }),
    );
    grid = readWorkbook(bytes);
  });

  async function openNewer(standing: WorkbookGrid) {
    const text = buildPolicyText({ trained: 8000, standards: null, share: 50 })
      .replace('培训标准化人才', '培训标准化专业人才')
      .replace('二、', '到2025年,建设标准验证点12个。\n二、')
      .replace('培养标准化人才', '强化监督实施');
    const user = await openText(text, openPage('zh-CN', null, standing));
    await acceptAll(user);
    await fillDetails(user);
    await goTo(user, /^保存/);
    return user;
  }

  it('is told what a newer version changes, item by item', async () => {
    await openNewer(grid);
    const told = (await screen.findByText(/^工作簿里已有“郦山实施意见（2023）”/)).parentElement;
    expect(told).toHaveTextContent('改动：培训标准化专业人才');
    expect(told).toHaveTextContent('名称：培训标准化人才 → 培训标准化专业人才');
    expect(told).toHaveTextContent('目标值：5,000 → 8,000');
    expect(told).toHaveTextContent('新增：建设标准验证点');
    expect(told).toHaveTextContent('撤销（保留，不再布置）：制定省级地方标准');
    expect(told).toHaveTextContent('新增：强化监督实施');
    expect(told).toHaveTextContent('撤销（保留，不再布置）：培养标准化人才');
  });

  it('that cannot be read any more says so, and takes nothing', async () => {
    const sheets = grid.sheets.map((sheet) =>
      sheet.title === OWN_DOCUMENTS_SHEET ? { ...sheet, rows: sheet.rows.slice(0, 1) } : sheet,
    );
    await openNewer({ ...grid, sheets });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /没有写入任何内容。.*隐藏表“_documents”被改动，自带的文件“lishan-2023”读不出来/,
    );
    for (const name of ['载入工作簿', '存为 .json']) {
      expect(screen.getByRole('button', { name })).toHaveAttribute('aria-disabled', 'true');
    }
  });
});

describe('a figure that was passed over', () => {
  it('becomes a target, says what it lacks, and leaves the list', async () => {
    const user = await openText();
    const passedOver = screen.getByRole('button', { name: /^未取的数/ });
    const count = Number(passedOver.textContent?.replace(/\D/g, ''));
    expect(count).toBeGreaterThan(0);
    await user.click(passedOver);
    await user.click(screen.getAllByRole('button', { name: '作为目标' })[0] as HTMLElement);
    expect(await screen.findByRole('button', { name: '目标 4', pressed: true })).toBeVisible();
    expect(screen.getByRole('button', { name: `未取的数 ${count - 1}` })).toBeVisible();
    expect(screen.getByText(/这份文本丢了数字，请对照原件填目标值。/)).toBeVisible();
    await user.type(screen.getByLabelText('目标值'), '7');
    expect(screen.queryByText(/这份文本丢了数字/)).toBeNull();
  });
});

describe('the clauses of the text', () => {
  const picker = () => screen.getByRole('listbox', { name: /^原文的句子：上下键移动/ });
  const chosen = () => within(picker()).getByRole('option');

  it('are chosen by arrow keys, shown in the text, and added as a target with Enter', async () => {
    const user = await openText();
    await goTo(user, /^目标 3/);
    expect(chosen()).toHaveAttribute('aria-selected', 'false');
    act(() => picker().focus());
    expect(chosen()).toHaveTextContent('郦山省人民政府关于推进标准化发展的实施意见');
    await user.keyboard('{End}{ArrowUp}');
    expect(chosen()).toHaveTextContent(/^支持高校开设标准化课程。$/);
    expect(chosen()).toHaveAttribute('aria-selected', 'true');
    expect(chosen()).toHaveAttribute('aria-posinset');
    expect(document.querySelector('[data-chosen]')).toHaveTextContent('支持高校开设标准化课程。');
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('button', { name: '目标 4', pressed: true })).toBeVisible();
    expect(cardOf(/支持高校/)).toHaveTextContent('目标值（脱失）');
    expect(picker()).toHaveFocus();
  });

  it('begin at the candidate that is shown, and are added once', async () => {
    const user = await openText();
    await goTo(user, /^目标 3/);
    await user.click(actionsOf(/地方标准/).getByRole('button', { name: '看原文' }));
    act(() => picker().focus());
    expect(chosen()).toHaveTextContent('制定省级地方标准300项。');
    await user.keyboard('{Enter}');
    expect(screen.getByRole('button', { name: '目标 3', pressed: true })).toBeVisible();
    await user.keyboard('{ArrowUp}{Enter}');
    expect(await screen.findByRole('button', { name: '目标 4', pressed: true })).toBeVisible();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('button', { name: '目标 4', pressed: true })).toBeVisible();
  });

  it('become a task in the step of tasks, with the units several of them name', async () => {
    const user = await openText();
    await goTo(user, /^任务 2/);
    act(() => picker().focus());
    await user.keyboard('{End}{ArrowUp}{Shift>}{ArrowDown}{/Shift}');
    expect(chosen()).toHaveTextContent('支持高校开设标准化课程。(牵头单位:省教育厅)');
    await user.click(screen.getByRole('button', { name: '把选中的文字添加为任务' }));
    expect(await screen.findByRole('button', { name: '任务 3', pressed: true })).toBeVisible();
    expect(cardOf(/^— 支持高校/)).toHaveTextContent('省教育厅');
    expect(cardOf(/^— 支持高校/)).toHaveTextContent('二、主要任务');
  });

  it('are left alone with Escape', async () => {
    const user = await openText();
    await goTo(user, /^目标 3/);
    act(() => picker().focus());
    await user.keyboard('{ArrowDown}{Escape}');
    expect(chosen()).toHaveAttribute('aria-selected', 'false');
    expect(document.querySelector('[data-chosen]')).toBeNull();
  });
});

describe('saving', () => {
  it('lists what is missing; a fault leads to its field, with the keys there', async () => {
    const user = await openText();
    await goTo(user, /^保存/);
    expect(await screen.findByText('还没有接受任何目标或任务')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '简称：没有填' }));
    expect(screen.getByLabelText('简称')).toHaveFocus();
    expect(screen.getByText('没有填')).toBeVisible();
  });

  it('leads from the fault of a target to its card', async () => {
    const user = await openText();
    await goTo(user, /^目标 3/);
    await user.click(actionsOf(/人才/).getByRole('button', { name: '接受' }));
    await user.click(actionsOf(/人才/).getByRole('button', { name: '修改' }));
    await user.clear(screen.getByLabelText('目标值'));
    await goTo(user, /^保存/);
    await user.click(await screen.findByRole('button', { name: /人才：没有目标值$/ }));
    expect(cardOf(/人才/)).toHaveFocus();
  });

  it('loads what was accepted into the workbook once nothing is missing', async () => {
    const user = await openText();
    await acceptAll(user);
    await fillDetails(user);
    expect(screen.getByLabelText('文件编号')).toHaveValue('lishan-2023');
    await goTo(user, /^保存/);
    await screen.findByText('可以保存。');
    await user.click(screen.getByRole('button', { name: '载入工作簿' }));
    expect(await screen.findByText('已载入：新增目标3个、任务2项。')).toBeVisible();
  });
});

describe('the steps', () => {
  it('follow each other by keyboard alone', async () => {
    const user = await openText();
    screen.getByRole('button', { name: '下一步：目标' }).focus();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('button', { name: '目标 3', pressed: true })).toHaveFocus();
    await user.tab();
    await user.tab();
    await user.tab();
    await user.tab();
    expect(screen.getByRole('button', { name: '接受没有疑问的（3）' })).toHaveFocus();
    await user.keyboard(' ');
    expect(screen.getByText(/^已接受目标3个/)).toBeVisible();
  });
});

describe('without a workbook', () => {
  it('a .json that was saved says where it can be loaded', async () => {
    const user = await openPage('zh-CN', new HostProblem('hostMissing'));
    await chooseFile(user, 'lishan-2023.json', '{}');
    expect(await screen.findByRole('alert')).toHaveTextContent('请在Excel的任务窗格里打开');
  });
});
