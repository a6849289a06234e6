import { placedClauses, mattersOf, sharedOf } from './matter.js';
import { claimingClauses, type Check } from './premise.js';

interface Alternatives {
  readonly one: RegExp;
  readonly other: RegExp;
}

/** Things of which a text that has the one does not have the other, each said in all the ways people say it. */
const PAIRS: readonly Alternatives[] = [
  {
    one: /(?<!免|不|零|乱|违规|取消|停止)(?:收费|收钱|收(?!费|入|到|取后|缴率)[^,。;?免不]{1,7}费|要钱|交钱|缴费|掏钱|自费|有偿|(?<!财政|政府|公家|单位|基金)付费|卖多少钱|收[^,]{0,4}块)/u,
    other: /免费|不收[取费]|无偿|零收费|公益性|不收取[^,]{0,6}费/u,
  },
  {
    one: /(?<!不)新盖|新建|新修|平地起|从零(?:开始)?建|重新盖/u,
    other: /改造(?:而成|成|为|利用)|改建|利用[^,。;]{0,12}(?:闲置|旧|老|原有|空置)|盘活|腾出|腾退/u,
  },
  {
    one: /强制|硬性|强迫|逼着|逼|摊派|硬压|一刀切/u,
    other: /自愿|不搞摊派|不强[制迫]|自主(?:选择|决定|申报)|尊重[^,。;]{0,6}意愿|可[以自][^,。;]{0,4}选择/u,
  },
  {
    one: /一次性(?:发|付|给|拨|补|奖|兑|到位|交|缴)|一把(?:付|给)清|一笔付清/u,
    other: /分[两二三四五\d](?:次|期|年|批|笔)|分期|逐年|按[月季年](?:发|付|拨|缴)|分批|分阶段(?:拨|付|兑)/u,
  },
  {
    one: /(?:发|给|奖|补|领|换)(?:的是|了)?(?:现金|钱|工资|红包)|领工资/u,
    other: /不发[钱现]|不领工资|(?:兑换|换取)(?:物品|服务|商品)|实物|代金券|消费券|积分兑换|记积分/u,
  },
  {
    one: /留成|截留|提留|留用|自己留|自留|返还(?:给)?(?:乡镇|单位)/u,
    other: /全额(?:上)?缴|全部上缴|足额上缴|收支两条线|不与经费挂钩|脱钩/u,
  },
  {
    one: /外包|承包给|委托[^,]{0,6}公司|交给(?:公司|企业|第三方)|买(?:的)?服务|购买服务/u,
    other:
      /自行(?:组织|管理|运营|承担|开发)|自己(?:管理|运营|开发)|自主(?:研发|开发|运营)|直接(?:管理|运营|经营)/u,
  },
  {
    one: /(?:都|全)(?:得|要|须)?(?:跑|到|去)(?:窗口|大厅|现场)|现场办|线下办/u,
    other: /不见面|全程网办|一次不用跑|零跑|网上办理|掌上办|线上办/u,
  },
  {
    one: /一分不留|全(?:部|额|数)?(?:都)?(?:给了?|返还?|归|留给|拨给|奖给)|百分之百给/u,
    other: /按\d+(?:\.\d+)?%(?:的比例)?(?:留|给|返|拨|奖|分|提)/u,
  },
  {
    one: /全免|免租|免房租|免掉租金|不收租金?/u,
    other:
      /(?:租金|租)[^,。;]{0,6}(?:减半|打[一二三四五六七八九对\d]+折|优惠)|(?:减半|减免\d+%|[一二三四五六七八九]折)[^,。;]{0,6}(?:租|收)/u,
  },
  {
    one: /不在[^,。;]{0,8}(?:范围|之列)|不适用|管不着|享受不[了到上]|轮不[到上]|沾不上|除外|排除/u,
    other: /参照(?:执行|本|实行|适用)|同样适用|一并(?:纳入|适用)|比照(?:执行|适用)|同等(?:享受|适用|对待)/u,
  },
  {
    one: /不让[^,]{1,10}(?:进|参与|干|做|来)|拒绝|赶[走出]|清退|排斥|不准[^,]{1,8}进/u,
    other:
      /引入|引进|吸引|欢迎|鼓励[^,。;]{0,8}(?:参与|进入)|支持[^,。;]{0,8}(?:参与|进入)|放开[^,。;]{0,6}(?:准入|市场)/u,
  },
  {
    one: /首次|第一次|头一[回次]|破天荒|初次/u,
    other: /再次|连续[\d两二三四五六七八九十]+[次年届]|蝉联|第[二三四五六七八九十]次|又一次|再度/u,
  },
  {
    one: /唯一|独一[份家]|仅此一家/u,
    other: /之一|[\d两二三四五六七八九十]+[家个][^,。;]{0,4}(?:均|都|同时|并列)/u,
  },
  {
    one: /延长|拉长|拖长|变长|放宽到/u,
    other: /缩短|压缩|压减|提速|减至|缩减/u,
  },
  {
    one: /(?:增加|新增|扩充|加了|添了|扩编)(?!值)/u,
    other: /(?:核减|精简|压减|裁减|撤并|缩编)(?!时)/u,
  },
];

/** How many pairs beside the alternative's own words a clause must share with the claim. */
const LEAST_SHARED = 1;
/** A longer wording of an alternative has its object inside: 不让外地商贩进. */
const SHORT = 5;
const NEGATED =
  /(?:不|(?<!罚|淹|埋)没|未|无|免|禁止|严禁|杜绝|防止|避免|取消|停止|零(?![工售钱花食件部星]))[^,]{0,3}$/u;

/** 开始收费 is wrong where the text has the same thing 免费. */
export const theOtherOfTwo: Check = (question, { text, around }) => {
  for (const claim of claimingClauses(question))
    for (const { one, other } of PAIRS)
      for (const [said, told] of [
        [one, other],
        [other, one],
      ] as const) {
        const match = said.exec(claim);
        if (match === null || told.test(claim)) continue;
        if (NEGATED.test(claim.slice(0, match.index))) continue;
        if (/哪|什么|几|多少|怎|如何|啥/u.test(claim.slice(Math.max(0, match.index - 4), match.index)))
          continue;
        if (/^[^,]{0,3}(?:哪|什么|几|多少|啥)/u.test(claim.slice(match.index + match[0].length))) continue;
        const pairs = mattersOf(match[0].length > SHORT ? claim : claim.replace(match[0], ' '));
        const about = (clause: string): boolean => sharedOf(pairs, clause) >= LEAST_SHARED;
        const against = placedClauses(text).some(({ clause, near }) => told.test(clause) && about(near));
        if (!against) continue;
        const borne = placedClauses(`${text}。${around}`).some(
          ({ clause, near }) => bears(said, clause) && sharedOf(pairs, near) > 0,
        );
        if (!borne) return { kind: 'contradicted', claim: match[0] };
      }
  return null;
};

function bears(said: RegExp, clause: string): boolean {
  const match = said.exec(clause);
  return match !== null && !NEGATED.test(clause.slice(0, match.index));
}
