/** The theme a person has chosen on this device; `system` follows the computer. */
export type Theme = 'system' | 'light' | 'dark';

export const themes: readonly Theme[] = ['system', 'light', 'dark'];

/** Also read by public/start.js before the first paint. */
const storageKey = 'lagesbild.theme';

/** The chosen theme, or `system` when none is chosen or the browser keeps nothing for us. */
export function readTheme(): Theme {
  try {
    const stored = localStorage.getItem(storageKey);
    return stored === 'light' || stored === 'dark' ? stored : 'system';
  } catch {
    return 'system';
  }
}

/** Applies a theme now and keeps it for the next visit. A browser that keeps nothing still gets it for this visit. */
export function chooseTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === 'system') localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, theme);
  } catch {
    // Storage is closed to us; the choice lasts as long as the page.
  }
}
