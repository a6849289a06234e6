import type { CheerioAPI } from 'cheerio';
import { type Element, isTag } from 'domhandler';

const NEVER_SEEN =
  'script, style, del, s, strike, noscript, template, iframe, object, embed, svg, canvas, audio, video, link, meta, title, input, select, textarea, button, [hidden], [aria-hidden="true"]';

const FURNITURE =
  'nav, footer, aside, [role="navigation"], [role="banner"], [role="contentinfo"], [role="complementary"], [role="search"]';

/** Words of class and id names, in any spelling, that name what surrounds an article. */
const FURNITURE_NAME =
  /(?:^|[\s_-])(?:nav(?:bar|igation|i)?|menu|topbar|toolbar|sidebar|side|footer|foot|bottom-?bar|header|head-?bar|breadcrumbs?|crumbs?|position|location|weizhi|share|bdsharebuttonbox|bshare|social|related|relate|recommend|xgwd|xgyd|hot-?news|copyright|qr-?code|ewm|pager|pagination|page-?nav|login|search(?:bar|box)?|comments?|comment-?list|advert(?:isement)?|ads?|banner|print|fontsize|font-?size|font-?tool|dayin|fenxiang|friend-?links?|yqlj)(?:$|[\s_-])/iu;

/** An element that holds more than this share of the page's text is no furniture, whatever it is called. */
const TOO_MUCH = 0.4;

const split = (name: string): string => name.replace(/([a-z])([A-Z])/gu, '$1-$2');

const ownLength = (text: string): number => text.replace(/\s+/gu, '').length;

/** Drops what a reader of the page never sees. */
export function dropUnseen($: CheerioAPI): void {
  $(NEVER_SEEN).remove();
  $('[style]').each((_, element) => {
    if (/display\s*:\s*none|visibility\s*:\s*hidden/iu.test($(element).attr('style') ?? ''))
      $(element).remove();
  });
}

/** Drops what surrounds the article: navigation, headers and footers, share bars, lists of related pages. */
export function dropFurniture($: CheerioAPI): void {
  const whole = ownLength($('body').text());
  const small = (element: Element): boolean => ownLength($(element).text()) <= whole * TOO_MUCH;
  const drop = (selector: string, condition: (element: Element) => boolean): void => {
    for (const element of $(selector).toArray().filter(isTag))
      if (condition(element) && small(element)) $(element).remove();
  };
  drop(FURNITURE, () => true);
  drop('header', (element) => $(element).closest('article, main, [role="main"]').length === 0);
  drop('form', () => true);
  drop('[class], [id]', (element) => isFurnitureByName($, element));
}

function isFurnitureByName($: CheerioAPI, element: Element): boolean {
  if (/^(?:html|body|main|article|h[1-6])$/u.test(element.tagName)) return false;
  const names = split(`${$(element).attr('class') ?? ''} ${$(element).attr('id') ?? ''}`);
  if (!FURNITURE_NAME.test(names)) return false;
  // `header` and `position` also name the head of the article itself, which holds its title.
  return $(element).find('h1').length === 0;
}
