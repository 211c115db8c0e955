import type { Locale } from '../../model/basics';

/** The pane's language as the program's menus have it: Chinese of any kind, else English. */
export function readDisplayLanguage(): Locale {
  const language = Office.context.displayLanguage as string | undefined;
  return language?.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en-US';
}
