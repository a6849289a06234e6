/** What a sentence is held against: its own words and those around; all normalised. */
export interface Ground {
  readonly text: string;
  /** Title, where it does not look back, and last heading. */
  readonly heading: string;
  readonly around: string;
  /** Whatever else was found in the same documents: a number that stands there is no invention. */
  readonly beyond?: string;
}

/**
 * How a sentence stands to what a question takes for granted: it says otherwise, or it knows nothing of it. `claim` is the
 * question's own wording.
 */
export interface Fault {
  readonly kind: 'contradicted' | 'unsaid';
  readonly claim: string;
}

/** `null` where the question takes nothing of the kind for granted, or the sentence bears it out. */
export type Check = (question: string, ground: Ground) => Fault | null;

/** Asks whether it is so, and takes nothing for granted. */
const WHETHER =
  /是否|是不是|有没有|有无|会不会|能不能|可不可|要不要|该不该|了没有?|吗|(?<![什怎那这多])么[?]?$|有过/u;

/** What the asker's own office is at is no fact of a report. */
const OF_ASKER =
  /^(?:我们?|咱们?|俺们?|本)(?:这边|这里|这儿)?(?:[局处委办科室厅所站]里?|单位|部门|公司|学校|医院|想|要|打算|准备|正在|正|现在|目前|最近|手头)/u;

/** The clauses of a question that say something rather than ask whether it is so. */
export const claimingClauses = (question: string): string[] =>
  question
    .split(/[,。;?!:]/u)
    .filter((clause) => clause !== '' && !WHETHER.test(clause) && !OF_ASKER.test(clause));

/** Asks which it is, or whether it is so here too: 秋季也是四成. */
const WHICH = /还是|也[是有占要]|(?:第|前|[进升退降提]了?)(?:几|多少)/u;

/** The clauses of a question that state something, as a fact or for us to say whether it is so; not those that ask which it is. */
export const statingClauses = (question: string): string[] =>
  question.split(/[,。;?!:]/u).filter((clause) => clause !== '' && !WHICH.test(clause));

/** The clauses of a text. */
export const clausesOf = (text: string): string[] =>
  text.split(/[,。;?!]/u).filter((clause) => clause !== '');

const EMPTY = /[的了着过把被将在和与对给从由到于是也都还就又很最更及等着之其这那]/u;

/** Pairs of neighbouring characters that mean something. */
export const pairsOf = (text: string): string[] =>
  Array.from(text.matchAll(/\p{Script=Han}+/gu)).flatMap(([run]) =>
    Array.from({ length: Math.max(0, run.length - 1) }, (_, at) => run.slice(at, at + 2)).filter(
      (pair) => !EMPTY.test(pair),
    ),
  );

/** Length of a run of characters that two clauses on the same matter have in common, at least. */
export const SAME_MATTER = 4;

/** Whether one of the pairs of `words` stands in `text`. */
export const sharesPair = (words: string, text: string): boolean =>
  pairsOf(words).some((pair) => text.includes(pair));
