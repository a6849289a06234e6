/** A piece of a line. */
export type Inline =
  | { readonly kind: 'text' | 'strong' | 'em'; readonly text: string }
  | { readonly kind: 'citation'; readonly number: number };

export type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly (readonly Inline[])[] }
  /** A line that is nothing but `**…**` or `*…*`. */
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'label'; readonly text: string }
  | { readonly kind: 'bullets'; readonly items: readonly (readonly Inline[])[] }
  | {
      readonly kind: 'numbered';
      readonly items: readonly { readonly value: number; readonly content: readonly Inline[] }[];
    };

/**
 * What stands right after the opening stars when they hide something (`**区`, `*项`) instead of setting words off: sources mask
 * names and figures, and a mask that turned into bold type would be lost to the reader.
 */
const MASKED_HEAD =
  /^(?:省|市|区|县|镇|乡|村|街道|社区|局|委|集团|公司|学院|学校|医院|同志|[余多万亿千百项个件家名人次户条%％年月日位倍元])/u;
/** The title over what is said of one place: 万州区（2022年） and 镇江市 begin with characters that may follow a mask. */
const PLACE_TITLE = /^\p{Script=Han}{2,12}[省市区县州旗盟](?:[(\uff08]\d{4}年?[)\uff09])?$/u;
const EDGE = String.raw`[\s,，。;；:：、!！?？()（）“”‘’《》\[\]—-]`;
const INLINE = new RegExp(
  String.raw`\[(\d{1,3})\]|(?<=^|${EDGE})(\*{1,2})(?![\s*、,，。])([^*\n]{1,60}?)(?<!\s)\2(?!\*)(?=$|${EDGE})`,
  'gu',
);

/** The subset of Markdown that answers use: paragraphs, titles, labels, lists, `**bold**`, `*italics*`, `[n]`. The rest is text. */
export function parseMarkdown(text: string): Block[] {
  const blocks: Block[] = [];
  for (const chunk of text.split(/\n{2,}/u)) {
    let paragraph: (readonly Inline[])[] = [];
    const flush = (): void => {
      if (paragraph.length > 0) blocks.push({ kind: 'paragraph', lines: paragraph });
      paragraph = [];
    };
    for (const line of chunk.split('\n').filter((candidate) => candidate.trim() !== '')) {
      const block = lineBlock(line.trim());
      if (block === null) {
        paragraph.push(parseInline(line.trim()));
        continue;
      }
      flush();
      append(blocks, block);
    }
    flush();
  }
  return blocks;
}

/** The block that a line is by itself; `null` for a line of a paragraph. */
function lineBlock(line: string): Block | null {
  const bullet = /^[-•]\s+(.+)$/u.exec(line)?.[1];
  if (bullet !== undefined) return { kind: 'bullets', items: [parseInline(bullet)] };
  const numbered = /^(\d{1,2})\.\s+(.+)$/u.exec(line);
  if (numbered !== null)
    return {
      kind: 'numbered',
      items: [{ value: Number(numbered[1]), content: parseInline(numbered[2] ?? '') }],
    };
  const [, stars = '', set = ''] = /^(\*{1,2})(?![\s*])([^*]+?)(?<!\s)\1$/u.exec(line) ?? [];
  if (stars === '' || (MASKED_HEAD.test(set) && !PLACE_TITLE.test(set))) return null;
  return { kind: stars === '**' ? 'title' : 'label', text: set };
}

/** Adds a block, or its items to the list before it. */
function append(blocks: Block[], block: Block): void {
  const last = blocks.at(-1);
  if (block.kind === 'bullets' && last?.kind === 'bullets')
    blocks[blocks.length - 1] = { kind: 'bullets', items: [...last.items, ...block.items] };
  else if (block.kind === 'numbered' && last?.kind === 'numbered')
    blocks[blocks.length - 1] = { kind: 'numbered', items: [...last.items, ...block.items] };
  else blocks.push(block);
}

export function parseInline(line: string): Inline[] {
  const parts: Inline[] = [];
  let at = 0;
  const text = (end: number): void => {
    if (end > at) parts.push({ kind: 'text', text: line.slice(at, end) });
  };
  for (const match of line.matchAll(INLINE)) {
    const [whole, number, stars, set = ''] = match;
    if (number === undefined && MASKED_HEAD.test(set)) continue;
    text(match.index);
    if (number !== undefined) parts.push({ kind: 'citation', number: Number(number) });
    else parts.push({ kind: stars === '**' ? 'strong' : 'em', text: set });
    at = match.index + whole.length;
  }
  text(line.length);
  return parts;
}
