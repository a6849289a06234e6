import { AlignmentType, Document, HeadingLevel, LevelFormat, Packer, Paragraph, TextRun } from 'docx';
import type { Citation } from '../domain/citation.js';

/** What goes into the file. */
export interface AnswerSheet {
  readonly question: string;
  /** Markdown with `[n]` markers. */
  readonly answer: string;
  readonly citations: readonly Citation[];
  /** Numbers of citations whose document is no longer there, or may not be seen. */
  readonly gone: readonly number[];
  readonly at: Date;
}

/** GB/T 9704 sets official papers in 仿宋 with 黑体 headings; a reader's Word falls back where it has neither. */
const BODY = { ascii: 'Times New Roman', eastAsia: '仿宋', hAnsi: 'Times New Roman' };
const HEAD = { ascii: 'Times New Roman', eastAsia: '黑体', hAnsi: 'Times New Roman' };

/** An answer with its sources, numbered as in the text, as a Word file. */
export function answerDocx(sheet: AnswerSheet): Promise<Buffer> {
  const document = new Document({
    title: sheet.question,
    creator: '改革问答',
    styles: {
      default: { document: { run: { font: BODY, size: 28 }, paragraph: { spacing: { line: 500 } } } },
    },
    numbering: {
      config: [
        {
          reference: 'bullets',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '·',
              style: { paragraph: { indent: { left: 480, hanging: 240 } } },
            },
          ],
        },
      ],
    },
    sections: [{ children: [...body(sheet), ...sources(sheet)] }],
  });
  return Packer.toBuffer(document);
}

const body = ({ question, answer }: AnswerSheet): Paragraph[] => [
  new Paragraph({
    heading: HeadingLevel.TITLE,
    alignment: AlignmentType.CENTER,
    spacing: { after: 300 },
    children: [new TextRun({ text: question, font: HEAD, size: 36, color: '000000' })],
  }),
  ...answer
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(paragraph),
];

function paragraph(line: string): Paragraph {
  const [, stars, set] = /^(\*{1,2})([^*]+)\1$/u.exec(line) ?? [];
  if (set !== undefined)
    return new Paragraph({
      spacing: { before: stars === '**' ? 200 : 80 },
      keepNext: true,
      children: [new TextRun({ text: set, font: HEAD, ...(stars === '*' ? { size: 24 } : {}) })],
    });
  const bullet = /^[-•]\s+(.+)$/u.exec(line)?.[1];
  if (bullet !== undefined)
    return new Paragraph({ numbering: { reference: 'bullets', level: 0 }, children: runs(bullet) });
  return new Paragraph({ indent: { firstLine: 560 }, children: runs(line) });
}

/** Markers are raised, as notes are. */
const runs = (line: string): TextRun[] =>
  line
    .split(/(\[\d{1,3}\])/u)
    .filter((part) => part !== '')
    .map((part) => new TextRun(/^\[\d/u.test(part) ? { text: part, superScript: true } : { text: part }));

function sources({ citations, gone, at }: AnswerSheet): Paragraph[] {
  const head = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    spacing: { before: 400, after: 120 },
    children: [new TextRun({ text: '引文出处', font: HEAD, size: 28, color: '000000' })],
  });
  const day = at.toISOString().slice(0, 10);
  return [
    ...(citations.length === 0 ? [] : [head]),
    ...citations.map((citation) => source(citation, gone.includes(citation.number))),
    new Paragraph({
      spacing: { before: 300 },
      children: [
        new TextRun({ text: `改革问答生成于 ${day};引用前请核对原文。`, size: 20, color: '595959' }),
      ],
    }),
  ];
}

function source(citation: Citation, gone: boolean): Paragraph {
  const { number, quote, title, place, year, headings, source: file } = citation;
  if (gone)
    return new Paragraph({
      children: [new TextRun({ text: `[${number}] 所引文件已撤回,原文不再提供。`, size: 22 })],
    });
  const where = [place, year === null ? null : `${year}年`, title, ...headings, file].filter(
    (part) => part !== null && part !== '',
  );
  return new Paragraph({
    spacing: { after: 80 },
    children: [
      new TextRun({ text: `[${number}] “${quote}”`, size: 22 }),
      new TextRun({ text: ` —— ${where.join(',')}`, size: 22, color: '595959' }),
    ],
  });
}
