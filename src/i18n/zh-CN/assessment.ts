/** What an assessment says beside its status: the other methods' arithmetic, and the outlook. */
export const assessment = {
  growth:
    '{headline}，基期{baseline}{unit}；年均增速{observed}%，按期达标所需年均增速{required}%，增速比{value}，评分{score}（−5至5分）。',
  zeroReplaced: '基期值或目标值为0，按0.001计算。',
  trend:
    '{headline}；近{changes}次年度变动平均每年{change}{changeUnit}，照此到期为{projected}{unit}，{outcome}。',
  trendOutcome: {
    reaches: '可以达到目标',
    misses: '尚余差距的{miss}%不能完成',
    away: '没有向目标推进',
  },
  paceByPlan:
    '{headline}，基期{baseline}{unit}；完成{progress}%，按计划数应完成{elapsed}%，{gap}，进度比{ratio}。',
  paceNothingPlanned:
    '{headline}，基期{baseline}{unit}；完成{progress}%，按计划数本期尚无应完成量。',
  fallback: '{sentence}{note}。',
  perPeriod: { year: '年', halfYear: '半年', quarter: '季度', month: '月' },
  periodsLeft: {
    year: '{count}年',
    halfYear: '{count}个半年',
    quarter: '{count}个季度',
    month: '{count}个月',
  },
  required: { more: '增加', less: '减少' },
  requiredPace: '距期限还有{left}，每{period}须{way}{amount}{unit}。',
  projection: {
    pace: '照目前进度，到期约为{projected}{unit}，{outcome}。',
    growth: '照目前增速，到期约为{projected}{unit}，{outcome}。',
    trend: '照近年趋势，到期约为{projected}{unit}，{outcome}。',
  },
  reached: {
    inTime: '{date}前后可达到目标',
    late: '要到{date}前后才能达到目标',
    never: '达不到目标',
  },
  methodHead: '{method}，截至{date}',
  byPlan: '序时进度（按计划数）',
  arithmetic: {
    pace: 'b={baseline}，c={current}，T={target}；p={progress}%，τ={elapsed}%，ρ={ratio}',
    growth:
      'b={baseline}，c={current}，T={target}；年均增速{observed}%，所需{required}%；R={value}，评分{score}',
    trend: 'c={current}，T={target}；年均变动{change}，到期{projected}；缺口比{miss}%',
  },
};
