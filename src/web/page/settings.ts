import type { Language } from '../strings.js';

export type Theme = 'auto' | 'light' | 'dark';

/** Storage that may be switched off, full, or forbidden: then nothing is remembered, and nothing fails. */
export function recall(key: string, storage: () => Storage = () => localStorage): string | null {
  try {
    return storage().getItem(key);
  } catch {
    return null;
  }
}

/** `null` forgets. Returns whether it was kept. */
export function remember(
  key: string,
  value: string | null,
  storage: () => Storage = () => localStorage,
): boolean {
  try {
    if (value === null) storage().removeItem(key);
    else storage().setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

const THEME = 'reform-theme';
const LANGUAGE = 'reform-language';

export function currentTheme(): Theme {
  const stored = recall(THEME);
  return stored === 'light' || stored === 'dark' ? stored : 'auto';
}

export function setTheme(theme: Theme): void {
  remember(THEME, theme === 'auto' ? null : theme);
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

export const currentLanguage = (): Language => (recall(LANGUAGE) === 'en' ? 'en' : 'zh');

export function setLanguage(language: Language): void {
  remember(LANGUAGE, language);
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
}
