import type { CheckContext } from '../../src/check/checkContext';
import { findingKey } from '../../src/check/findingKey';
import { runRules } from '../../src/check/runRules';
import { RULES } from '../../src/check/rules/index';
import { cellFinding } from '../../src/layout/readingFindings';
import type { Finding } from '../../src/model/finding';
import type { Lineage } from '../../src/model/observation';
import {
  buildEntry,
  buildFigure,
  buildLineage,
  returnContext,
  SHARE,
} from '../support/checkBuilders';

/** A share of 0.5 that may mean 50 %, explained by these words. */
function halfRow(explanation: string | null, lineage: Partial<Lineage> = {}) {
  const place = buildLineage('填报', 4, lineage);
  return buildFigure({ targetId: SHARE, level: 0.5, value: 0.5, explanation, lineage: place });
}

function idleIn(context: CheckContext): readonly Finding[] {
  return runRules(RULES, context).findings.filter(({ code }) => code === 'explanationIdle');
}

function placesOf(findings: readonly Finding[]) {
  return findings.map(({ file, sheet, cell }) => [file, sheet, cell].join('!'));
}

const HALF = { sheet: '填报', cell: 'K5' };

describe('idle words', () => {
  it('are told of every file and sheet they stand in', () => {
    const figures = [
      halfRow('无', { file: '甲.xlsx' }),
      halfRow('无', { file: '乙.xlsx' }),
      halfRow('无', { file: '乙.xlsx', sheet: '数据' }),
    ];
    expect(placesOf(idleIn(returnContext({ figures })))).toEqual([
      '甲.xlsx!填报!R5',
      '乙.xlsx!填报!R5',
      expect.stringMatching(/^乙.xlsx!数据!/) as string,
    ]);
  });

  it('are told once a cell, though two findings of it have them', () => {
    const reading = [cellFinding('numberAsText', { ...HALF, cell: 'R5' }, '５０', { read: 50 })];
    const figures = [halfRow('无')];
    const context = returnContext({ figures, reading });
    const { findings } = runRules(RULES, context);
    const explained = findings.filter(({ explanation }) => explanation === '无');
    expect(explained.map(({ code }) => code).sort()).toEqual([
      'explanationIdle',
      'numberAsText',
      'percentAsFraction',
    ]);
    expect(placesOf(idleIn(context))).toEqual(['!填报!R5']);
  });

  it('of 审核 are told at the cell they were to explain', () => {
    const [finding] = runRules(RULES, returnContext({ figures: [halfRow(null)] })).findings;
    const explanations = new Map([[findingKey(finding!), '正常']]);
    const [idle, ...others] = idleIn(returnContext({ figures: [halfRow(null)], explanations }));
    expect(others).toEqual([]);
    expect(idle).toMatchObject({ cell: 'K5', found: '正常', explanation: '正常', isClosed: false });
  });

  it('beside a cell that was read otherwise are told at that cell', () => {
    const reading = [cellFinding('numberAsText', HALF, '５０', { read: 50 })];
    const figures = [buildFigure({ targetId: SHARE, level: 50, value: 50, explanation: '同上' })];
    expect(idleIn(returnContext({ figures, reading }))).toMatchObject([
      {
        ...{ code: 'explanationIdle', severity: 'soft', level: 1, cell: 'K5' },
        ...{ found: '同上', explanation: '同上', params: { found: '同上' } },
      },
    ]);
  });

  it('beside cells of one name in two sheets are told of both', () => {
    const at = (sheet: string) =>
      cellFinding('numberAsText', { ...HALF, sheet }, '５', { read: 5 });
    const figures = [buildFigure({ targetId: SHARE, level: 5, value: 5, explanation: '同上' })];
    const ledger = [buildEntry({ explanation: '同上' })];
    const context = returnContext({ figures, ledger, reading: ['填报', '台账'].map(at) });
    expect(placesOf(idleIn(context))).toEqual(['!填报!K5', '!台账!K5']);
  });

  it('beside a cell that could not be read explain nothing, and are not asked about', () => {
    const reading = [cellFinding('notANumber', HALF, '很多')];
    const figures = [buildFigure({ targetId: SHARE, explanation: '同上' })];
    const { findings } = runRules(RULES, returnContext({ figures, reading }));
    expect(findings.find(({ code }) => code === 'notANumber')?.explanation).toBe('同上');
    expect(idleIn(returnContext({ figures, reading }))).toEqual([]);
  });
});
