import type { CheckContext } from '../../../src/check/checkContext';
import type { ReturnSignature } from '../../../src/model/unitReturn';
import {
  buildDataRow,
  buildEntry,
  buildLineage,
  masterContext,
  RATIO,
  returnContext,
  type RuleCases,
} from '../../support/checkBuilders';

/** A target of the catalog that is counted by credit codes. */
const FIRMS = 'guangdong-2018/integration-firms';

type Entry = Partial<ReturnType<typeof buildEntry>>;

/** A return with these rows of 台账, one below the other. */
export function ledgerContext(...entries: readonly Entry[]): CheckContext {
  return returnContext({
    ledger: entries.map((entry, index) =>
      buildEntry({ lineage: buildLineage('台账', 4 + index), ...entry }),
    ),
  });
}

export function signedContext(signature: Partial<ReturnSignature>): CheckContext {
  const blank = { head: null, reviewer: null, compiler: null, phone: null, reportedOn: null };
  const lineage = buildLineage('填报', 30);
  return returnContext({ signature: { ...blank, ...signature, lineage } });
}

function closedContext(verifiedBy: string | null): CheckContext {
  const lineage = buildLineage('任务');
  const taskId = 'hubei-2022/task-03';
  return masterContext({ closings: [{ taskId, verifiedBy, verifiedOn: '2025-09-20', lineage }] });
}

/** Level 1: what the entries of a row, head and foot owe each other. */
/** Of the file's rules, the one that reading does not find. */
export const FOOT_CASES: RuleCases = {
  compilerIsReviewer: {
    fires: () => signedContext({ compiler: '王 芳', reviewer: '王芳' }),
    silent: () => signedContext({ compiler: '王芳', reviewer: '李强' }),
  },
};

export const RELATION_CASES: RuleCases = {
  totalDisagrees: {
    fires: () =>
      masterContext({
        figures: [buildDataRow({ value: 655, previous: 620, added: 30, deducted: 5 })],
      }),
    silent: () =>
      masterContext({
        figures: [buildDataRow({ value: 645, previous: 620, added: 30, deducted: 5 })],
      }),
  },
  ratioDisagrees: {
    fires: () =>
      masterContext({
        figures: [buildDataRow({ targetId: RATIO, value: 48, numerator: 95, denominator: 200 })],
      }),
    silent: () =>
      masterContext({
        figures: [buildDataRow({ targetId: RATIO, value: 47.5, numerator: 95, denominator: 200 })],
      }),
  },
  amendmentCounted: {
    fires: () => ledgerContext({ itemKey: 'GB/T 1.1—2020第1号修改单' }),
    silent: () => ledgerContext({ itemKey: 'GB/T 1.1—2025' }),
  },
  sameResultTwice: {
    fires: () => ledgerContext({ itemKey: 'GB/T 1.1—2025' }, { itemKey: 'ＧＢ／Ｔ１.１-2025' }),
    silent: () => ledgerContext({ itemKey: 'GB/T 1.1—2025' }, { itemKey: 'GB/T 1.2—2025' }),
  },
  socialCreditCodeInvalid: {
    fires: () => ledgerContext({ targetId: FIRMS, itemKey: '91350100M000100Y44' }),
    silent: () => ledgerContext({ targetId: FIRMS, itemKey: '91350100M000100Y43' }),
  },
  levelPrefixDisagrees: {
    fires: () => ledgerContext({ itemKey: 'DB42/T 2200—2025', level: '国家标准' }),
    silent: () => ledgerContext({ itemKey: 'GB/T 1.1—2025', level: '国家标准' }),
  },
  prefixNotOfTarget: {
    fires: () => ledgerContext({ itemKey: 'T/CAS 500—2025' }),
    silent: () => ledgerContext({ itemKey: 'GB 5009.3—2025' }),
  },
  numberYearDisagrees: {
    fires: () => ledgerContext({ itemKey: 'GB/T 1.1—2024', publishedOn: '2025-08-01' }),
    silent: () => ledgerContext({ itemKey: 'GB/T 1.1—2025', publishedOn: '2025-08-01' }),
  },
  reportedBeforePeriodEnd: {
    fires: () => signedContext({ reportedOn: '2025-09-20' }),
    silent: () => signedContext({ reportedOn: '2025-10-12' }),
  },
  closedUnverified: {
    fires: () => closedContext(null),
    silent: () => closedContext('张敏'),
  },
};
