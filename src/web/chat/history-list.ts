import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Translate } from '../strings.js';
import type { Kept } from './history.js';

export interface HistoryDeeds {
  readonly open: (kept: Kept) => void;
  readonly fresh: () => void;
  readonly remove: (kept: Kept) => void;
  readonly clear: () => void;
}

/** What was asked before in this browser. */
export function historyList(
  history: readonly Kept[],
  current: string,
  t: Translate,
  deeds: HistoryDeeds,
): TemplateResult {
  const clear = (): void => {
    if (window.confirm(t('historyClearAsk'))) deeds.clear();
  };
  return html`<aside class="history" aria-label=${t('history')}>
    <button type="button" class="secondary wide" @click=${deeds.fresh}>${t('historyNew')}</button>
    <details class="history-in" ?open=${window.matchMedia('(min-width: 72rem)').matches}>
      <summary>${t('history')}<span class="faint"> ${history.length}</span></summary>
      ${history.length === 0 ? html`<p class="faint small">${t('historyEmpty')}</p>` : ''}
      <ul>
        ${repeat(
          history,
          ({ key }) => key,
          (kept) =>
            html`<li>
              <button
                type="button"
                class="past"
                aria-current=${kept.key === current ? 'true' : 'false'}
                @click=${() => deeds.open(kept)}
              >
                ${kept.title}
              </button>
              <button
                type="button"
                class="cross"
                aria-label=${t('historyDelete', { title: kept.title })}
                @click=${() => deeds.remove(kept)}
              >
                ×
              </button>
            </li>`,
        )}
      </ul>
      ${
        history.length === 0
          ? ''
          : html`<button type="button" class="link small" @click=${clear}>${t('historyClear')}</button>`
      }
    </details>
  </aside>`;
}
