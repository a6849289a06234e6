import { amountsIn } from '../../../chinese/amounts.js';
import { itemsOf, mattersOf, sharedOf, tellingOf } from './matter.js';
import { claimingClauses, type Check } from './premise.js';

const MOST =
  /大半|多半|大多数?|大部分|绝大多数|绝大部分|过半|超过?一半|一多半|多数|十有八九|基本上?都?|几乎都?|清一色|全部?都?|都|主要/u;
const CLAIM = new RegExp(
  `(?<whose>[^,。;?]{2,14}?)(?:里|中|里头|当中|里面)?(?:的)?(?:${MOST.source})(?:是|为|来自|属于|靠|走|在|由)(?:的)?(?<what>[^,。;?]{2,8})`,
  'u',
);
const HALF = 50;
/** Of the one kind is none of the other. */
const SIDES: readonly (readonly [RegExp, RegExp])[] = [
  [/外地|外来|外省|外县|外市|外乡/u, /本地|本市|本县|本区|本村|本省|当地|户籍/u],
  [/男(?!女)/u, /女/u],
  [/民营|私营|民办|私人/u, /国有|国企|公办|公立|集体/u],
  [/线上|网上|掌上|手机/u, /线下|窗口|现场|大厅/u],
  [/城里|城镇|市民|城市/u, /农村|乡下|农民|农户/u],
  [/年轻|青年|小伙/u, /老年|老人|[5-9]0岁以上|中老年/u],
  [/新建|新盖/u, /改造|改建|利旧/u],
  [/兼职/u, /专职|全职/u],
  [/中央|国家|省里|上级/u, /市县|县里|本级|地方|自筹/u],
  [/进口/u, /国产/u],
];

const otherSide = (what: string): RegExp | undefined =>
  SIDES.flatMap(([one, other]) => (one.test(what) ? [other] : other.test(what) ? [one] : []))[0];

/** The share that a text gives to what stands before it: 其中本地户籍占88%. */
function sharesOf(item: string): { readonly of: string; readonly percent: number }[] {
  return amountsIn(item)
    .filter(({ unit }) => unit === '%')
    .map(({ span, value }) => {
      const before = item.slice(0, span.start);
      return { of: before.slice(Math.max(0, before.lastIndexOf(',') + 1)), percent: value };
    })
    .filter(({ of }) => /占|比例|比重|率/u.test(of) && !/[增提升降减缩][高长加升低少小]?/u.test(of));
}

/** 船员多数是外地人 is wrong where the text has 本地户籍占88%. */
export const majorityOtherwise: Check = (question, { text }) => {
  for (const claim of claimingClauses(question)) {
    const match = CLAIM.exec(claim);
    const [whose, what] = [match?.groups?.['whose'], match?.groups?.['what']];
    if (
      match === null ||
      whose === undefined ||
      what === undefined ||
      /哪|什么|谁|几|多少|怎|啥/u.test(match[0])
    )
      continue;
    const other = otherSide(what);
    const own = tellingOf(mattersOf(what));
    for (const item of itemsOf(text)) {
      if (sharedOf(tellingOf(mattersOf(whose)), item) === 0) continue;
      const wrong = sharesOf(item).some(
        ({ of, percent }) =>
          (percent > HALF && other?.test(of) === true) ||
          (percent < HALF && sharedOf(own, of) > 0 && other?.test(of) !== true),
      );
      if (wrong) return { kind: 'contradicted', claim: match[0] };
    }
  }
  return null;
};
