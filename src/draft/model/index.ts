import { exchange, type ModelFailure, type Outcome } from '../../answer/compose/exchange.js';
import { NO_MODEL, type WordingMode } from '../../answer/compose/wording-mode.js';
import type { Said } from '../../answer/compose/reply.js';
import type { CitedSource } from '../../compare/sources.js';
import type {
  ChatModel,
  Checks,
  Draft,
  DraftSection,
  Place,
  Warning,
  WordVectors,
} from '../../domain/index.js';
import { checkDraft } from '../checks.js';
import { lengthOf } from '../paragraphs.js';
import { assemble, type Item } from './assemble.js';
import { judgeSentence, type JudgeParts, type Ruling } from './judge.js';
import { materialOf, mayBeWorded, ownersOf, type Material } from './material.js';
import { renumbered } from './numbers.js';
import { SECTION_BUDGET, sectionMessages, stretches } from './prompt.js';
import { plain } from './told.js';
import { writeOut } from './write-out.js';

export interface WordingParts {
  readonly vectors: WordVectors;
  readonly chatModel?: ChatModel;
}

export interface WordingRequest {
  /** The draft in the documents' own words. */
  readonly draft: Draft;
  /** What its citations stand for, by number. */
  readonly sources: ReadonlyMap<number, CitedSource>;
  readonly own: Place | null;
  readonly mode?: WordingMode;
  readonly signal?: AbortSignal;
}

/** Milliseconds for all sections together; what is not worded by then stays verbatim. */
const LONGEST_WORDING = 180_000;

const NOTICES = {
  model_unavailable: '模型服务不可用,以下为原文语句组成的材料。',
  model_timeout: '模型服务没有及时答复,以下为原文语句组成的材料。',
  model_unusable: '模型写的内容未能通过核对,以下为原文语句组成的材料。',
  model_interrupted: '模型中途中断,其余段落为原文语句。',
} as const;
const notice = (code: keyof typeof NOTICES): Warning => ({ code, message: NOTICES[code] });

/**
 * Lets the model word the evidence of a draft, section by section, and keeps what the evidence proves. Whatever goes wrong with
 * the model, the draft in the documents' own words is left, and a notice. Rejects only when the signal aborts.
 */
export async function wordDraft(request: WordingRequest, parts: WordingParts): Promise<Draft> {
  const { draft, mode = 'auto', signal = new AbortController().signal } = request;
  if (mode === 'extractive') return draft;
  const { chatModel } = parts;
  if (chatModel === undefined)
    return mode === 'model' ? { ...draft, warnings: [...draft.warnings, NO_MODEL] } : draft;
  const writer = new Writer(request, parts.vectors, chatModel, signal);
  for (const section of draft.sections) await writer.write(section);
  signal.throwIfAborted();
  return writer.finish();
}

/** What a model's sentences came to. */
interface Tally {
  kept: number;
  failed: number;
  replaced: number;
  readonly removed: string[];
}

class Writer {
  readonly #request: WordingRequest;
  readonly #vectors: WordVectors;
  readonly #chatModel: ChatModel;
  readonly #signal: AbortSignal;
  readonly #deadline = AbortSignal.timeout(LONGEST_WORDING);
  readonly #sections: DraftSection[] = [];
  readonly #items: Item[] = [];
  readonly #said = new Set<string>();
  readonly #tally: Tally = { kept: 0, failed: 0, replaced: 0, removed: [] };
  #failure: ModelFailure | null = null;

  constructor(request: WordingRequest, vectors: WordVectors, chatModel: ChatModel, signal: AbortSignal) {
    this.#request = request;
    this.#vectors = vectors;
    this.#chatModel = chatModel;
    this.#signal = signal;
  }

