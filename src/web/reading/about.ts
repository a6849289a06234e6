import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Basis, Known } from '../../domain/document.js';
import type { DocumentView } from '../api/contract.js';
import type { Session } from '../page/session.js';

/** What is known of a document, and how it is known. */
export function about(shown: DocumentView, { t, language }: Session): TemplateResult {
  const { metadata } = shown;
  const number = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en');
  const basis = (how: Basis): TemplateResult | typeof nothing =>
    how === 'given' || how === 'unknown'
      ? nothing
      : html`<span class="basis basis-${how}">${t(`basis_${how}`)}</span>`;
  const known = <T>(name: string, { value, basis: how }: Known<T | null>, words: (value: T) => string) =>
    value === null ? nothing : entry(name, html`${words(value)} ${basis(how)}`);
  return html`<dl class="facts-list">
      ${known(t('colTitle'), metadata.title, String)}
      ${known(t('place'), metadata.place, (place) => placeName(place))}
      ${known(t('year'), metadata.year, (year) => periodName(year, metadata.period))}
      ${known(t('issuer'), metadata.issuer, String)} ${known(t('date'), metadata.date, String)}
      ${known(t('number'), metadata.documentNumber, String)} ${entry(t('file'), html`${shown.source}`)}
      ${entry(
        t('length'),
        html`${t('characters', { n: number.format(shown.characters) })}${
          shown.pages === null ? nothing : html`, ${t('pages', { n: shown.pages })}`
        }`,
      )}
      ${entry(t('added'), html`${new Date(shown.addedAt).toLocaleString(language === 'zh' ? 'zh-CN' : 'en')}`)}
    </dl>
    ${
      shown.warnings.length === 0
        ? nothing
        : html`<details class="small">
            <summary>${t('warnings')} ${shown.warnings.length}</summary>
            <ul>
              ${shown.warnings.map(({ message }) => html`<li>${message}</li>`)}
            </ul>
          </details>`
    }`;
}

const entry = (name: string, value: TemplateResult): TemplateResult =>
  html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;

function placeName({
  name,
  province,
  city,
}: {
  name: string;
  province: string | null;
  city: string | null;
}): string {
  const around = [province, city].filter((part) => part !== null && part !== name);
  return around.length === 0 ? name : `${name}（${around.join('')}）`;
}

const periodName = (year: number, period: { from: number; to: number } | null): string =>
  period === null ? String(year) : `${year}（${period.from}–${period.to}）`;
