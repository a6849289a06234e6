import { synonymsOf } from '../../chinese/synonyms.js';

/** A measure: how a question asks for it, and what a text that tells it says. */
type Measured = readonly [asked: RegExp, told: RegExp];

const ASKED_BEHIND =
  '(?=的?(?:每\\p{Script=Han}{1,2}?|一\\p{Script=Han})?(?:是|为|有|达|到|共|一共|总共|大概|大约|各|定|又|能|分别)*(?:多少|几|多[高大])|[?]?$)';
const asked = (names: string): RegExp =>
  new RegExp(
    `(?:${names})${ASKED_BEHIND}|(?:多少|几[十百千]?[万亿]?(?:元|块)?)的?(?:${names})(?!项目|企业|大户)`,
    'u',
  );

/** Measures that no other stands for: what it yields in money is not told by what anybody earns. */
const MEASURES: readonly Measured[] = [
  [asked('产值'), /产值|产出/u],
  [asked('产量'), /产/u],
  [asked('营收|营业额|营业收入|流水'), /营收|营业|收入|销售/u],
  [asked('净?利润|盈利'), /利润|盈|亏/u],
  [asked('注册资[本金]'), /注册资/u],
  [asked('单价|售价|参考价|保底价|收购价'), /价|元\/|每\p{Script=Han}{1,3}\d|收费/u],
  [asked('床位|张床'), /床/u],
  [asked('编制|编制数'), /编/u],
  [asked('预算(?:收入|支出)|财政收入'), /预算|财政/u],
  [asked('税收'), /税/u],
];

/** A rate by its name: 入住率是多少. */
const RATE =
  /(\p{Script=Han}{2})率(?=的?(?:是|为|有|达到?|到|现在|目前|又)*(?:多少|几|多高|百分之几|怎么?样)|[?]?$)/u;
/** What every rate may be told by. */
const PLAIN_RATE = /比[例重]|占|成功|达标/u;

/**
 * Whether a question asks for a measure by its name that a text does not speak of.
 *
 * @param question normalised
 * @param text a sentence with its headings, normalised
 */
export function leavesOutMeasure(question: string, text: string): boolean {
  if (MEASURES.some(([names, told]) => names.test(question) && !told.test(text))) return true;
  const rate = RATE.exec(question)?.[1];
  if (rate === undefined || PLAIN_RATE.test(text)) return false;
  return ![rate, ...synonymsOf(rate), ...synonymsOf(`${rate}率`)].some((said) => text.includes(said));
}
