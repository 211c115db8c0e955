/** Colours of the program around the pane, as `#RRGGBB`. */
export interface OfficeThemeColors {
  readonly isDark: boolean;
  readonly background: string;
  readonly text: string;
}

/** Below this the background is dark; half of the brightest. */
const DARK_BELOW = 128;

/** The program's theme, or null where it does not tell (older programs, Excel on the web). */
export function readOfficeTheme(): OfficeThemeColors | null {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  const background = theme?.bodyBackgroundColor;
  if (!theme || !background) return null;
  const isDark = (theme.isDarkTheme as boolean | undefined) ?? brightness(background) < DARK_BELOW;
  return { isDark, background, text: theme.bodyForegroundColor };
}

/**
 * Calls back when the theme becomes another one; answers a function that stops it. The program has
 * no event for it outside its mail client, so the theme is read again when the pane is come back to.
 */
export function onOfficeThemeChanged(
  listener: (theme: OfficeThemeColors | null) => void,
): () => void {
  let known = JSON.stringify(readOfficeTheme());
  const look = (): void => {
    const theme = readOfficeTheme();
    if (JSON.stringify(theme) === known) return;
    known = JSON.stringify(theme);
    listener(theme);
  };
  window.addEventListener('focus', look);
  return () => window.removeEventListener('focus', look);
}

/** Perceived brightness, 0 to 255 (ITU-R BT.601 weights). */
function brightness(color: string): number {
  const value = Number.parseInt(color.replace('#', ''), 16);
  return 0.299 * (value >> 16) + 0.587 * ((value >> 8) & 255) + 0.114 * (value & 255);
}
