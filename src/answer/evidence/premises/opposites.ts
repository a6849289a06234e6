import { longestRun } from '../runs.js';
import { placedClauses } from './matter.js';
import { claimingClauses, clausesOf, SAME_MATTER, sharesPair, type Check } from './premise.js';

interface Opposite {
  /** What a question takes for granted; a group `of` holds what it says it of. */
  readonly claimed: RegExp;
  /** The clause of a text that says otherwise. */
  readonly denied: RegExp;
  /** The whole item tells what the clause is of: of 9家, 2家仍亏损. */
  readonly parts?: true;
  /** What in the text bears the claim out all the same. */
  readonly kept: RegExp;
}

const OPPOSITES: readonly Opposite[] = [
  {
    claimed: /(?:还|仍然?|仍旧|依然|依旧)(?:在|要|得|需要?|有|保留|实行|执行|设|坚持)+(?<of>[^,。;?]{2,10})/u,
    denied: /取消|废止|不再|撤销|停止|全面放开|改为/u,
    kept: /保留|仍|继续|还[需要有]/u,
  },
  {
    claimed:
      /(?:只限|仅限|只有|限定|限于|[只仅](?:收|招|认|给|面向|对|准|让|许|接收|接待|保|管))(?:了|于|给|在)?(?<of>[^,。;?]{2,10})/u,
    denied: /不设[^,;。]{0,10}限制|不限|不分|取消[^,;。]{0,10}限制|打破[^,;。]{0,10}(?:限制|界限)/u,
    kept: /仅限|只限|限于|仅面向|只面向/u,
  },
  {
    claimed:
      /(?<of>[^,。;?]{2,8})(?:被|都|却|给)?(?:排除在外|挡在门外|不纳入|没有?纳入|未纳入|不覆盖|没有?覆盖)/u,
    denied: /全部(?:纳入|覆盖)|[均都也]纳入|一并纳入|同步纳入|全覆盖|应保尽保|不设|同等享受/u,
    kept: /排除|不包括|[不未]纳入|不含|除外|没有纳入/u,
  },
  {
    claimed:
      /(?<of>[^,。;?]{2,14})(?:(?:没有?|未能?|没能)(?:完成|实现|达到|达标)|[只仅才](?:完成|做[完成]|办[完成]|干[完成]|落实|达到)了?(?:一半|一小半|小半|部分|几成|[一二三四五六七八九]成|\d+%))/u,
    denied: /完成[^,;。]{0,10}1\d\d(?:\.\d+)?%|超额|全部完成|全面完成|提前完成|[均都]已?完成|如期完成/u,
    kept: /[未没][^,。;]{0,2}(?:完成|达)|[只仅]完成|结转|尚有/u,
  },
  {
    claimed:
      /(?<of>[^,。;?]{2,14})(?:全部?|都|全数|一[项个家件]不落[地]?|悉数|家家|个个|户户|人人|村村|项项|统统)[^,。;?]{0,4}(?:完成|完工|竣工|交付|兑现|落实|达标|到位|办结|建成|做完|销号|盈利|赚钱|挣钱|拆完|搬完|解决|投用|开工|整改|清零|合格|注销|入住)/u,
    denied:
      /[只仅]完成|尚有|还有[^,]{0,10}[未没]|[尚仍]?未(?:完成|达|建成|落实|到位|能)|结转|仍(?:处|在|有|亏|欠|差)|\d+[家个项户名件处所座栋条台艘辆口][^,;。]{0,6}(?:亏|未|仍|尚|没)|(?:其余|剩余|另有|余下)(?:的)?\d+[家个项户名件处所座栋条台艘辆口][^,;。]{0,4}(?:明年|次年|下年|年底|力争|计划|预计|正在|结转|暂)/u,
    parts: true,
    kept: /全部(?:完成|完工|竣工|交付|兑现|落实|到位|办结|建成)|全面完成|均已/u,
  },
  {
    claimed: /全[国省市](?:的)?第(?:[二三四五六七八九十]|\d+)[家个例座所批](?<of>[^,。;?]{2,16})/u,
    denied: /首[家个例座创批]|第一[家个例座所]/u,
    kept: /第(?:[二三四五六七八九十]|\d+)[家个例座所批]/u,
  },
  {
    claimed: /(?:第一次|首次|头一[次回]|破天荒)(?:被)?(?<of>[^,。;?是]{2,20})/u,
    denied: /连续[^,;。]{1,3}[次年届]|再次|蝉联|第[二三四五六七八九十\d]+次|\d+次(?:被|获|评|列|入|当|荣)/u,
    kept: /首次|第一次|首度/u,
  },
  {
    claimed:
      /(?<of>[^,。;?]{2,14})(?:一分钱?[都也]?[不没](?:用|要|需)?[掏花出交付缴拿]|分文[不未][掏花出交付缴取]|不用(?:掏|花|出|交)(?:一分)?钱)/u,
    denied:
      /(?:个人|农户|居民|群众|村民|家庭|学员|业主|农民|用户|企业)[^,;。]{0,8}(?:承担|分担|自付|自筹|负担|缴|出资)/u,
    kept: /免费|不收|全额|零费用|零收费|免[收缴交]|不[用需](?:缴|交|出|掏)/u,
  },
];