  async write(section: DraftSection): Promise<void> {
    const { sources, own } = this.#request;
    const owners = ownersOf(section, sources, own);
    const material = materialOf(owners, sources);
    const rulings: Ruling[] = [];
    const shown = material.filter((one) => mayBeWorded(one, section));
    for (const stretch of stretches(shown, SECTION_BUDGET))
      rulings.push(...(await this.#word(section.heading, stretch)));
    const { items, replaced } = assemble(rulings, material, this.#said);
    this.#count(rulings, items, replaced);
    this.#items.push(...items);
    this.#sections.push(writeOut(section, items, owners));
  }

  /** The draft as it has become; the one in the documents' own words where nothing of the model's holds. */
  finish(): Draft {
    const { draft } = this.#request;
    const { kept, removed } = this.#tally;
    if (kept === 0) {
      const notices = [notice(this.#failure ?? 'model_unusable')];
      const idle = this.#items.length === 0;
      return idle
        ? draft
        : {
            ...draft,
            checks: withRemoved(draft.checks, removed),
            warnings: [...draft.warnings, ...notices],
          };
    }
    const { sections, citations } = renumbered(this.#sections, draft.citations);
    return {
      ...draft,
      ...{ mode: 'model', sections, citations, characters: lengthOf(sections) },
      checks: withRemoved(this.#checks(), removed),
      warnings: [
        ...draft.warnings,
        ...(this.#failure === null ? [] : [notice('model_interrupted')]),
        ...this.#corrections(),
      ],
    };
  }

  /** One exchange; halved where all of it is too long for the model. */
  async #word(heading: string, material: readonly Material[]): Promise<Ruling[]> {
    if (this.#failure !== null) return [];
    const said: Said[] = [];
    const { failure, tooLong } = await this.#ask(heading, material, said);
    if (tooLong && material.length > 1 && said.length === 0) {
      const half = Math.ceil(material.length / 2);
      const first = await this.#word(heading, material.slice(0, half));
      return [...first, ...(await this.#word(heading, material.slice(half)))];
    }
    this.#failure = failure;
    return this.#judge(said, material);
  }

  async #ask(heading: string, material: readonly Material[], said: Said[]): Promise<Outcome> {
    const { draft, own } = this.#request;
    const messages = sectionMessages(draft, heading, material, own);
    const room = enoughFor(material);
    try {
      return await exchange(
        this.#chatModel,
        messages,
        AbortSignal.any([this.#signal, this.#deadline]),
        (one) => {
          said.push(one);
          return room(said) ? 'more' : 'enough';
        },
      );
    } catch {
      this.#signal.throwIfAborted();
      return { failure: 'model_timeout', tooLong: false };
    }
  }

  #judge(said: readonly Said[], material: readonly Material[]): Ruling[] {
    const parts: JudgeParts = {
      material: new Map(material.map((one) => [one.number, one])),
      own: this.#request.own,
      question: this.#request.draft.topic,
      vectors: this.#vectors,
    };
    const rulings: Ruling[] = [];
    for (const one of said) {
      const ruling = judgeSentence(one, rulings.at(-1) ?? null, parts);
      if (ruling !== null) rulings.push(ruling);
    }
    return rulings;
  }

  #count(rulings: readonly Ruling[], items: readonly Item[], replaced: number): void {
    const failed = rulings.filter((ruling) => ruling.kind === 'failed');
    this.#tally.kept += items.filter((item) => item.kind === 'line' && item.kept !== null).length;
    this.#tally.failed += failed.length;
    this.#tally.replaced += replaced;
    this.#tally.removed.push(
      ...failed.flatMap(({ check }) =>
        (check?.figures ?? []).filter(({ ok }) => !ok).map(({ text }) => text),
      ),
    );
  }

  #checks(): Checks {
    const lines = this.#items.filter((item) => item.kind === 'line');
    const verbatim = lines.flatMap(({ kept, text, material }) =>
      kept === null ? material.map(({ number }) => ({ text, citation: number })) : [],
    );
    const paragraph = { text: '', basis: 'evidence', citations: [], place: null, parts: verbatim } as const;
    const own = checkDraft([{ heading: '', paragraphs: [paragraph] }], this.#request.draft.citations);
    const checks = lines.flatMap(({ kept }) => kept?.check ?? []);
    const figures = checks.reduce((sum, check) => sum + check.figures.length, 0);
    const quotations = checks.reduce(
      (sum, check) => sum + (check.verdict === 'verbatim' ? 1 : check.quotations.length),
      0,
    );
    return {
      figures: {
        total: own.figures.total + figures,
        verified: own.figures.verified + figures,
        removed: [],
      },
      quotations: {
        total: own.quotations.total + quotations,
        verified: own.quotations.verified + quotations,
      },
    };
  }

  #corrections(): Warning[] {
    const { failed, replaced } = this.#tally;
    if (failed === 0) return [];
    const what = replaced > 0 ? '已删去或换成原文' : '已删去';
    return [{ code: 'statements_removed', message: `模型有${failed}句话未通过核对,${what}。` }];
  }
}

const withRemoved = ({ figures, quotations }: Checks, removed: readonly string[]): Checks => ({
  figures: { ...figures, total: figures.total + removed.length, removed: [...removed] },
  quotations,
});

/** Whether more of a reply should be read: not when it is far too long, or goes round in circles. */
function enoughFor(material: readonly Material[]): (said: readonly Said[]) => boolean {
  const most = { sentences: 3 * material.length + 6, repeats: 3 };
  return (said) =>
    said.length < most.sentences &&
    said.length - new Set(said.map(({ text }) => plain(text))).size < most.repeats;
}
