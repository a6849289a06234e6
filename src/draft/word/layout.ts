import {
  AlignmentType,
  Document,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  convertMillimetersToTwip,
  type FileChild,
  type IParagraphOptions,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';

/** Lengths of GB/T 9704: A4, 37 mm above, 28 mm to the left of a type area of 156 × 225 mm. */
const PAGE = { width: 210, height: 297, top: 37, left: 28, bottom: 35, right: 26 } as const;
/** Points are written in halves, line heights in twentieths. */
export const SIZE = { title: 44, body: 32, small: 28, note: 21 } as const;
const LINE = 560;

/** Typefaces that official documents prescribe, by use. {@link FONT_TABLE} says what stands for them where they are missing. */
export const FONT = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  heading: '黑体',
  subheading: '楷体_GB2312',
  number: '宋体',
} as const;

const face = (eastAsia: string): NonNullable<IRunOptions['font']> => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia,
});

const font = (name: string, other: string, family: string): string =>
  `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/><w:family w:val="${family}"/></w:font>`;

/** Other names under which the typefaces are installed: programs look for these next. */
const FONT_TABLE = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  font(FONT.title, '方正小标宋_GBK,小标宋,宋体,SimSun,Noto Serif CJK SC', 'roman'),
  font(FONT.body, '仿宋,FangSong,Noto Serif CJK SC', 'modern'),
  font(FONT.heading, 'SimHei,Noto Sans CJK SC', 'modern'),
  font(FONT.subheading, '楷体,KaiTi,Noto Serif CJK SC', 'modern'),
  font(FONT.number, 'SimSun,Noto Serif CJK SC', 'auto'),
  '</w:fonts>',
].join('');

/** What a document's XML cannot hold. */
const UNWRITABLE = /\p{Surrogate}|(?!\t)\p{Cc}|[\ufffe\uffff]/gu;

/** `text` as one line that can be written. */
export const writable = (text: string): string => text.replace(/\s*\n\s*/gu, '').replace(UNWRITABLE, '');

export const run = (text: string, options: Omit<IRunOptions, 'text'> = {}): TextRun =>
  new TextRun({ text: writable(text), font: face(FONT.body), size: SIZE.body, ...options });

export const runIn = (
  text: string,
  name: string,
  options: Omit<IRunOptions, 'text' | 'font'> = {},
): TextRun => run(text, { font: face(name), ...options });

/** A paragraph of body text: exactly 28 points a line, two characters in. */
export const body = (children: readonly ParagraphChild[], options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({
    spacing: { line: LINE, lineRule: LineRuleType.EXACT },
    indent: { firstLine: 2 * SIZE.body * 10, firstLineChars: 200 },
    alignment: AlignmentType.JUSTIFIED,
    children: [...children],
    ...options,
  });

/** The title, centred, with a line free below. */
export const title = (text: string): Paragraph[] => [
  new Paragraph({
    spacing: { line: 700, lineRule: LineRuleType.EXACT },
    alignment: AlignmentType.CENTER,
    heading: 'Title',
    children: [runIn(text, FONT.title, { size: SIZE.title })],
  }),
  body([]),
];

/** 一、 */
export const heading = (text: string): Paragraph =>
  body([runIn(text, FONT.heading)], { heading: 'Heading1', keepNext: true });

/** （一） */
export const subheading = (text: string): Paragraph =>
  body([runIn(text, FONT.subheading)], { heading: 'Heading2', keepNext: true });

const pageNumber = (alignment: 'left' | 'right'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: alignment === 'right' ? { right: 280 } : { left: 280 },
        children: [
          new TextRun({
            children: ['— ', PageNumber.CURRENT, ' —'],
            font: face(FONT.number),
            size: SIZE.small,
          }),
        ],
      }),
    ],
  });

export interface WordOptions {
  readonly title: string;
  readonly children: readonly FileChild[];
  /** Paragraphs of each footnote, by its number from 1. */
  readonly footnotes?: Readonly<Record<number, { children: Paragraph[] }>>;
  readonly landscape?: boolean;
}

const plainStyle = (size: number) => ({ run: { font: face(FONT.body), size, color: '000000' } });

/** The file's bytes. */
export async function toWord(options: WordOptions): Promise<Uint8Array> {
  const { landscape = false } = options;
  const mm = convertMillimetersToTwip;
  const document = new Document({
    title: writable(options.title),
    creator: '改革问答',
    description: '本材料由系统辅助整理,供人工审核后使用',
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: plainStyle(SIZE.body),
        footnoteText: plainStyle(18),
        title: plainStyle(SIZE.title),
        heading1: plainStyle(SIZE.body),
        heading2: plainStyle(SIZE.body),
      },
    },
    ...(options.footnotes === undefined ? {} : { footnotes: options.footnotes }),
    sections: [
      {
        properties: {
          page: {
            size: {
              width: mm(PAGE.width),
              height: mm(PAGE.height),
              ...(landscape ? { orientation: PageOrientation.LANDSCAPE } : {}),
            },
            margin: landscape
              ? { top: mm(25), bottom: mm(22), left: mm(20), right: mm(20), footer: mm(14) }
              : {
                  ...{ top: mm(PAGE.top), bottom: mm(PAGE.bottom) },
                  ...{ left: mm(PAGE.left), right: mm(PAGE.right), footer: mm(25) },
                },
          },
        },
        footers: { default: pageNumber('right'), even: pageNumber('left') },
        children: [...options.children],
      },
    ],
  });
  return Packer.toBuffer(document, undefined, [{ path: 'word/fontTable.xml', data: FONT_TABLE }]);
}
