import type { CheckContext } from '../../../src/check/checkContext';
import {
  buildDataRow,
  buildLineage,
  changeTarget,
  masterContext,
  RATIO,
  type RuleCases,
} from '../../support/checkBuilders';

const NATIONAL = 'national-2021/science-project-standards-share';

/** The share of the province in 2024 beside the nation's of 45 %. */
function resultContext(value: number): CheckContext {
  return masterContext({
    figures: [
      buildDataRow({ targetId: RATIO, period: '2024', value }),
      buildDataRow({ targetId: NATIONAL, period: '2024', value: 45, unitId: 'national:全国' }),
    ],
  });
}

/** The province's own target beside the nation's of 50 %. */
export function targetContext(value: number, deadline = '2025-12-31'): CheckContext {
  return masterContext({
    targets: changeTarget(RATIO, { value, deadline }),
    targetRows: new Map([[RATIO, { targetId: RATIO, lineage: buildLineage('目标', 8) }]]),
  });
}

/** Level 4: across documents. */
export const DOCUMENT_CASES: RuleCases = {
  localBelowNational: { fires: () => resultContext(41.5), silent: () => resultContext(45) },
};
