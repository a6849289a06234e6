import type { CheerioAPI } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';
import { isTag, isText } from 'domhandler';

/** Containers that Chinese publishing systems put an article's text into. */
const CONTAINER =
  /(?:^|\s)(?:TRS_Editor|TRS_UEDITOR|article|article-?content|articlecontent|content|contents|con|detail|zoom|UCAP-CONTENT|pages_content|main-?text|news-?content|text|vsb_content|xxgk_content|Custom_UnionStyle|view)(?:$|\s)/iu;

/** An element that holds this share of its parent's prose is where the prose stands. */
const DOMINANT = 0.75;
/** A marked article needs less of the page's prose to be believed. */
const MARKED = 0.5;

export interface MainContent {
  readonly element: AnyNode | undefined;
  /** The page's own heading where it stands outside the element. */
  readonly title: string | null;
}

const length = (text: string): number => text.replace(/\s+/gu, '').length;

/**
 * How much prose every element holds: the length of its text outside links, where a sentence weighs more than
 * a scrap. Computed once, from the leaves up, without recursion: a page may nest as deep as it likes.
 */
function proseOf(root: Element): Map<AnyNode, number> {
  const order: AnyNode[] = [root];
  for (const node of order) if (isTag(node)) for (const child of node.children) order.push(child);
  const prose = new Map<AnyNode, number>();
  for (const node of order.reverse()) {
    if (isText(node)) prose.set(node, weight(node.data));
    else if (isTag(node))
      prose.set(
        node,
        node.tagName === 'a' ? 0 : node.children.reduce((sum, child) => sum + (prose.get(child) ?? 0), 0),
      );
  }
  return prose;
}

function weight(text: string): number {
  const characters = length(text);
  return /[。、,;.\uFF0C\uFF1B]/u.test(text) || characters >= 25 ? characters : characters * 0.3;
}

const nameOf = (element: Element): string =>
  `${element.attribs['class'] ?? ''} ${element.attribs['id'] ?? ''}`;

const isMarked = (element: Element): boolean =>
  element.tagName === 'article' || element.tagName === 'main' || element.attribs['role'] === 'main';

/** From the body down to the smallest element that still holds nearly all prose. */
function dominantPath(body: Element, prose: ReadonlyMap<AnyNode, number>): Element[] {
  const path = [body];
  for (let current = body; ;) {
    const whole = prose.get(current) ?? 0;
    const next = current.children
      .filter((child) => isTag(child))
      .find((child) => (prose.get(child) ?? 0) >= whole * DOMINANT && isContainer(child));
    if (next === undefined) return path;
    path.push(next);
    current = next;
  }
}

const isContainer = (element: Element): boolean =>
  /^(?:div|article|main|section|td|table|tbody|tr|form|center|span|font|dl|dd)$/u.test(element.tagName);

/** The element that holds the page's article, found by where its prose is; marks and names only choose among equals. */
export function mainContent($: CheerioAPI): MainContent {
  const body = $('body').get(0);
  if (body === undefined) return { element: $.root().get(0), title: null };
  const prose = proseOf(body);
  const whole = prose.get(body) ?? 0;
  const marked = $('article, [role="main"], main')
    .toArray()
    .filter((element) => (prose.get(element) ?? 0) >= whole * MARKED);
  const path = dominantPath(
    marked.find((element) => element.tagName === 'article') ?? marked[0] ?? body,
    prose,
  );
  const element = choose(path);
  return { element, title: outerTitle($, element) };
}

/** The innermost element of the path, widened to a marked or named container just around it. */
function choose(path: readonly Element[]): Element | undefined {
  return (
    path.findLast(isMarked) ??
    path.findLast((element) => CONTAINER.test(nameOf(element))) ??
    withoutTableParts(path)
  );
}

/** A row or cell alone is no container: its table is. */
const withoutTableParts = (path: readonly Element[]): Element | undefined =>
  path.findLast((element) => !/^(?:tbody|tr|span|font)$/u.test(element.tagName));

function outerTitle($: CheerioAPI, element: Element | undefined): string | null {
  if (element === undefined || $(element).find('h1').length > 0) return null;
  const titles = $('h1')
    .toArray()
    .map((heading) => $(heading).text().replace(/\s+/gu, ' ').trim())
    .filter((title) => length(title) >= 5);
  const [title] = titles;
  const repeated =
    title !== undefined && $(element).text().replace(/\s+/gu, '').startsWith(title.replace(/\s+/gu, ''));
  return titles.length !== 1 || title === undefined || repeated ? null : title;
}
