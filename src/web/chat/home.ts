import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { OverviewView } from '../api/contract.js';
import type { Session } from '../page/session.js';

/** What a first visitor sees under the ask box: questions worth asking, and what is in the library. */
export function home(session: Session, ask: (question: string) => void): TemplateResult {
  const { overview, t } = session;
  if (overview === null) return html`<div class="skeleton" aria-hidden="true"><i></i><i></i><i></i></div>`;
  if (overview.documents === 0)
    return html`<section class="empty">
      <h2>${t('libraryEmpty')}</h2>
      <p>${t('libraryEmptyHint')}</p>
      <p><a href="#files">${t('filesUpload')}</a></p>
    </section>`;
  return html`${questions(overview, session, ask)}${library(overview, session)}`;
}

function questions(
  { questions }: OverviewView,
  { t }: Session,
  ask: (question: string) => void,
): TemplateResult | typeof nothing {
  if (questions?.length === 0) return nothing;
  return html`<section class="examples" aria-labelledby="examples-title">
    <h2 id="examples-title" class="section-title">${t('examples')}</h2>
    ${
      questions === null
        ? html`<p class="faint">${t('examplesWait')}</p>`
        : html`<ul>
            ${questions.map(
              (question) =>
                html`<li>
                  <button type="button" class="example" @click=${() => ask(question)}>${question}</button>
                </li>`,
            )}
          </ul>`
    }
  </section>`;
}

function library(overview: OverviewView, { t, language }: Session): TemplateResult {
  const { years } = overview;
  const [first] = years;
  const last = years.at(-1);
  const span = first === undefined ? '—' : first === last ? String(first) : `${first}–${last ?? ''}`;
  const number = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en');
  const count = (value: string, name: string): TemplateResult =>
    html`<div>
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div>`;
  return html`<section class="library" aria-labelledby="library-title">
    <h2 id="library-title" class="section-title">${t('library')}</h2>
    <dl class="counts">
      ${count(number.format(overview.documents), t('countDocuments'))}
      ${count(number.format(overview.places.length), t('countPlaces'))} ${count(span, t('countYears'))}
      ${count(number.format(overview.figures), t('countFigures'))}
    </dl>
    <ul class="places">
      ${overview.places
        .slice(0, 60)
        .map(({ name, years: of }) => html`<li>${name}<span class="faint">${of.join('、')}</span></li>`)}
    </ul>
    <p class="faint small">${t(overview.model ? 'modelOn' : 'modelOff')}</p>
  </section>`;
}
