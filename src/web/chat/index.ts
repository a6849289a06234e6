import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { OverviewView } from '../api/contract.js';
import { toFailure } from '../api/failure.js';
import { PageElement, define } from '../page/element.js';
import { masthead } from '../page/masthead.js';
import { openSession } from '../page/session.js';
import type { Session } from '../page/session.js';
import type { StringName } from '../strings.js';
import { AskView } from './ask-view.js';

const TABS = [
  ['ask', 'tabAsk'],
  ['compare', 'tabCompare'],
  ['figures', 'tabFigures'],
  ['draft', 'tabDraft'],
  ['files', 'tabFiles'],
] as const satisfies readonly (readonly [string, StringName])[];
type Tab = (typeof TABS)[number][0];

/** Milliseconds between two looks at whether the example questions are ready, and how often to look. */
const LOOK_AGAIN = { after: 700, times: 30 } as const;

/** `<reform-app>`: the chat page with its tabs; the address's hash names the tab. */
class ReformApp extends PageElement {
  static override readonly properties = { session: { state: true }, tab: { state: true } };
  declare session: Session;
  declare tab: Tab;
  /** Tabs that were opened: they keep what is in them. */
  readonly #opened = new Set<Tab>();

  constructor() {
    super();
    this.session = openSession();
    this.tab = tabOf(location.hash);
    window.addEventListener('hashchange', () => (this.tab = tabOf(location.hash)));
    this.addEventListener('reform-library', () => {
      void this.#look();
      const asked = this.querySelector('reform-ask');
      if (asked instanceof AskView) void asked.checkWithdrawn();
    });
    void this.#look();
  }

  override render(): TemplateResult {
    const { session, tab } = this;
    const { t } = session;
    this.#opened.add(tab);
    document.title = tab === 'ask' ? t('brand') : `${t(tabName(tab))} · ${t('brand')}`;
    const tabs = html`<nav class="tabs" aria-label=${t('sections')}>
      ${TABS.map(
        ([name, label]) =>
          html`<a href="#${name}" aria-current=${tab === name ? 'page' : nothing}>${t(label)}</a>`,
      )}
    </nav>`;
    return html`${masthead(session, tabs, () => location.reload())}
      <main id="main" tabindex="-1">
        ${TABS.map(([name]) =>
          this.#opened.has(name)
            ? html`<div class="tab" ?hidden=${name !== tab}>${this.#panel(name)}</div>`
            : nothing,
        )}
      </main>`;
  }

  #panel(tab: Tab): TemplateResult {
    const { session } = this;
    if (tab === 'ask') return html`<reform-ask .session=${session}></reform-ask>`;
    void import('../tabs/index.js');
    if (tab === 'compare') return html`<reform-compare .session=${session}></reform-compare>`;
    if (tab === 'figures') return html`<reform-figures .session=${session}></reform-figures>`;
    if (tab === 'draft') return html`<reform-draft .session=${session}></reform-draft>`;
    return html`<reform-files .session=${session}></reform-files>`;
  }

  /** Reads what is in the library; again while its example questions are still being tried. */
  async #look(times: number = LOOK_AGAIN.times): Promise<void> {
    try {
      const overview = await this.session.client.get<OverviewView>('/api/v1/overview');
      this.session = { ...this.session, overview };
      if (overview.questions !== null || times === 0) return;
    } catch (error) {
      // The page works without it; the first question will tell what is wrong.
      if (times === 0 || toFailure(error).status === 401) return;
    }
    setTimeout(() => void this.#look(times - 1), LOOK_AGAIN.after);
  }
}

const tabOf = (hash: string): Tab => TABS.find(([name]) => hash === `#${name}`)?.[0] ?? 'ask';
const tabName = (tab: Tab): StringName => TABS.find(([name]) => name === tab)?.[1] ?? 'tabAsk';

define('reform-app', ReformApp);
