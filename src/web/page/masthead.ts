import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Session } from './session.js';
import { currentTheme, setLanguage, setTheme } from './settings.js';
import type { Theme } from './settings.js';

/** The head of every page: name, `middle` (sections or the way back), language and theme. */
export function masthead(session: Session, middle: TemplateResult, onLanguage: () => void): TemplateResult {
  const { t, language } = session;
  const switchLanguage = (): void => {
    setLanguage(language === 'zh' ? 'en' : 'zh');
    onLanguage();
  };
  const theme = currentTheme();
  const option = (value: Theme, name: string): TemplateResult =>
    html`<option value=${value} ?selected=${theme === value}>${name}</option>`;
  return html`<a class="skip" href="#main" @click=${skipToMain}>${t('skip')}</a>
    <header class="masthead">
      <div class="masthead-in">
        <p class="brand"><a href="/">${t('brand')}</a></p>
        ${middle}
        <div class="tools">
          <button type="button" class="quiet" aria-label=${t('languageLabel')} @click=${switchLanguage}>
            ${t('language')}
          </button>
          <label class="quiet"
            ><span class="sr">${t('theme')}</span
            ><select
              @change=${(event: Event) => setTheme((event.currentTarget as HTMLSelectElement).value as Theme)}
            >
              ${option('auto', t('themeAuto'))} ${option('light', t('themeLight'))}
              ${option('dark', t('themeDark'))}
            </select></label
          >
        </div>
      </div>
    </header>`;
}

/** The hash names the section that is shown, so the skip link moves the focus itself. */
function skipToMain(event: Event): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
