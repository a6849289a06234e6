import { Resvg } from '@resvg/resvg-js';

/** An SVG picture of ours as PNG for programs that show no SVG. */
export interface Picture {
  readonly png: Uint8Array;
  /** In the picture's own units. */
  readonly width: number;
  readonly height: number;
}

/** Pixels per unit: sharp on paper. */
const ZOOM = 2;

/**
 * Draws with the fonts of the machine: where none has Chinese characters the labels are missing, which leaves shapes only; the
 * SVG itself is drawn by whoever shows it.
 */
export function pictureOf(svg: string): Picture {
  const drawn = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: ZOOM },
    font: { loadSystemFonts: true, defaultFontFamily: 'Noto Sans CJK SC' },
  }).render();
  return { png: drawn.asPng(), width: drawn.width / ZOOM, height: drawn.height / ZOOM };
}
