// Sets the theme a person has chosen on this device, before anything is painted. The key is the one in src/theme/theme.ts.
try {
  const theme = localStorage.getItem('lagesbild.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is closed to us (private window, policy): the system's own theme is used.
}
