type Child = Node | string | null | false;

interface Settings {
  readonly class?: string;
  /** Name for `::part()`. */
  readonly part?: string;
  readonly text?: string;
  readonly on?: Readonly<Record<string, (event: Event) => void>>;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** An element with its children. Text only ever becomes text nodes. */
export function node<K extends keyof HTMLElementTagNameMap>(
  name: K,
  settings: Settings = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (settings.class !== undefined) made.className = settings.class;
  if (settings.part !== undefined) made.setAttribute('part', settings.part);
  if (settings.text !== undefined) made.textContent = settings.text;
  for (const [key, value] of Object.entries(settings.attributes ?? {})) made.setAttribute(key, value);
  for (const [type, listener] of Object.entries(settings.on ?? {})) made.addEventListener(type, listener);
  made.append(...children.filter((child) => child !== null && child !== false));
  return made;
}

/** A button that does not submit. */
export function button(
  text: string,
  onClick: () => void,
  settings: Settings = {},
  ...children: readonly Child[]
): HTMLButtonElement {
  const made = node('button', { ...settings, text, on: { click: onClick } }, ...children);
  made.type = 'button';
  return made;
}
