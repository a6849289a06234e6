import { amountsIn, meansAmount, type Amount } from '../../../chinese/amounts.js';
import {
  itemsOf,
  listLengths,
  mattersOf,
  placedClauses,
  sharedOf,
  tellingOf,
  type Placed,
} from './matter.js';
import { isMeant } from './plans.js';
import { claimingClauses, type Check } from './premise.js';
import { standingsOf } from './standings.js';

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
/** 28天压到9天, 14次巡查减到5次: where it came from is told beside where it got to. */
const MOVES_ON = /^[^,。;?]{0,3}?[降减压缩升增提变改扩涨掉跌][^,。;]{0,2}[到至为成]/u;
/** 冲上六成 is 冲到六成, and no vague 上千. */
const UP_TO = /(?<=[冲升涨爬迈攀跃蹿追])上(?=[一二三四五六七八九])/gu;

/** What a question counts for a fact: with a unit, exact, and no date. */
function claimedIn(clause: string): Amount[] {
  return amountsIn(clause.replace(UP_TO, '到')).filter((amount) => {
    const { numeral, span, unit, value } = amount;
    const before = clause.slice(Math.max(0, span.start - 4), span.start);
    const after = clause.slice(span.end);
    if (numeral.ordinal || value === 1 || (UNITS_OF_DATES.test(unit) && (value > 100 || unit === '')))
      return false;
    if (/["\u201c\u201d+*A-Za-z第.]$/u.test(before) || /^["\u201d+*.]/u.test(after)) return false;
    // 2022年和2023年两年
    if (unit === '年' && before.endsWith('年')) return false;
    if (MOVES_ON.test(after) || isDate(amount, clause) || lasts(amount, clause)) return false;
    if (isPlaces(amount, clause)) return false;
    return !VAGUE.test(before) && !VAGUE.test(after.slice(0, 3));
  });
}

/** 前进3位: places in an order, and no people. */
const isPlaces = ({ span, unit }: Amount, clause: string): boolean =>
  unit === '位' && standingsOf(clause).some(({ start, end }) => start <= span.start && span.end <= end);

/** 搞了两年,效果如何: how long ago it began, as the asker reckons. */
const lasts = ({ unit, span }: Amount, clause: string): boolean =>
  /^(?:年|个?月|周|天)$/u.test(unit) &&
  /^(?:多|来|以来|了|后|以后|之后|里|下来|间)*$/u.test(clause.slice(span.end)) &&
  !/[期限到至为是成满用花需要压缩减延质保免]|时间|有效|最[长短多少]/u.test(clause.slice(0, span.start));

interface Found {
  readonly one: Amount;
  readonly means: boolean;
  /** Pairs shared with the claim by its own clause, and by what that clause takes its subject from as well. */
  readonly own: number;
  readonly near: number;
  /** Whether it counts what the claim counts. */
  readonly same: boolean;
  /** Whether one of them tells the matter from others. */
  readonly telling: boolean;
}

/** Whether a number lies within what a text allows: at least 5, at most 150, 5 to 10. */
function liesWithin(said: Amount, one: Amount, clause: string): boolean {
  const before = clause.slice(Math.max(0, one.span.start - 5), one.span.start);
  const after = clause.slice(one.span.end);
  if (AT_LEAST.before.test(before) || AT_LEAST.after.test(after)) return said.value >= one.value;
  if (AT_MOST.before.test(before) || AT_MOST.after.test(after)) return said.value <= one.value;
  return RANGE.after.test(after) || RANGE.before.test(before);
}

function compare({ said, thing, changes }: Claimed, pairs: readonly string[], text: string): Found[] {
  return placedClauses(text).flatMap((placed) =>
    amountsIn(placed.clause)
      .filter(
        (one) =>
          !isDate(one, placed.clause) &&
          (meansAmount(said, one) ||
            ((comparable(said, one) || countsSame(thing, one, placed.clause, said)) &&
              changes === isChange(one, placed.clause))),
      )
      .map((one) => ({
        one,
        means: meansAmount(said, one) || liesWithin(said, one, placed.clause),
        same: thing.length > 1 && placed.clause.startsWith(thing, one.span.end),
        own: sharedOf(pairs, placed.clause),
        near: sharedOf(pairs, subjectOf(one, said, placed)),
        telling: sharedOf(tellingOf(pairs), placed.clause) > 0,
      })),
  );
}

/** 减到5次, with nothing said of what it came from: that stands in a clause before. */
const REACHES = /^[^由从]*[降减压缩升增提变改扩涨跌调][^,由从]{0,2}[到至为成]$/u;

/** The clause of a number, with those that it takes its subject from: the one before, where that has no number of the kind itself. */
function subjectOf({ span }: Amount, { unit }: Amount, { clause, before, item }: Placed): string {
  if (REACHES.test(clause.slice(0, span.start))) return item;
  return amountsIn(before).some((one) => one.unit === unit) ? clause : `${before},${clause}`;
}

