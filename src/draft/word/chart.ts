import { AlignmentType, ImageRun, Paragraph } from 'docx';
import { pictureOf } from '../../compare/picture.js';

/** The type area of a page on its side, in pixels of 1/96 inch, with room for the heading above. */
const ROOM = { width: 640, height: 500 } as const;

/** A chart as a paragraph of its own: the SVG, and a PNG for programs that show none. Never larger than a page. */
export function chartParagraph(svg: string, description: string): Paragraph {
  const { png, width, height } = pictureOf(svg);
  const scale = Math.min(1, ROOM.width / width, ROOM.height / height);
  const transformation = { width: Math.round(width * scale), height: Math.round(height * scale) };
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 120, after: 120 },
    children: [
      new ImageRun({
        type: 'svg',
        data: new TextEncoder().encode(svg),
        transformation,
        fallback: { type: 'png', data: png },
        altText: { name: '指标图', title: '指标图', description },
      }),
    ],
  });
}
