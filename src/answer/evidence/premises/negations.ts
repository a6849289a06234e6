import { amountsIn, type Amount } from '../../../chinese/amounts.js';
import { longestRun } from '../runs.js';
import { placeKey } from '../../../domain/index.js';
import { placesIn } from '../belongs.js';
import { isGeneral, itemsOf, mattersOf, placedClauses, sharedOf } from './matter.js';
import { claimingClauses, clausesOf, type Check } from './premise.js';

/** That something is not done, and what is not. */
const NOT_DONE =
  /(?:不(?:再|予|得|准|允许|许|承担|领取?|收取?|设置?|包括|纳入|要求|需要?|使用|参与|负责|列入|发放?|计入?|作为|直接|参加|开展|安排|提供|享受|进行|搞|办理)|(?:尚未|仍未|未能|没能|未(?![来必成经满达]))|没有(?:一[人家个名户件起例宗份处所座台辆艘项笔])?(?:因此|因)?|无一[人家户例件起宗个名条次份处所座台辆艘项笔]|禁止|严禁)(?<what>[^,。;]{2,24})/gu;
/** 不罚款, 不排名: what stands right behind. */
const NOT_THIS =
  /不(?![断仅但少同足良便动超低高见等限力当平好如错定论管过只利锈能会是了息到多对满顺善法合规实健均全])(?<what>\p{Script=Han}{2})(?=[,。;\u3001也只且而的]|$)/gu;
/** 不需要提供: of a rule about what not to bring or to do; all else is of deeds. */
const DENIES =
  /有没有|比如|例如|[不没未无免]|取消|减少|减轻|少[发填交跑收]|为什么|为何|禁|防|避|杜绝|遏制|怎样才|才[能可会得让给予准放发要须]|是否/u;
/** 一律暂停转让: for whom, stands before it. */
const STOPPED = /(?:一律|全部|全面|暂时)(?:暂停|停止|停办|中止|取消)(?<what>[^,。;]{2,24})/gu;
/** 不合格不放行: done all the same, on terms. */
const UNLESS = /[不未没无非]\p{Script=Han}{2,4}(?:的|者|就|则|均|都|一律)?$/u;
const NOT_YET = /^(?:[尚仍]?未|没能)/u;
/** 按什么路子确权: asked of what is done, wherever else it is not done yet. */
const ASKS = /什么|哪|谁|啥|怎样|如何|多少/u;

/** 护林员兼着收税 is wrong where the text says 护林员不承担收税任务. */
export const negatedInText: Check = (question, { text, around }) => {
  const denied = placedClauses(text).flatMap(({ clause, near, item }) =>
    [...clause.matchAll(NOT_DONE), ...clause.matchAll(NOT_THIS), ...clause.matchAll(STOPPED)]
      .filter(({ 0: said, index }) => !said.startsWith('不') || !UNLESS.test(clause.slice(0, index)))
      .map(({ 0: said, groups, index }) => ({
        notYet: NOT_YET.test(said),
        before: /无一|没有一/u.test(said)
          ? item.slice(0, item.indexOf(clause) + index)
          : near.slice(0, near.length - clause.length + index),
        what: groups?.['what'] ?? '',
      })),
  );
  for (const { what, before, notYet } of denied)
    for (const claim of claimingClauses(question)) {
      if (DENIES.test(claim)) continue;
      const words = claimedWords(what, claim);
      const subject = sharedOf(mattersOf(question), before);
      if (words.length === 0 || subject === 0 || (notYet && ASKS.test(claim))) continue;
      const all = ofItsPlace(`${text}。${around}`, claim);
      const said = words.filter((word) => affirmed(word, all));
      if (said.length === 0) return { kind: 'contradicted', claim };
    }
  return null;
};

/** What a claim has of what is not done: 总医院 where it has the whole of it, else what pairs it has. */
function claimedWords(what: string, claim: string): string[] {
  const whole = longestStart(what, claim);
  if (whole.length > 2) return [whole];
  return mattersOf(what).filter((pair) => saysDone(claim, pair) && !isGeneral(pair));
}

const longestStart = (what: string, claim: string): string => {
  let length = what.length;
  while (length > 0 && !claim.includes(what.slice(0, length))) length--;
  return what.slice(0, length);
};

/** What a text says of the place that a claim names: that another one does it does not make it so. */
function ofItsPlace(text: string, claim: string): string {
  const names = placesIn(claim).map(({ place }) => placeKey(place));
  if (names.length === 0) return text;
  return itemsOf(text)
    .filter((item) => {
      const named = placesIn(item).filter(({ inName }) => inName !== true);
      return named.length === 0 || named.some(({ place }) => names.includes(placeKey(place)));
    })
    .join('。');
}

/** Verbs that people say alone: 裁掉的教师 are 裁减. */
const ALONE = /^[裁撤罚涨扣砍拆搬]/u;

/** Whether a claim has something done that a text tells with a verb of two characters. */
const saysDone = (claim: string, verb: string): boolean =>
  claim.includes(verb) ||
  (ALONE.test(verb) && new RegExp(`${verb.charAt(0)}(?:的|了|掉|下来|走|多少|几)`, 'u').test(claim));

/** 何时纳入另行研究 does not say that it was done either. */
const BEFORE_WORD =
  /(?:不|没有?|未|无|免|禁止|严禁|暂停|停止|停办|中止)[^,。;]{0,12}$|(?:何时|是否|能否|择机|适时|待)[^,。;]{0,4}$/u;

