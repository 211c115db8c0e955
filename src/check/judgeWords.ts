import { IDLE_SIGNS, IDLE_WORDS } from '../layout/return/idleWords';

const IDLE = new Set(IDLE_WORDS);
const SIGNS = new Set(IDLE_SIGNS);

/** One sign, or a text that is made of the same piece again and again. */
function isRepeated(bare: string): boolean {
  return bare.length === 1 || `${bare}${bare}`.indexOf(bare, 1) < bare.length;
}

/**
 * Whether words say something, or are a mere 核实无误 or the same over and over (正常正常), or are
 * missing. The sheet's own `gradeWords` says the same as a formula.
 */
export function judgeWords(words: string | null | undefined): 'missing' | 'idle' | 'good' {
  const bare = [...(words ?? '')].filter((sign) => !SIGNS.has(sign)).join('');
  if (bare === '') return 'missing';
  return isRepeated(bare) || IDLE.has(bare.toLowerCase()) ? 'idle' : 'good';
}
