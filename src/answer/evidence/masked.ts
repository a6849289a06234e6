import { normalise } from '../../chinese/normalise.js';
import { unitAt } from '../../chinese/units.js';
import type { Span } from '../../domain/index.js';
import type { FigureWanted, Measure } from './asked.js';
import type { Coverage } from './coverage.js';

/** A mask of a sentence, offsets in it, with what its clause says of the question. */
export interface MaskedFigure {
  readonly span: Span;
  readonly said: Coverage;
}

/** Share of the question that the clause of a mask must cover for the mask to be what is asked about. */
const LEAST_SHARE = 0.3;

/**
 * What the clause of a mask of the asked unit says of the question, within [0, 1]; 0 where that is little, or less than the clause of
 * a figure of the asked kind says: then the mask is not what is asked about, or it stands beside what is.
 *
 * @param fitting what the clauses of the figures of the asked kind say
 */
export function maskedShare(
  text: string,
  masked: readonly MaskedFigure[],
  wanted: FigureWanted,
  fitting: readonly Coverage[],
): number {
  const shown = Math.max(LEAST_SHARE, ...fitting.map(({ share }) => share));
  const shares = masked
    .filter(({ span }) => isWanted(measureBehind(text, span.end), wanted))
    .map(({ said }) => said.share);
  const most = Math.max(0, ...shares);
  return most >= shown ? most : 0;
}

const isWanted = (measure: Measure | null, wanted: FigureWanted): boolean =>
  wanted === null || measure === null || wanted(measure);

/** The unit behind a mask; `null` where there is none to go by. */
function measureBehind(text: string, end: number): Measure | null {
  const more = /^[余多]?(?:万|亿|千|百)?/u.exec(text.slice(end))?.[0].length ?? 0;
  const unit = unitAt(text, end) ?? unitAt(text, end + more);
  return unit === null ? null : { kind: unit.kind, unit: unit.base };
}

/** 不良率有多高, 成交额是多少: the measure that is asked by its name. */
const ASKED_NAME =
  /(?<name>\p{Script=Han}{2,4}(?<=[率额数量价费金比值]))(?:到底|现在|目前|一共|总共|又|已)*(?:是|有|为|达到?)?(?:多少|多高|多大|几)/u;
const LEADS = /(?:为|是|达到?|约|近|超过?|只有|仅)*$/u;
/** Characters at the end of its name by which a measure is known. */
const LONGEST_NAME = 3;

/**
 * Whether a mask stands right behind the name of the asked measure, and no figure of the sentence does.
 *
 * @param figures offsets in the text
 */
export function masksNamed(
  question: string,
  text: string,
  masked: readonly Pick<MaskedFigure, 'span'>[],
  figures: readonly Span[],
): boolean {
  const name = ASKED_NAME.exec(normalise(question))?.groups?.['name']?.slice(-LONGEST_NAME);
  if (name === undefined) return false;
  const named = ({ start }: Span): boolean => text.slice(0, start).replace(LEADS, '').endsWith(name);
  return masked.some(({ span }) => named(span)) && !figures.some(named);
}
