/** @jest-environment jsdom */
import { createThemeStore } from '../../src/taskpane/app/theme';
import {
  guessLocale,
  readRememberedLocale,
  rememberLocale,
} from '../../src/taskpane/app/localeMemory';

/** Media queries that match while they are in the set; `announce` tells of a change. */
function stageMedia(...matching: string[]) {
  const on = new Set(matching);
  const target = new EventTarget();
  const matchMedia = (query: string) =>
    ({
      get matches() {
        return on.has(query);
      },
      addEventListener: (type: string, listener: () => void) =>
        target.addEventListener(type, listener),
    }) as unknown as MediaQueryList;
  return { matchMedia, on, announce: () => target.dispatchEvent(new Event('change')) };
}

const contrast = '(forced-colors: active)';
const dark = '(prefers-color-scheme: dark)';

describe('the theme', () => {
  it.each([
    ['what Excel wears', 'dark', [], 'dark'],
    ['Excel’s over the system’s', 'light', [dark], 'light'],
    ['the system’s where Excel does not say', null, [dark], 'dark'],
    ['light where nobody says', null, [], 'light'],
    ['the contrast theme over all', 'light', [contrast, dark], 'highContrast'],
  ] as const)('is %s', (_, host, media, theme) => {
    const { matchMedia } = stageMedia(...media);
    expect(createThemeStore({ readHostTheme: () => host, matchMedia }).getTheme()).toBe(theme);
  });

  it('follows a contrast theme that is switched on, and tells once', () => {
    const media = stageMedia();
    const store = createThemeStore({ readHostTheme: () => 'light', matchMedia: media.matchMedia });
    let told = 0;
    const stop = store.subscribe(() => told++);
    media.on.add(contrast);
    media.announce();
    expect(store.getTheme()).toBe('highContrast');
    expect(told).toBe(1);
    stop();
    media.on.clear();
    media.announce();
    expect(told).toBe(1);
    expect(store.getTheme()).toBe('light');
  });

  it('asks Excel again when told to', () => {
    let host: 'light' | 'dark' = 'light';
    const store = createThemeStore({
      readHostTheme: () => host,
      matchMedia: stageMedia().matchMedia,
    });
    host = 'dark';
    expect(store.getTheme()).toBe('light');
    store.refresh();
    expect(store.getTheme()).toBe('dark');
  });
});

describe('the language of the pane', () => {
  it('is remembered', () => {
    rememberLocale(() => localStorage, 'en-US');
    expect(readRememberedLocale(() => localStorage)).toBe('en-US');
    localStorage.clear();
    expect(readRememberedLocale(() => localStorage)).toBeNull();
  });

  it('is forgotten, not a failure, where storage is shut', () => {
    const shut = (): Storage => {
      throw new DOMException('denied', 'SecurityError');
    };
    expect(() => rememberLocale(shut, 'en-US')).not.toThrow();
    expect(readRememberedLocale(shut)).toBeNull();
  });

  it.each([
    ['zh-CN', 'zh-CN'],
    ['zh-TW', 'zh-CN'],
    ['ZH', 'zh-CN'],
    ['de-DE', 'en-US'],
    ['', 'en-US'],
  ])('is guessed from %j as %s', (language, locale) => {
    expect(guessLocale(language)).toBe(locale);
  });
});
