import type { Locale } from '../model/basics';

/** What the terminal says of its language. */
export interface TerminalLanguage {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** BCP 47 tag of the operating system; Windows sets no variables. */
  readonly systemTag: string;
}

/** The language of this name, or null. */
export function findLocale(name: string): Locale | null {
  return name === 'zh-CN' || name === 'en-US' ? name : null;
}

/**
 * Chinese where the terminal's own variables, or in their absence the system, begin with `zh`;
 * English everywhere else, since such a terminal may not be able to show Chinese.
 */
export function detectLocale({ env, systemTag }: TerminalLanguage): Locale {
  const tag = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || systemTag;
  return /^zh/i.test(tag) ? 'zh-CN' : 'en-US';
}
