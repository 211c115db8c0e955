import { IDLE_SIGNS, IDLE_WORDS } from '../layout/return/idleWords';

const IDLE = new Set(IDLE_WORDS);
const SIGNS = new Set(IDLE_SIGNS);

/**
 * Whether words say something, or are a mere 核实无误 or one sign over and over, or are missing. The
 * sheet's own `gradeWords` says the same as a formula.
 */
export function judgeWords(words: string | null | undefined): 'missing' | 'idle' | 'good' {
  const bare = [...(words ?? '')].filter((sign) => !SIGNS.has(sign));
  if (bare.length === 0) return 'missing';
  const isOneSign = bare.every((sign) => sign === bare[0]);
  return isOneSign || IDLE.has(bare.join('').toLowerCase()) ? 'idle' : 'good';
}
