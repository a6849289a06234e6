/** Runs before the page is drawn, so that a chosen theme or language never flashes. Its names are those of page/settings.ts. */
const { dataset } = document.documentElement;
try {
  const theme = localStorage.getItem('reform-theme');
  if (theme === 'light' || theme === 'dark') dataset['theme'] = theme;
  if (localStorage.getItem('reform-language') === 'en') document.documentElement.lang = 'en';
} catch {
  // Storage may be switched off; the system's theme then decides.
}

export {};
