import { placeNames, without, type Asking } from './theme.js';

const OTHER_PLACES =
  '(?:(?:别的|其他的?|其它的?|另外的?|别个|旁的|兄弟)(?:城市|地方|地区|省份|市县|区县|县市|市州|地市|市|县|区)|别处|外地|各地|别人|别家|其余的?(?:城市|地方|地区)?)';
const AGAIN =
  '(?:的?(?:情况|做法))?(?:呢|怎么样|怎样|如何|又如何|又怎么样|(?:都|又)?(?:是)?(?:怎么|咋|如何)(?:做|办|弄|搞|干|推|抓|改)(?:的)?|做得(?:怎么样|如何|咋样)|(?:也)?有(?:没有|吗)|有没有(?:这么|这样|类似)?(?:做|的)?|也?(?:这么|这样)(?:做|办|搞)?吗?)';
const LEADS = '(?:那么?|然后|再看看?|看看|至于)?';
/** 那别的地方呢, 外地怎么做的. */
const ELSEWHERE = new RegExp(`^${LEADS}${OTHER_PLACES}${AGAIN}$`, 'u');
/** 除了南京呢, 除南京外还有谁在做: P stands for the places. */
const APART_FROM = new RegExp(
  `^${LEADS}除(?:了|开|去)?(?:P[\u3001和与及跟,]?)+(?:以外|之外|外)?(?:的)?[,]?(?:呢|${OTHER_PLACES}(?:${AGAIN})?|还有(?:谁|哪.{0,6}|${OTHER_PLACES}).{0,6})$`,
  'u',
);
/** 还有谁在做, 还有哪里这么办. */
const WHO_ELSE = new RegExp(
  `^${LEADS}还有(?:谁|哪(?:些|个|几个)?(?:城市|地方|地区|省份|市县|市|县|区|里|儿|家)|${OTHER_PLACES})(?:也|都)?(?:在|是)?(?:这么|这样|类似|同样)?(?:地)?(?:做|搞|办|干|推|试|弄|改|有)?(?:过|了|的|吗)*$`,
  'u',
);
/** Words of the earlier question that ask of every place already. */
const EVERYWHERE = new RegExp(
  `^${OTHER_PLACES}(?:都|是)?|(?:哪些|哪几个|哪个|什么|各)(?:城市|地方|地区|省份|市县|市|县|区)(?:都|也)?`,
  'u',
);

/** 那别的地方呢 asks the last question of every place but its own; `null` where a question is no such one. */
export function elsewhere(before: Asking, now: Asking): string | null {
  const bare = now.text.replace(/[\s?!。]+$/u, '');
  if (!asksElsewhere(bare, now)) return null;
  const named = placeNames(now).length > 0 ? placeNames(now) : placeNames(before);
  const apart = named.length > 0 ? `除了${named.join('\u3001')},` : '';
  return `${apart}其他城市${matterOf(before)}`;
}

function asksElsewhere(bare: string, now: Asking): boolean {
  if (now.places.length === 0) return ELSEWHERE.test(bare) || WHO_ELSE.test(bare);
  const shape = [...now.places]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((text, { span }) => `${text.slice(0, span.start)}P${text.slice(span.end)}`, bare);
  return APART_FROM.test(shape);
}

function matterOf(before: Asking): string {
  const spans = before.places.map(({ span }) => span);
  return without(before.text, spans)
    .replace(/^除了?(?:[\u3001和与及跟,])*(?:以外|之外|外)?[,]?/u, '')
    .replace(/^[\u3001和与及跟,的市]+(?!场|民|政|级|属|域|容|直)/u, '')
    .replace(EVERYWHERE, '');
}
