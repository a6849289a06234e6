import type { CheerioAPI } from 'cheerio';

/** What a site's own name looks like at the end of a page title. */
const SITE =
  /(?:网|网站|门户|政府|日报|晚报|早报|新闻|新闻网|频道|平台|客户端|在线|委员会|办公室|办公厅|局|厅|首页|官网|要闻|动态|信息公开)$/u;

const clean = (text: string | undefined): string => (text ?? '').replace(/[\s\u00A0]+/gu, ' ').trim();

/** `text` without a site's or channel's name after a separator. A double dash is punctuation, not a separator. */
export function withoutSite(text: string): string {
  const [first = text, ...rest] = text.split(/\s*[_|丨|]\s*|\s+[-–—]\s+/u).filter((part) => part !== '');
  const longest = rest.reduce((best, part) => (part.length > best.length ? part : best), first);
  const title = first.length >= 6 || SITE.test(longest) ? first : longest;
  const tail = /^(.{6,}?)(?<![-—–\d])[-–—]([^-–—]{2,20})$/u.exec(title);
  return tail?.[1] !== undefined && SITE.test(tail[2] ?? '') ? tail[1] : title;
}

const meta = ($: CheerioAPI, names: readonly string[]): string => {
  const found = $('head meta, meta')
    .toArray()
    .find((element) => {
      const name = ($(element).attr('name') ?? $(element).attr('property') ?? '').toLowerCase();
      return names.includes(name) && clean($(element).attr('content')) !== '';
    });
  return found === undefined ? '' : clean($(found).attr('content'));
};

/** What the head of a page says; read before anything is dropped from it. */
export interface PageHead {
  readonly title: string | undefined;
  /** `2023-05-04`, from a meta tag only. */
  readonly date: string | undefined;
}

/** Title: the publishing system's own field, the page's heading where the title starts with it, or the title without the site's name. */
export function pageHead($: CheerioAPI): PageHead {
  const article = meta($, ['articletitle']);
  const graph = withoutSite(meta($, ['og:title']));
  const heading = $('h1').length === 1 ? clean($('h1').text()) : '';
  const page = clean($('title').first().text());
  const title = [
    article,
    heading.length >= 5 && page.startsWith(heading) ? heading : '',
    graph,
    withoutSite(page),
    heading,
  ].find((candidate) => candidate !== '');
  const date = /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/u.exec(
    meta($, ['pubdate', 'publishdate', 'article:published_time']),
  );
  return { title, date: date === null ? undefined : isoDate(date) };
}

const isoDate = ([, year = '', month = '', day = '']: readonly string[]): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
