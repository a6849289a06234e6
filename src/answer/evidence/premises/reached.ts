import { amountsIn, meansAmount, type Amount } from '../../../chinese/amounts.js';
import { mattersOf, placedClauses, sharedOf, tellingOf, tellsMovement } from './matter.js';
import { statingClauses, type Check } from './premise.js';

/** What a number of a movement is: how much it moved by, where it got to, where it came from, or simply how much there is. */
type Part = 'by' | 'to' | 'from' | 'level';

const MOVES =
  '(?:增长|增加|增|提高|提升|上升|上涨|攀升|扩大|扩|涨|升|下降|降低|降|减少|压减|压缩|精简|减|缩短|缩减|缩|下滑|回落|下调|上调|跌|少|多)';
/** Of words right before a number. 增长达16% is by so much, 达到16% a level. */
const PARTS: readonly (readonly [Part, RegExp])[] = [
  ['to', new RegExp(`${MOVES}(?:了)?(?:到|至|为|成)(?:了)?(?:近|约|超过?)?$`, 'u')],
  [
    'by',
    new RegExp(
      `(?:${MOVES}(?:了|达|近|约|超过?|超|逾|幅度?(?:为|达到?)?)*|[增降涨]幅(?:为|达到?|超过?)?|同比|增速(?:为|达到?)?)$`,
      'u',
    ),
  ],
  ['from', /[从由自][^,。;从由到至为成]{0,8}$/u],
  ['level', /(?:达到?|总额|总量|合计|总计|余额|现有|共有?|占|[为是])(?:了)?(?:近|约|超过?)?$/u],
  // 成交额5亿元, but not 新增成交额5亿元
  ['level', /^[^增减降升涨压缩]*(?:额|总量|产量|销量|产值|总值|余额|规模|面积|[人户次]数)$/u],
];

const partOf = ({ span }: Amount, clause: string): Part | undefined =>
  PARTS.find(([, words]) => words.test(clause.slice(0, span.start)))?.[0];

/** What a number cannot be at once: it moved by so much, or it is so much now. */
const isOther = (claimed: Part, told: Part | undefined): boolean =>
  (claimed === 'by' && (told === 'to' || told === 'from' || told === 'level')) ||
  (claimed === 'to' && (told === 'by' || told === 'from'));

/** 多了3家, 翻了3倍: no reckoning of what was reached. */
const isReckoned = ({ unit, numeral }: Amount): boolean => unit !== '' && unit !== '倍' && !numeral.ordinal;

interface Told {
  readonly amount: Amount;
  readonly part: Part | undefined;
  readonly clause: string;
  readonly item: string;
  readonly near: string;
}

const toldIn = (text: string): Told[] =>
  placedClauses(text).flatMap(({ clause, item, near }) =>
    amountsIn(clause).map((amount) => ({ amount, part: partOf(amount, clause), clause, item, near })),
  );

/** 接待投诉90件,比上年减少40件: it is these 40 by which they went down. */
const leavesToAnother = (claimed: Part, told: Told, all: readonly Told[]): boolean =>
  claimed === 'by' &&
  told.part === undefined &&
  all
    .slice(all.indexOf(told) + 1)
    .some(
      ({ part, item, clause, amount }) =>
        part === 'by' && item === told.item && clause !== told.clause && amount.unit === told.amount.unit,
    );

/** 增加了60座 is wrong where the text has 增加到60座, 压到8天 where it has 压缩了8天. */
export const reachedOtherwise: Check = (question, { text, around, beyond = '' }) => {
  const all = toldIn(text);
  for (const claim of statingClauses(question))
    for (const said of amountsIn(claim).filter(isReckoned)) {
      const claimed = partOf(said, claim);
      if (claimed !== 'by' && claimed !== 'to') continue;
      const pairs = tellingOf(mattersOf(claim)).filter((pair) => !tellsMovement(pair));
      const isOfIt = ({ amount, near }: Told): boolean =>
        meansAmount(said, amount) && sharedOf(pairs, near) > 0;
      const told = all.filter(isOfIt);
      const wrong = (one: Told): boolean => isOther(claimed, one.part) || leavesToAnother(claimed, one, all);
      if (told.length === 0 || !told.every(wrong)) continue;
      const borne = toldIn(`${around}。${beyond}`).some((one) => isOfIt(one) && one.part === claimed);
      if (!borne) return { kind: 'contradicted', claim: claim.slice(0, said.span.end) };
    }
  return null;
};
