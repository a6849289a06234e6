import { itemsOf, mattersOf, sharedOf } from './matter.js';
import { claimingClauses, type Check } from './premise.js';

/** What befalls people and places, by kind; a word of the first kind holds for all accidents. */
const KINDS: readonly RegExp[] = [
  /事故|矿难|爆炸|坍塌|垮塌|溃坝|泄漏|透水|撞船|沉船|车祸|翻车/u,
  /亡人|死亡|伤亡|遇难|丧生|身亡|出人命/u,
  /火灾|起火|着火|火警|大火/u,
  /群体性事件|群访|集访|越级(?:上)?访|赴[省京]访|上访/u,
  /投诉|差评/u,
  /疫情|病例/u,
  /决口|溃堤|内涝|洪灾/u,
  /中毒|食安事件/u,
];
/** How grave, gravest last. */
const GRAVE = [/一般/u, /较大/u, /重大/u, /特大|特别重大/u] as const;
const NONE =
  /(?:未|没有?|无|零|从未|未再|没再)(?:再|曾|有)?(?:发生|出现|产生|接到|收到)?(?:过)?(?:一[起例件次宗名])?(?<of>[^,。;]{0,14})/gu;
/** 没再出事故, 零投诉 is not taken for granted to have been; 怎么防 asks how none came. */
const NOT_CLAIMED = /[不没未无零防免杜]|预防|避免|减少|下降|降低|遏制|举报|受理|处理了?多少|多少/u;
/** One of them is meant that happened. */
const HAPPENED =
  /那[起次场件个几些宗]|这[起次场件个]|的(?:亡人|重大|较大|死亡|火灾|安全)?事故|发生(?:的|过|了|之后|以后)|出(?:的|了)|(?:以|之)?后[,?]?|责任|善后|处理|伤了|死了|赔/u;

const gravityOf = (text: string): number =>
  GRAVE.reduce((worst, word, at) => (word.test(text) ? at : worst), -1);

/** 那起沉船追究了谁 is wrong where the text says 未发生较大以上事故. */
export const incidentDenied: Check = (question, { text, around }) => {
  for (const claim of claimingClauses(question)) {
    const kind = KINDS.find((words) => words.test(claim));
    if (kind === undefined || NOT_CLAIMED.test(claim) || !HAPPENED.test(question)) continue;
    const pairs = mattersOf(question);
    const claimed = gravityOf(claim);
    const none = itemsOf(text).some((item) =>
      Array.from(item.matchAll(NONE)).some(({ groups }) => {
        const of = groups?.['of'] ?? '';
        const least = gravityOf(of);
        return kind.test(of) && (least < 0 || claimed >= least) && sharedOf(pairs, `${item} ${around}`) > 0;
      }),
    );
    if (none) return { kind: 'contradicted', claim };
  }
  return null;
};
