import { LitElement } from 'lit';

/** An element of our own pages: it draws into itself, so that the page's one style sheet, printing and finding reach it. */
export class PageElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    this.replaceChildren();
    return this;
  }
}

export function define(name: string, element: CustomElementConstructor): void {
  if (customElements.get(name) === undefined) customElements.define(name, element);
}
