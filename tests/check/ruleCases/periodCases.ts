import {
  buildDataRow,
  buildFigure,
  buildMeasure,
  masterContext,
  returnContext,
  type RuleCases,
} from '../../support/checkBuilders';
import { buildAdditions, buildTotals } from './figureHistories';

/** Level 2: across periods. */
export const PERIOD_CASES: RuleCases = {
  planStartAfterPeriod: {
    fires: () => masterContext({ figures: [buildDataRow({ period: '2020', value: 12 })] }),
    silent: () => masterContext({ figures: [buildDataRow({ period: '2021', value: 12 })] }),
  },
  periodAfterDeadline: {
    fires: () => masterContext({ figures: [buildDataRow({ period: '2026-Q1', value: 1300 })] }),
    silent: () => masterContext({ figures: [buildDataRow({ period: '2025-Q4', value: 1300 })] }),
  },
  cumulativeDecreased: {
    fires: () => masterContext({ figures: buildTotals({ '2025-Q2': 620, '2025-Q3': 602 }) }),
    silent: () => masterContext({ figures: buildTotals({ '2025-Q2': 620, '2025-Q3': 620 }) }),
  },
  previousDisagrees: {
    fires: () =>
      returnContext({
        figures: [buildFigure({ value: 660, previous: 630, added: 30 })],
        earlier: [buildDataRow({ period: '2025-Q2', value: 620 })],
      }),
    silent: () =>
      returnContext({
        figures: [buildFigure({ value: 650, previous: 620, added: 30 })],
        earlier: [buildDataRow({ period: '2025-Q2', value: 620 })],
      }),
  },
  restatedEarlierPeriod: {
    fires: () =>
      masterContext({
        figures: [buildDataRow({ period: '2025-Q1', value: 590 })],
        earlier: [buildDataRow({ period: '2025-Q1', value: 580 })],
      }),
    silent: () =>
      masterContext({
        figures: [buildDataRow({ period: '2025-Q1', value: 580 })],
        earlier: [buildDataRow({ period: '2025-Q1', value: 580 })],
      }),
  },
  missingEarlierPeriod: {
    fires: () => masterContext({ figures: buildTotals({ '2024-Q4': 540, '2025-Q3': 640 }) }),
    silent: () => masterContext({ figures: buildTotals({ '2025-Q2': 620, '2025-Q3': 640 }) }),
  },
  changeOutOfRange: {
    fires: () =>
      masterContext({
        figures: buildTotals({
          '2024-Q2': 400,
          '2024-Q3': 422,
          '2024-Q4': 440,
          '2025-Q1': 461,
          '2025-Q2': 480,
          '2025-Q3': 680,
        }),
      }),
    silent: () =>
      masterContext({
        figures: buildTotals({
          '2024-Q2': 400,
          '2024-Q3': 422,
          '2024-Q4': 440,
          '2025-Q1': 461,
          '2025-Q2': 480,
          '2025-Q3': 505,
        }),
      }),
  },
  sameFigureTwice: {
    fires: () => masterContext({ figures: buildAdditions({ '2025-Q2': 17, '2025-Q3': 17 }) }),
    silent: () => masterContext({ figures: buildAdditions({ '2025-Q2': 17, '2025-Q3': 16 }) }),
  },
  lastQuarterShare: {
    fires: () =>
      masterContext({
        figures: buildAdditions({ '2024-Q1': 5, '2024-Q2': 8, '2024-Q3': 7, '2024-Q4': 60 }),
      }),
    silent: () =>
      masterContext({
        figures: buildAdditions({ '2024-Q1': 15, '2024-Q2': 18, '2024-Q3': 17, '2024-Q4': 30 }),
      }),
  },
  progressTextCopied: {
    fires: () =>
      returnContext({
        measures: [buildMeasure({ progressText: '完成征求意见稿，正在修改。' })],
        earlierMeasures: [buildMeasure({ progressText: '完成征求意见稿, 正在修改' })],
      }),
    silent: () =>
      returnContext({
        measures: [buildMeasure({ progressText: '通过专家评审，已报批。' })],
        earlierMeasures: [buildMeasure({ progressText: '完成征求意见稿，正在修改。' })],
      }),
  },
};