function affirmed(word: string, all: string): boolean {
  for (let at = all.indexOf(word); at >= 0; at = all.indexOf(word, at + 1))
    if (!BEFORE_WORD.test(all.slice(Math.max(0, at - 14), at))) return true;
  return false;
}

/** What a question says is not done: 没参加, 没评上, 不开放. */
const CLAIMED_NOT =
  /(?:没有?|未能?|没能|不(?:再|肯|愿|让|准|许)?)(?:去|被|能|给)?(?<verb>参加|加入|纳入|列入|接入|入选|评上|选上|入围|公布|公开|开放|覆盖|通过|推广|推行|开通|设立|建立|出台|印发|启用|兑现|发放|落实|整合|合并|验收|整改|办结|接通|通车|开工|投用|改造|登记|备案|考核|补助|签约|上线|获奖|表彰|培训|得到|获得|过(?=[^,]{0,8}(?:那一?关|这一?关|验收|评估|考核|评审|审批|审核)))/u;
const ALIKE: Readonly<Record<string, RegExp>> = {
  评上: /被?(?:评|确定|列|认定|授|选)为|获评|获得|入选|荣获/u,
  选上: /被?(?:选|确定|列|认定)为|当选|入选/u,
  入选: /入选|被?(?:选|确定|列|认定)为|纳入/u,
  加入: /加入|参加|纳入|参与/u,
  参加: /加入|参加|参与/u,
  过: /通过|过关|合格|达标/u,
};

/** 没参加 is wrong where the text says 全部参加. */
export const affirmedInText: Check = (question, { text, around }) => {
  for (const claim of claimingClauses(question)) {
    const match = CLAIMED_NOT.exec(claim);
    const verb = match?.groups?.['verb'];
    if (match === null || verb === undefined || /哪|什么|几|多少|谁|啥/u.test(claim.slice(0, match.index)))
      continue;
    if (/^[^,]{0,6}(?:的|会|就|怎么办|要)/u.test(claim.slice(match.index + match[0].length))) continue;
    const rest = claim.replace(match[0], ' ');
    const told = ALIKE[verb] ?? new RegExp(verb, 'u');
    const clauses = placedClauses(text).filter(({ clause }) => told.test(clause));
    const near = clauses.filter(
      ({ near: both }) => sharedOf(mattersOf(rest), both) >= 1 || longestRun(rest, both) >= 4,
    );
    const denied = /[未没不无][^,。;]{0,8}/u;
    if (
      near.length > 0 &&
      !denied.test(near.map((one) => one.near).join()) &&
      !/尚|未|没有|除外/u.test(around)
    )
      return { kind: 'contradicted', claim: match[0] };
  }
  return null;
};

/** None of a kind: 没有一个县被问责, 零投诉. */
const NONE =
  /(?:没有?(?:任何)?一|无一|零)(?:[个家项人名户件例起宗处所座台条次辆艘笔份]|(?=\p{Script=Han}))(?<what>\p{Script=Han}{2,16})/gu;
/** None of a thing that is told by its share: 没有亏损, 亏损面15.8%. */
const NONE_SUCH =
  /(?:一直|从来?|始终|再也?|完全|根本|都|全)(?:没有?|未|无)(?:再|出现|发生|有)?过?(?<what>\p{Script=Han}{2})(?=[,的了过情现]|$)/gu;
const SHARE = '(?:面|率|额|比例|占比|户数?|家数)?(?:仍|还|依然)?(?:有|为|达|是|高达|约)*';
/** 一直没有亏损 is wrong where the text has 亏损面仍有15.8%. */
export const someThough: Check = (question, { text }) => {
  for (const claim of claimingClauses(question))
    for (const { 0: said, groups } of claim.matchAll(NONE_SUCH)) {
      const told = new RegExp(
        `${groups?.['what'] ?? ''}${SHARE}(?<left>\\d[\\d.]*)(?:%|[个家户起件人])`,
        'u',
      ).exec(text);
      if (Number(told?.groups?.['left'] ?? 0) > 0) return { kind: 'contradicted', claim: said };
    }
  return null;
};

const NEGATED = /[未没不无零非][^,。;]{0,6}$/u;
const COUNT_UNIT = /^[个家项人名户件例起宗处所座台条次辆艘笔份]/u;
const counts = ({ value, unit }: Amount): boolean => value >= 1 && COUNT_UNIT.test(unit);

/** 没有一个县被问责 is wrong where the text has 3个县被问责. */
export const countedThough: Check = (question, { text, around }) => {
  for (const claim of claimingClauses(question))
    for (const { 0: said, groups } of claim.matchAll(NONE)) {
      const deed = groups?.['what']?.replace(/[了过的吗呢]+$/u, '').slice(-2) ?? '';
      const tellsOf = (where: string) =>
        clausesOf(where).flatMap((clause) =>
          clause.includes(deed) ? [clause.slice(0, clause.indexOf(deed))] : [],
        );
      if (deed.length < 2 || tellsOf(`${text}。${around}`).some((before) => NEGATED.test(before))) continue;
      const counted = tellsOf(text).some((before) => amountsIn(before).some(counts));
      if (counted) return { kind: 'contradicted', claim: said };
    }
  return null;
};
