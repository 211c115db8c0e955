import { IDLE_SIGNS } from '../../../layout/return/idleWords';
import { PROGRESS_TEXT_MINIMUM } from '../../checkThresholds';
import type { OwnedMeasure } from '../../checkContext';
import type { Fault, ValidationRule } from '../../ruleTypes';

/** The text as it is compared: without spaces and stops, half-width, lower case. */
function plainText({ progressText }: OwnedMeasure): string {
  const signs = [...(progressText ?? '').normalize('NFKC').toLowerCase()];
  return signs.filter((sign) => !IDLE_SIGNS.includes(sign) && !/\s|[、:：]/.test(sign)).join('');
}

function keyOf({ measureId, unitId }: OwnedMeasure): string {
  return `${measureId}|${unitId ?? ''}`;
}

export const progressTextCopied: ValidationRule = {
  code: 'progressTextCopied',
  severity: 'soft',
  level: 2,
  summary: {
    zh: '本期进展不应照抄上期',
    en: "A measure's progress is not the last period's text again",
  },
  why: {
    zh: '照抄上期看不出本期做了什么（审核关系）；仅标点、空格不同也算照抄。',
    en: 'The same text tells nothing of this period. Other spaces or stops make no other text.',
  },
  check: (context) => {
    const said = new Map<string, Set<string>>();
    for (const report of context.earlierMeasures) {
      const texts = said.get(keyOf(report)) ?? new Set<string>();
      said.set(keyOf(report), texts.add(plainText(report)));
    }
    let pairs = 0;
    const faults: Fault[] = [];
    for (const report of context.measures) {
      const texts = said.get(keyOf(report));
      const text = plainText(report);
      if (!texts || text.length < PROGRESS_TEXT_MINIMUM) continue;
      pairs += 1;
      if (!texts.has(text)) continue;
      faults.push({
        record: report,
        key: 'progressText',
        found: report.progressText ?? '',
        params: {},
        explanation: report.cause,
      });
    }
    return pairs === 0 ? null : faults;
  },
};
