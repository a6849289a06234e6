import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Filter } from '../../domain/question.js';
import type { Session } from '../page/session.js';
import type { StringName } from '../strings.js';
import { conditionsOf, isEmpty, withAdded, without } from './conditions.js';
import type { Condition, Dimension } from './conditions.js';
import type { Turn } from './conversation.js';

const LABELS: Readonly<Record<Dimension, StringName>> = {
  places: 'place',
  excludePlaces: 'notPlace',
  years: 'year',
  kinds: 'kind',
  topics: 'topic',
};

/** What was understood of a question, as chips to be corrected; every change asks again. */
export function filterBar(turn: Turn, session: Session, ask: (filter: Filter) => void): TemplateResult {
  const { t, overview } = session;
  const conditions = conditionsOf(turn.understood, turn.filter, overview);
  return html`<div class="filters" role="group" aria-label=${t('understood')}>
    <span class="filters-label">${t('understood')}</span>
    ${conditions.length === 0 ? html`<span class="faint">${t('unlimited')}</span>` : nothing}
    ${conditions.map((condition) => chip(condition, turn, session, ask))}
    ${overview === null ? nothing : adder(turn, session, ask)}
    ${
      isEmpty(turn.filter)
        ? nothing
        : html`<button type="button" class="link" @click=${() => ask({})}>${t('filterReset')}</button>`
    }
  </div>`;
}

function chip(
  condition: Condition,
  turn: Turn,
  session: Session,
  ask: (filter: Filter) => void,
): TemplateResult {
  const { t, overview } = session;
  const words = valueName(condition, session);
  return html`<span class="filter"
    ><span class="faint">${t(LABELS[condition.dimension])}</span> ${words}${
      condition.removable && overview !== null
        ? html`<button
            type="button"
            aria-label=${t('filterRemove', { what: words })}
            @click=${() => ask(without(condition, turn.understood, turn.filter, overview))}
          >
            ×
          </button>`
        : nothing
    }</span
  >`;
}

function valueName({ dimension, value }: Condition, { t, overview }: Session): string {
  if (dimension === 'kinds') return t(`kind_${value}` as StringName);
  if (dimension === 'topics') return overview?.topics.find(({ id }) => id === value)?.name ?? String(value);
  return String(value);
}

function adder(turn: Turn, session: Session, ask: (filter: Filter) => void): TemplateResult {
  const { t, overview } = session;
  const add = (dimension: Dimension, value: string | number): void =>
    ask(withAdded(dimension, value, turn.understood, turn.filter));
  const menu = (
    dimension: Dimension,
    options: readonly (readonly [string | number, string])[],
  ): TemplateResult =>
    html`<label
      >${t(LABELS[dimension])}
      <select
        @change=${(event: Event) => {
          const value = (event.currentTarget as HTMLSelectElement).value;
          if (value !== '') add(dimension, dimension === 'years' ? Number(value) : value);
        }}
      >
        <option value="">—</option>
        ${options.map(([value, name]) => html`<option value=${value}>${name}</option>`)}
      </select></label
    >`;
  const places = (overview?.places ?? []).map(({ name }) => [name, name] as const);
  return html`<details class="adder">
    <summary>${t('filterAdd')}</summary>
    <div class="adder-in">
      ${menu('places', places)} ${menu('excludePlaces', places)}
      ${menu(
        'years',
        (overview?.years ?? []).map((year) => [year, String(year)] as const),
      )}
      ${menu(
        'kinds',
        (['policy', 'case', 'result'] as const).map((kind) => [kind, t(`kind_${kind}`)] as const),
      )}
      ${menu(
        'topics',
        (overview?.topics ?? []).map(({ id, name }) => [id, name] as const),
      )}
    </div>
  </details>`;
}
