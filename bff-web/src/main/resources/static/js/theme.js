// Light or dark: what the system prefers, until the visitor chooses.
export const systemPrefersDark = matchMedia('(prefers-color-scheme: dark)');

export function isDark() {
  const { theme } = document.documentElement.dataset;
  return theme ? theme === 'dark' : systemPrefersDark.matches;
}

export function switchTheme() {
  const theme = isDark() ? 'light' : 'dark';
  document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem('sagashop.theme', theme); // bare, as chosen-theme.js reads it
  } catch {
    // the browser may remember nothing: it is chosen until the page is closed
  }
}
