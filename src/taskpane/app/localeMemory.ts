import type { Locale } from '../../model/basics';

/** Reaching for the storage can itself be refused, so it is reached for when needed. */
export type FindStorage = () => Storage;

const key = 'dabiao.paneLocale';

/** The language the user chose for the pane; null where none was chosen or storage is shut. */
export function readRememberedLocale(findStorage: FindStorage): Locale | null {
  try {
    const stored = findStorage().getItem(key);
    return stored === 'zh-CN' || stored === 'en-US' ? stored : null;
  } catch {
    return null;
  }
}

/** Keeps the choice; browsers that shut storage to frames only forget it. */
export function rememberLocale(findStorage: FindStorage, locale: Locale): void {
  try {
    findStorage().setItem(key, locale);
  } catch {
    return;
  }
}

/** Chinese of any kind is shown Chinese, all else English. */
export function guessLocale(language: string): Locale {
  return language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en-US';
}
