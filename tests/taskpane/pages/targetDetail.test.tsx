/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import type { Locale } from '../../../src/model/basics';
import type { TargetProgress } from '../../../src/pipeline';
import { buildProgress, buildTarget, buildWorkbook } from '../../support/paneBuilders';
import { renderPane, stageWorkbook } from '../../support/paneStage';

const ID = 'hubei-2022/local-standards';

async function openTarget(targets: readonly TargetProgress[], locale: Locale = 'zh-CN') {
  const staged = stageWorkbook(buildWorkbook({ targets }));
  const pane = await renderPane(staged, { locale, page: 'alerts' });
  const zh = locale === 'zh-CN';
  await pane.user.click(
    await screen.findByRole('button', {
      name: zh ? '查看详情：省级地方标准' : 'Show details: Provincial local standards',
    }),
  );
  return { ...pane, staged };
}

/** Terms and values of the arithmetic. */
function readFacts(): Record<string, string> {
  const terms = screen.getAllByRole('term');
  const values = screen.getAllByRole('definition');
  return Object.fromEntries(
    terms.map((term, index) => [term.textContent, values[index]?.textContent ?? '']),
  );
}

describe('a target opened', () => {
  it('lists its arithmetic, what is needed, and what would change its status', async () => {
    await openTarget([buildProgress(ID, 'atRisk')]);
    expect(readFacts()).toEqual({
      '基期值 b': '0项',
      '最新值 c': '620项（2024年）',
      '目标值 T': '≥1,000项',
      距目标: '380项',
      计划起点: '2021年1月1日',
      完成期限: '2025年12月31日',
      '时序进度 τ': '80.0%',
      '完成进度 p': '62.0%',
      '差距 p−τ': '-18.0个百分点',
      '进度比 ρ＝p/τ': '0.775',
      从现在起每期须完成: '每年380项（还有1年）',
      '到期预计（序时进度）': '775项',
      照此达到目标: '2027年6月14日',
      状态何时改变: '≥760项 → 基本达到序时进度\n≤479项 → 严重滞后',
    });
  });

  it('says the same in English', async () => {
    await openTarget([buildProgress(ID, 'atRisk')], 'en-US');
    const facts = readFacts();
    expect(facts['Latest figure c']).toBe('620 items (2024)');
    expect(facts['Gap p−τ']).toBe('-18.0 points');
    expect(facts['What would change the status']).toContain('≥760 items → Nearly on schedule');
  });

  it('draws its course and tells it in words and in a table', async () => {
    const { user } = await openTarget([buildProgress(ID, 'atRisk')]);
    expect(
      screen.getByRole('img', {
        name: '走势图：2期数据，最新620项；目标线≥1,000项；序时线从0项到1,000项。数字见下方数据表。',
      }),
    ).toBeInTheDocument();
    await user.click(screen.getByText('数据表'));
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows.map((row) => row.textContent)).toEqual([
      '期实际值应达值目标线',
      '2023年450599.671,000',
      '2024年620800.111,000',
    ]);
  });

  it('makes up no pace where no baseline is known: the plain distance is shown', async () => {
    const assessment = {
      baseline: null,
      progress: null,
      elapsedShare: null,
      gap: null,
      ratio: null,
      reason: 'noBaseline',
      requiredPace: null,
      projected: null,
      projectedBy: null,
      reachedOn: null,
      wouldChange: { better: null, worse: null },
    } as const;
    const { user } = await openTarget([buildProgress(ID, 'stale', { assessment })]);
    expect(readFacts()).toEqual({
      '基期值 b': '未填',
      '最新值 c': '620项（2024年）',
      '目标值 T': '≥1,000项',
      距目标: '380项',
      计划起点: '2021年1月1日',
      完成期限: '2025年12月31日',
    });
    expect(screen.getByRole('img')).toHaveAccessibleName(/缺基期值等，不画序时线/);
    await user.click(screen.getByText('数据表'));
    expect(screen.getByRole('row', { name: '2024年 620 — 1,000' })).toBeInTheDocument();
  });

  it('reads as a verdict after the deadline', async () => {
    await openTarget([
      buildProgress(ID, 'missed', {
        assessment: { asOf: '2026-03-31', requiredPace: null, projected: null, projectedBy: null },
        sentence: '到期未达到，差380项。',
      }),
    ]);
    expect(screen.getByText('期限已过，以下为最终结论。')).toBeInTheDocument();
    expect(screen.getByText('到期未达到，差380项。')).toBeInTheDocument();
    expect(readFacts()).not.toHaveProperty('从现在起每期须完成');
  });

  it('sets the same indicator beside it, and marks what only looks alike', async () => {
    const national = buildTarget({
      id: 'national-2021/share',
      documentId: 'national-2021',
      name: { zh: '全国比率', en: 'National share' },
      value: 50,
    });
    const other = buildTarget({ id: 'xiamen-2022/x', documentId: 'xiamen-2022' });
    await openTarget([
      buildProgress(ID, 'atRisk', {
        progress: {
          related: [
            { target: national, kind: 'same' },
            { target: other, kind: 'lookAlike' },
          ],
        },
      }),
      buildProgress(national.id, 'ahead', { target: national, assessment: { current: 45 } }),
    ]);
    const items = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(items[0]).toContain('同一指标');
    expect(items[0]).toContain('国家纲要（2021） · 全国比率');
    expect(items[0]).toContain('目标值 ≥50项 · 最新值 45项');
    expect(items[0]).toContain('达到或超序时进度');
    expect(items[1]).toContain('口径不同，仅供参考');
    expect(items[1]).toContain('未载入');
  });

  it('takes the focus to its name, and leads back to the list', async () => {
    const { user } = await openTarget([buildProgress(ID, 'atRisk')]);
    expect(screen.getByRole('heading', { name: '省级地方标准' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: '返回清单' }));
    expect(screen.getByRole('heading', { name: '目标清单' })).toBeInTheDocument();
  });
});
