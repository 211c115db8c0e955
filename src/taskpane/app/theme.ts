import {
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from '@fluentui/react-components';

export type ThemeName = 'light' | 'dark' | 'highContrast';

/** Excel's Chinese faces come after Segoe UI, which has no Chinese glyphs. */
const fontFamilyBase =
  "'Segoe UI', 'Segoe UI Web (West European)', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', -apple-system, sans-serif";

export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: { ...webLightTheme, fontFamilyBase },
  dark: { ...webDarkTheme, fontFamilyBase },
  highContrast: { ...teamsHighContrastTheme, fontFamilyBase },
};

/** Where the pane learns which theme to wear. */
export interface ThemeStore {
  getTheme(): ThemeName;
  subscribe(listener: () => void): () => void;
}

/** What the root can ask of the host and the browser about colours. */
export interface ThemeSources {
  /** The theme Excel wears; null where it does not say. */
  readHostTheme(): 'light' | 'dark' | null;
  /** Contrast themes of the system, and its own light or dark. */
  matchMedia(query: string): MediaQueryList;
}

/**
 * The theme of the pane: the system's contrast theme first, then Excel's, then the system's.
 * `refresh` makes it ask Excel again.
 */
export function createThemeStore(sources: ThemeSources): ThemeStore & { refresh(): void } {
  const listeners = new Set<() => void>();
  const contrast = sources.matchMedia('(forced-colors: active)');
  const darkness = sources.matchMedia('(prefers-color-scheme: dark)');
  const readTheme = (): ThemeName => {
    if (contrast.matches) return 'highContrast';
    return sources.readHostTheme() ?? (darkness.matches ? 'dark' : 'light');
  };
  let theme = readTheme();
  const refresh = (): void => {
    const now = readTheme();
    if (now === theme) return;
    theme = now;
    for (const listener of listeners) listener();
  };
  contrast.addEventListener('change', refresh);
  darkness.addEventListener('change', refresh);
  return {
    getTheme: () => theme,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh,
  };
}