/** What people call it, and what reports do. */
const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/户口|本[市县区地]的?人/gu, '户籍'],
  [/岁数|年纪/gu, '年龄'],
  [/文凭/gu, '学历'],
];
const plainly = (words: string): string =>
  PLAIN.reduce((said, [spoken, official]) => said.replace(spoken, official), words);

/** 还保留两年社保 is wrong where the text says 取消社保缴纳年限. */
export const saysOpposite: Check = (question, { text }) => {
  const clauses = placedClauses(text);
  for (const { claimed, denied, kept, parts } of OPPOSITES)
    for (const claim of claimingClauses(question)) {
      const match = claimed.exec(claim);
      const of = plainly(match?.groups?.['of'] ?? '');
      if (match === null || of === '') continue;
      if (/哪|什么|谁|几|怎|如何|多少/u.test(match[0])) continue;
      const against = clauses.filter(
        ({ clause, near, item }) => denied.test(clause) && sharesPair(of, parts ? item : near),
      );
      if (against.length > 0 && !clauses.some(({ clause }) => kept.test(clause) && sharesPair(of, clause)))
        return { kind: 'contradicted', claim: match[0] };
    }
  return null;
};

const DONE =
  /(?:已经?|都|自从)|(?:以后|之后|以来|后)$|(?:进|纳入|加入|列入|建成|开通|启用|上线|投用|落地|完成|建立|设立|成立|实现|解决|打通)了|后(?=[,。?]|$)/u;
const NOT_YET = /尚未|还没有?|仍未|暂未|至今未|尚无|未能|还未/u;

/** 支流纳入协议以后 is wrong where the text says 支流尚未纳入. */
export const notYetSo: Check = (question, { text }) => {
  for (const claim of claimingClauses(question)) {
    if (!DONE.test(claim) || /[未没]|哪|什么|几|多少|怎|如何/u.test(claim)) continue;
    const clause = clausesOf(text).find((one) => NOT_YET.test(one) && longestRun(claim, one) >= SAME_MATTER);
    if (clause !== undefined) return { kind: 'contradicted', claim };
  }
  return null;
};

const REMOVED =
  /(?:把|将|为什么|为何)(?:要|把|将)*(?<of>\p{Script=Han}{2,8}?)(?:都|全|全部|给)?(?:撤|取消|废|停|关|砍)/u;
const RESTORED = /(?:恢复|保留|重设|重建|新设|增设)/u;

/** 把街道办都撤掉 is wrong where the text says 恢复街道办事处. */
export const restoredInstead: Check = (question, { text }) => {
  const match = REMOVED.exec(question);
  const of = match?.groups?.['of'];
  if (match === null || of === undefined) return null;
  const thing = of.slice(0, 3);
  const restored = clausesOf(text).some(
    (clause) => RESTORED.test(clause) && clause.slice(clause.search(RESTORED)).includes(thing),
  );
  const removed = new RegExp(
    `(?:撤销|取消|撤并|废止|停止)[^,。;]{0,6}${thing}|${thing}[^,。;]{0,6}(?:撤销|取消|废止)`,
    'u',
  );
  return restored && !removed.test(text) ? { kind: 'contradicted', claim: match[0] } : null;
};

const MOVES = [
  {
    claimed:
      /(?<of>\p{Script=Han}{2,6}?)(?:能|会|一直|为什么|为何)?(?:降下来|降下去|降了|下降了|减少了|少了|回落)/u,
    same: /[减降]|下滑|回落|少|低|压|缩/u,
    other: /上升|增长|增加|提高|攀升|反弹/u,
  },
  {
    claimed:
      /(?<of>\p{Script=Han}{2,6}?)(?:能|会|一直|为什么|为何)?(?:升上去|(?:比|较)(?:上年|去年|20\d\d年)(?:又|还|再)?(?:有了?|所)*(?:提高|上升|增长|提升)|升了|上升了|增加了|多了起来|涨了|上去了)/u,
    same: /[增升涨高]|多|扩|翻番|扭/u,
    other: /下降|减少|回落|下滑|降低/u,
  },
] as const;

/** 完成率95.4%,较去年略有回落: what the clause before is held against. */
const SET_AGAINST = /^(?:同?比|较|低于|高于)/u;

/** 成讼率降下来 is wrong where the text says 成讼率上升. */
export const movedOtherwise: Check = (question, { text }) => {
  for (const { claimed, same, other } of MOVES) {
    const match = claimingClauses(question)
      .map((clause) => claimed.exec(clause))
      .find((one) => one !== null);
    const of = match?.groups?.['of'];
    if (!match || of === undefined) continue;
    const clauses = clausesOf(text);
    const about = clauses.filter(
      (clause, at) =>
        clause.includes(of.slice(-3)) ||
        (SET_AGAINST.test(clause) && clauses[at - 1]?.includes(of.slice(-3)) === true),
    );
    if (about.some((clause) => other.test(clause)) && !about.some((clause) => same.test(clause)))
      return { kind: 'contradicted', claim: match[0] };
  }
  return null;
};
