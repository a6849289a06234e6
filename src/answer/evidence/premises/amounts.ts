import { amountsIn, meansAmount, type Amount } from '../../../chinese/amounts.js';
import { mattersOf, placedClauses, sharedOf } from './matter.js';
import { claimingClauses, type Check } from './premise.js';

const VAGUE =
  /几|多少|哪|来|余|多|左右|上下|至少|最多|不少于|不超过|以上|以下|以内|大概|差不多|超过|不到|近|约/u;
/** Bounds that a text sets, before or behind a number. */
const AT_LEAST = {
  before: /不低于|不少于|至少|最[低少短]|(?<![不得未])超过|不得[低少]于|逾$/u,
  after: /^(?:及|\(含\))?以上|^起|^多|^余/u,
};
const AT_MOST = {
  before: /不超过|不高于|最[高多长]|至多|不得[超高多]于?|封顶|控制在|近$/u,
  after: /^(?:及|\(含\))?(?:以下|以内|之内|内)/u,
};
const RANGE = { before: /[\d%元天日年月个人]\s*[~\-—至到]$/u, after: /^[~\-—至到]\d/u };
/** Numbers of these mean the asker's own case, or a stretch of time that has passed. */
const OWN = /我|咱|如果|要是|假如|万一|比如|例如|一个|有个|某/u;
const UNITS_OF_DATES = /^(?:年|月|日|号|)$/u;

/** What a question counts for a fact: with a unit, exact, and no date. */
function claimedIn(clause: string): Amount[] {
  return amountsIn(clause).filter(({ numeral, span, unit, value }) => {
    const before = clause.slice(Math.max(0, span.start - 4), span.start);
    const after = clause.slice(span.end, span.end + 3);
    if (numeral.ordinal || value === 1 || (UNITS_OF_DATES.test(unit) && (value > 100 || unit === '')))
      return false;
    if (/["\u201c\u201d+*A-Za-z第.]$/u.test(before) || /^["\u201d+*.]/u.test(after)) return false;
    return !VAGUE.test(before) && !VAGUE.test(after);
  });
}

interface Found {
  readonly means: boolean;
  readonly shared: number;
}

/** Whether a number lies within what a text allows: at least 5, at most 150, 5 to 10. */
function liesWithin(said: Amount, one: Amount, clause: string): boolean {
  const before = clause.slice(Math.max(0, one.span.start - 5), one.span.start);
  const after = clause.slice(one.span.end);
  if (AT_LEAST.before.test(before) || AT_LEAST.after.test(after)) return said.value >= one.value;
  if (AT_MOST.before.test(before) || AT_MOST.after.test(after)) return said.value <= one.value;
  return RANGE.after.test(after) || RANGE.before.test(before);
}

function compare({ said, changes }: Claimed, pairs: readonly string[], text: string): Found[] {
  return placedClauses(text).flatMap(({ clause }) => {
    const shared = sharedOf(pairs, clause);
    return amountsIn(clause)
      .filter(
        (one) =>
          !isDate(one, clause) &&
          (meansAmount(said, one) || (comparable(said, one) && changes === isChange(one, clause))),
      )
      .map((one) => ({ means: meansAmount(said, one) || liesWithin(said, one, clause), shared }));
  });
}

/** 60元 and 63.8亿元 are not said of the same thing. */
const ORDER = 20;
const isOfTheOrder = (a: Amount, b: Amount): boolean =>
  a.value < b.value * ORDER && b.value < a.value * ORDER;

/** 2023年9月, 上一年: no stretch of time. */
const isDate = ({ unit, value, span }: Amount, clause: string): boolean =>
  unit === '年' && (value > 100 || /[上前去每当同今明]$/u.test(clause.slice(0, span.start)));

const comparable = (said: Amount, one: Amount): boolean =>
  said.unit !== '个' && one.unit === said.unit && isOfTheOrder(said, one);

/** 缩短126天 tells the way, 30天 where it leads. */
const isChange = ({ span }: Amount, clause: string): boolean =>
  /(?:缩短|减少|提高|增加|降低|压缩|压减|下降|上升|增长|精简|节约|节省|多|少|降|升|涨|减|压|缩|砍)(?:了|近|约|超过)?$/u.test(
    clause.slice(0, span.start),
  );
/** How it was before is told by no clause that says how it is. */
const EARLIER = /以前|原来|过去|之前|改革前|从前|当初|本来|原先|起初|早先|原本/u;

interface Claimed {
  readonly said: Amount;
  readonly changes: boolean;
}

/** Pairs that a clause shares with the question, besides the number: what is counted in pieces stands in every report. */
const LEAST_SHARED = { measured: 1, counted: 2 } as const;
const CLEARLY_MORE = 2;
/** Wholes and parts of these stand beside each other: of 42项, 39项 were done. */
const PARTS = /^(?:个|[项件条份种类起宗例人名位家户所座处间站栋幢台辆套部]|)$/u;

/** 有效期五年 is wrong where the clause on the same thing has 三年. */
export const amountOtherwise: Check = (question, { text, around }) => {
  for (const claim of claimingClauses(question)) {
    if (OWN.test(claim) || EARLIER.test(claim)) continue;
    for (const said of claimedIn(claim)) {
      const pairs = mattersOf(`${claim.slice(0, said.span.start)} ${claim.slice(said.span.end)}`);
      const claimed = { said, changes: isChange(said, claim) };
      const there = compare(claimed, pairs, text);
      const other = Math.max(0, ...there.filter(({ means }) => !means).map(({ shared }) => shared));
      const counted = PARTS.test(said.unit);
      if (other < (counted ? LEAST_SHARED.counted : LEAST_SHARED.measured)) continue;
      const same = compare(claimed, pairs, `${text}。${around}`).filter(({ means }) => means);
      const borne = Math.max(-1, ...same.map(({ shared }) => shared));
      const within = amountsIn(text).some((one) => meansAmount(said, one));
      if (within && (counted || other < borne + CLEARLY_MORE)) continue;
      if (other > borne) return { kind: 'contradicted', claim: claim.slice(0, said.span.end) };
    }
  }
  return null;
};