/** 60元 and 63.8亿元 are not said of the same thing. */
const ORDER = 20;
const isOfTheOrder = (a: Amount, b: Amount): boolean =>
  a.value < b.value * ORDER && b.value < a.value * ORDER;

/** 2023年9月, 上一年, 每月8日: no stretch of time. */
function isDate({ unit, value, span }: Pick<Amount, 'unit' | 'value' | 'span'>, clause: string): boolean {
  const before = clause.slice(0, span.start);
  if (unit === '天') return /[月旬]$/u.test(before);
  return unit === '年' && (value > 100 || /[上前去每当同今明近]$|过去$/u.test(before));
}

const comparable = (said: Amount, one: Amount): boolean =>
  said.unit !== '个' &&
  one.unit === said.unit &&
  isOfTheOrder(said, one) &&
  // 联合查一次, 一家企业
  !(one.value === 1 && (PARTS.test(one.unit) || one.unit === '次'));

/** 8个集团 and 5个集团: pieces compare where the same thing is counted. */
const countsSame = (thing: string, one: Amount, clause: string, said: Amount): boolean =>
  said.unit === '个' &&
  one.unit === '个' &&
  one.value > 1 &&
  /^\p{Script=Han}{2}$/u.test(thing) &&
  clause.startsWith(thing, one.span.end) &&
  isOfTheOrder(said, one);

/** 缩短126天 tells the way, 30天 where it leads. */
const isChange = ({ span }: Amount, clause: string): boolean =>
  /(?:缩短|减少|提高|增加|降低|压缩|压减|下降|上升|增长|精简|节约|节省|多|少|降|升|涨|减|压|缩|砍)(?:了|近|约|超过)?$/u.test(
    clause.slice(0, span.start),
  );
/** How it was before is told by no clause that says how it is. */
const EARLIER = /以前|原来|过去|之前|改革前|从前|当初|本来|原先|起初|早先|原本/u;

interface Claimed {
  readonly said: Amount;
  /** The two characters behind it. */
  readonly thing: string;
  readonly changes: boolean;
}

/** 从14次减到5次 is not set right by 14次. */
const saysToo = (claim: string, one: Amount): boolean =>
  amountsIn(claim).some((said) => said.value === one.value && meansAmount(said, one));

/** Pairs that a clause shares with the question, besides the number: what is counted in pieces stands in every report. */
const LEAST_SHARED = { measured: 1, counted: 2 } as const;
const CLEARLY_MORE = 2;
/** Smaller numbers count things of a kind everywhere. */
const LEAST_TELLING = 10;
/** Wholes and parts of these stand beside each other: of 42项, 39项 were done. */
const PARTS = /^(?:个|[项件条份种类起宗例人名位家户所座处间站栋幢台辆套部样]|)$/u;

/** 有效期五年 is wrong where the clause on the same thing has 三年. */
export const amountOtherwise: Check = (question, { text, around, beyond = '' }) => {
  for (const claim of claimingClauses(question)) {
    if (OWN.test(claim) || EARLIER.test(claim)) continue;
    for (const said of claimedIn(claim)) {
      const pairs = mattersOf(`${claim.slice(0, said.span.start)} ${claim.slice(said.span.end)}`);
      const thing = claim.slice(said.span.end, said.span.end + 2);
      const claimed = { said, thing, changes: isChange(said, claim) };
      const there = compare(claimed, pairs, text).filter(({ means, telling }) => !means && telling);
      const counted = PARTS.test(said.unit);
      const within = amountsIn(text).some((one) => meansAmount(said, one));
      if (counted && (within || listLengths(`${text}。${around}`).includes(said.value))) continue;
      const same = [
        ...compare(claimed, pairs, `${text}。${around}`).filter(({ means }) => means),
        ...compare(
          claimed,
          pairs,
          itemsOf(beyond)
            .filter((item) => !isMeant(item))
            .join('。'),
        ).filter(({ one }) => meansAmount(said, one) && one.unit !== ''),
      ];
      if (counted && said.value >= LEAST_TELLING && same.some((one) => one.same)) continue;
      const borne = Math.max(0, ...same.map(({ near }) => near));
      const others = there.filter(({ one }) => (!within && borne === 0) || !saysToo(claim, one));
      const other = Math.max(0, ...others.map(({ own }) => own));
      if (other < (counted ? LEAST_SHARED.counted : LEAST_SHARED.measured)) continue;
      if (within ? other >= borne + CLEARLY_MORE : other > borne)
        return { kind: 'contradicted', claim: claim.slice(0, said.span.end) };
    }
  }
  return null;
};
