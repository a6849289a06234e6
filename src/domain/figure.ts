import type { Place } from './place.js';
import type { Span } from './span.js';

export type FigureKind = 'count' | 'percent' | 'money' | 'duration' | 'change' | 'rank';

/**
 * What the words around a number say of it. `余` and `多` mean a little more than, `近` a little less than; `第` makes it an
 * ordinal; `前` a bound of a rank (前三); `up` and `down` are moves by so much (前进4位, 压减50%).
 */
export type Qualifier =
  | '余'
  | '多'
  | '以上'
  | '以下'
  | '以内'
  | '超'
  | '不足'
  | '近'
  | '约'
  | '左右'
  | '达'
  | '至少'
  | '最多'
  | '最高'
  | '最低'
  | '第'
  | '前'
  | '累计'
  | '年均'
  | '同比'
  | '环比'
  | 'up'
  | 'down'
  | '倍';

/** One quantity that a document states. */
export interface Figure {
  /** Normalised to the unit's base: `12.5亿元` is 1250000000 with unit `元`; `82.8%` is 82.8 with unit `%`; for a change, the after value, or the size of the change when only that is told. */
  readonly value: number;
  /** As written, qualifiers and unit included: `200余项`, `前进4位`. */
  readonly valueText: string;
  /** Base unit: `项`, `元`, `%`, `个工作日`, `位`; '' for a bare number. */
  readonly unit: string;
  /** What is counted or measured, in the document's words: `国家和省部署改革试点任务`. */
  readonly subject: string;
  readonly kind: FigureKind;
  readonly qualifiers: readonly Qualifier[];
  /** For a change told with both ends. In the same base unit. */
  readonly before?: number;
  readonly after?: number;
  /** The place that it is about: the document's, or the one that its clause names. */
  readonly place: Place | null;
  readonly year: number | null;
  /** Span in the document of {@link valueText}. */
  readonly span: Span;
  /** Span in the document of the sentence around it. */
  readonly sentence: Span;
}

/** A figure as the ledger lists it. */
export interface LedgerFigure extends Figure {
  readonly documentId: string;
  readonly source: string;
  readonly passageId: string | null;
  readonly topics: readonly string[];
  readonly sentenceText: string;
}
