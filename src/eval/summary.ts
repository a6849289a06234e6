import Table from 'cli-table3';
import { quantile } from './measures.js';
import type { Outcome } from './index.js';

/** The figures of one category. Shares are within [0, 1]; `null` where the category has no such question. */
export interface Row {
  readonly category: string;
  readonly questions: number;
  readonly recall5: number | null;
  readonly recall10: number | null;
  readonly ndcg10: number | null;
  readonly answersRight: number | null;
  readonly goldCited: number | null;
  readonly citationsVerbatim: number | null;
  readonly figuresInvented: number;
  readonly falseRefusals: number | null;
  readonly trueRefusals: number | null;
  /** Of the refusals of unanswerable questions, the share that gave the reason that the label names. */
  readonly reasonRight: number | null;
  readonly p50Ms: number;
  readonly p95Ms: number;
}

export interface Summary {
  readonly rows: readonly Row[];
  readonly all: Row;
  /** Answers right of the English questions ÷ those of the Chinese ones; `null` where one of the two has none. */
  readonly englishToChinese: number | null;
}

export function summarise(outcomes: readonly Outcome[]): Summary {
  const categories = [...new Set(outcomes.map(({ question }) => question.category))].sort();
  return {
    rows: categories.map((category) =>
      rowOf(
        category,
        outcomes.filter(({ question }) => question.category === category),
      ),
    ),
    all: rowOf('all', outcomes),
    englishToChinese: languageRatio(outcomes),
  };
}

function languageRatio(outcomes: readonly Outcome[]): number | null {
  const rightIn = (language: string): number | null =>
    mean(
      outcomes
        .filter(({ question }) => question.answerable && question.language === language)
        .map(({ right }) => Number(right)),
    );
  const [english, chinese] = [rightIn('en'), rightIn('zh')];
  return english === null || chinese === null || chinese === 0 ? null : english / chinese;
}

function rowOf(category: string, outcomes: readonly Outcome[]): Row {
  const answerable = outcomes.filter(({ question }) => question.answerable);
  const unanswerable = outcomes.filter(({ question }) => !question.answerable);
  const labelled = answerable.filter(({ question }) => question.gold.length > 0);
  const citations = sum(outcomes.map((outcome) => outcome.citations));
  return {
    category,
    questions: outcomes.length,
    recall5: mean(labelled.map((outcome) => outcome.recall5)),
    recall10: mean(labelled.map((outcome) => outcome.recall10)),
    ndcg10: mean(labelled.map((outcome) => outcome.ndcg10)),
    answersRight: mean(answerable.map((outcome) => Number(outcome.right))),
    goldCited: mean(labelled.map((outcome) => outcome.goldCited)),
    citationsVerbatim:
      citations === 0 ? null : sum(outcomes.map((outcome) => outcome.citationsVerbatim)) / citations,
    figuresInvented: sum(outcomes.map((outcome) => outcome.invented.length)),
    falseRefusals: mean(answerable.map((outcome) => Number(!outcome.answered))),
    trueRefusals: mean(unanswerable.map((outcome) => Number(!outcome.answered))),
    reasonRight: mean(
      unanswerable.flatMap(({ reasonRight }) => (reasonRight === null ? [] : [Number(reasonRight)])),
    ),
    p50Ms: quantile(
      outcomes.map((outcome) => outcome.tookMs),
      0.5,
    ),
    p95Ms: quantile(
      outcomes.map((outcome) => outcome.tookMs),
      0.95,
    ),
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : sum(values) / values.length;

const HEAD = [
  'category',
  'n',
  'R@5',
  'R@10',
  'nDCG@10',
  'right',
  'gold cited',
  'verbatim',
  'invented',
  'false ref.',
  'true ref.',
  'reason',
  'p50 ms',
  'p95 ms',
];

/** The table as a terminal shows it, and under it how English fares beside Chinese. */
export function formatSummary({ rows, all, englishToChinese }: Summary): string {
  const table = new Table({ head: HEAD, style: { head: [], border: [], compact: true } });
  for (const row of [...rows, all]) table.push(cells(row));
  const ratio = englishToChinese === null ? [] : [`right, English ÷ Chinese: ${englishToChinese.toFixed(3)}`];
  return [table.toString(), ...ratio].join('\n');
}

const share = (value: number | null): string => (value === null ? '' : value.toFixed(3));

const cells = (row: Row): string[] => [
  row.category,
  String(row.questions),
  share(row.recall5),
  share(row.recall10),
  share(row.ndcg10),
  share(row.answersRight),
  share(row.goldCited),
  share(row.citationsVerbatim),
  String(row.figuresInvented),
  share(row.falseRefusals),
  share(row.trueRefusals),
  share(row.reasonRight),
  row.p50Ms.toFixed(1),
  row.p95Ms.toFixed(1),
];
