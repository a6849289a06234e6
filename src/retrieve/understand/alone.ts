import type { Span } from '../../domain/index.js';

const SOLE = '(?:只有?|光是?|仅有?|单单|单是?|就|唯独|独独)';
const KIND = '(?:市|区|县|省)?(?:这)?(?:一家|一地|一[个座](?:城市|市|地方|区|县|省)?|独家|自己)?';
const DOES = '[正也]?在?(?:这么|这样)?(?:搞|做|推行?|办|干|有|开展|试点?|实行|用|弄|建|设)?[着过了的]*';
const WHETHER = /是不是|是否|难道|莫非|该不会|[吗么吧嘛]$|不成$/u;

/**
 * Where a question asks whether a place is the only one: 只有九江一家在搞吗, 是不是光九江有, 九江独一份吗. It is answered by all that do the
 * same, that place among them. A claim that nothing asks about is none of them: 只有九江在搞,怎么搞的.
 *
 * @param masked the question with each place that it names as a run of `name`
 */
export function claimsAlone(masked: string, name: string): Span[] {
  const names = `${name}+(?:[\u3001和及与跟,]${name}+)*`;
  const claim = new RegExp(
    `(?:是不是|是否|难道|莫非|该不会是?)?(?:全国|全省|国内|省内|目前|现在)?` +
      `(?:${SOLE}是?${names}${KIND}${DOES}|是?${names}(?:市|区|县|省)?的?(?:独一份|独此一家|独一家|独一号|独有|独创|独家)的?(?:做法|创举|经验)?)` +
      '(?:[吗么吧嘛]|不成)?(?=$|[,。?!])',
    'gu',
  );
  return Array.from(masked.matchAll(claim))
    .filter(([said]) => WHETHER.test(said))
    .map(({ index, 0: said }) => ({ start: index, end: index + said.length }));
}
