// Runs before anything else on the page, as a file of its own so that no inline script has to be allowed.

// The theme a person has chosen on this device, before anything is painted. The key is the one in src/theme/theme.ts.
try {
  const theme = localStorage.getItem('lagesbild.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is closed to us (private window, policy): the system's own theme is used.
}

// The schema library would otherwise try whether it may compile code, which the content security policy forbids and reports.
globalThis.__zod_globalConfig = { jitless: true };
