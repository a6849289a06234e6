import type { Place } from '../domain/place.js';
import { countiesByLatinName, findLatin } from './place-latin.js';

/**
 * Whose a place is that an English question names: one that others are like (cities similar to Nanjing), that the answer is for (for the
 * mayor of Nanjing), that wants to learn (Nanjing would like to learn from others) or where the asker is. Where others are asked about,
 * it is left out, and the question said plainly: “Excluding Nanjing, what have other cities done about …?”
 */

const KINDS =
  '(?:cities|places|regions|areas|counties|districts|provinces|towns|municipalities|localities|local governments|peers)';
const KIND = `(?:${KINDS}|city|place|region|area|county|district|province|town|municipality|local government|peer)`;
const OTHERS = `(?:(?:the |some |any )?(?:other|another|fellow|peer|sister|neighbou?ring|different) ${KIND}|${KIND} elsewhere|others|elsewhere|its peers|our peers|peers)`;
const SEEKS = new RegExp(`\\b${OTHERS}\\b|\\b(?:anyone|anybody|who|where|somewhere) else\\b`, 'iu');
const ROLE =
  '(?:mayor|vice mayor|deputy mayor|party secretary|secretary|governor|leaders?|leadership|officials?|government|authorities|bureau|colleagues?|cadres?|officers?|reform office|team|people)';
const ABOUT =
  '(?: (?:about|on|in|for|regarding|concerning|with|to|when it comes to|in terms of|as regards))?';
const MAY = '(?:can|could|should|might|may|would)';
const TAKE =
  '(?:learn|borrow|take|copy|adopt|draw on|draw|use|follow|import|pick up|get|study|apply|emulate|replicate)';
const WANTS =
  "(?:would like|'d like|wants?|wanted|hopes?|is hoping|wish(?:es)?|plans?|is planning|intends?|needs?|is keen|is looking|seeks?|aims?|is eager|tries|is trying|are keen|are looking|are hoping) to";
/** Who could learn: the place, or the asker who says where he is. */
const WHO = '(?:@|we|i|our (?:city|county|district|town|province))';
const LEARN_FROM = `${TAKE}(?: (?:lessons?|ideas?|experiences?|something))?(?: (?:from|of|at))? ${OTHERS}`;
const DONE = 'what have other cities done about';

/** What of a question tells whose a place is; `@` stands for its name or names. The second says what the question asks in its stead. */
type Rule = readonly [pattern: string, instead: string];

/** These speak of others by themselves. */
const OF_OTHERS: readonly Rule[] = [
  [`(?:(?:(?:the|some|any|other|which|what) )*${KINDS}|(?:an?|any|another|which|what) (?:other )?${KIND}) (?:(?:that|which) (?:is|are) )?(?:(?:very |quite |roughly |most )?(?:similar|comparable|close|akin|near|next|equal) (?:in (?:size|scale|level|population|development) )?(?:to|with)|(?:much |a lot |just )?like|resembling|on (?:a )?par with|near|around|surrounding|bordering|neighbou?ring|(?:about |roughly )?(?:of )?the same (?:size|scale|level|type|kind) as|(?:about |roughly )?the size of) @(?: in (?:size|scale|level|population))?`, 'other cities'],
  [`@[- ](?:like|sized|style) ${KIND}`, 'other cities'],
  [`${KIND} of (?:a )?@(?:'s)? (?:size|scale|level|type|kind)`, 'other cities'],
  [`(?:the )?neighbou?rs of @|@(?:'s)? (?:neighbou?rs|neighbou?ring ${KIND}|peers|peer ${KIND})`, 'other cities'],
  [`(?:other |any other )${KIND} (?:than|besides|beyond|but|except(?: for)?|apart from) @`, 'other cities'],
  [`(?:^|(?<=[,.;:] ))no @(?:,)? please[,.;:]?`, ''],
  [`,? (?:but )?not(?: in)? @(?=[?.,;!]|$)`, ''],
  [`(?:leaving|setting|putting) (?:@ aside|aside @)[,:]?|(?:without|not) (?:counting|considering) @[,:]?|(?:^|(?<=[,.;:] ))(?:outside(?: of)?|beyond) @[,:]?|(?<=\\b${KIND} )(?:outside(?: of)?|beyond) @`, ''],
  [`what (?:lessons?|experiences?|practices?|ideas?|examples?|things?)? ?${MAY} ${WHO} ${TAKE} from ${OTHERS}${ABOUT}`, DONE],
  [`how ${MAY} ${WHO} (?:learn|benefit|draw) from ${OTHERS}${ABOUT}`, DONE],
  [`(?:what|which) (?:[a-z]+ )?(?:lessons?|experiences?|practices?|ideas?|examples?|approach(?:es)?|methods?|measures?) (?:(?:from|of|in|by) )?${OTHERS} ${MAY} ${WHO} ${TAKE}(?: from)?${ABOUT}`, DONE],
  [`@(?: ${ROLE})? ${WANTS} ${LEARN_FROM} (?:about|on|regarding|concerning|in|for) ([^,.:;?]+)[,.:;?]?`, `${DONE} $1?`],
  [`@(?: ${ROLE})? ${WANTS} ${LEARN_FROM}[,.:;?]?(?: so)?`, ''],
]; // prettier-ignore

/** These say whose a place is only where others are asked about besides. */
const BESIDE_OTHERS: readonly Rule[] = [
  [`(?:(?:i am|i'm|we are|we're) )?(?:writing|preparing|drafting|asking|working|speaking)(?: (?:a|an|this|some)?(?: ?[a-z]+){1,3})? (?:for|on behalf of) (?:the |a )?(?:[a-z]+ )?(?:${ROLE} )?(?:(?:of|in|from|at) )?@(?:'s)?(?: ${ROLE})?[,.:;]?`, ''],
  [`(?:for|on behalf of|to brief|to help|to advise) (?:the |a )?(?:[a-z]+ )?${ROLE} (?:of|in|from|at) @[,.:;]?`, ''],
  [`(?:for|on behalf of|to brief|to help|to advise) (?:the )?@(?:'s)?(?: city| municipal)?(?: ${ROLE})?(?: to (?:learn|borrow|copy|follow|consider|draw|refer|use|study)[^,.:;?]*)?[,.:;]`, ''],
  [`(?:as )?(?:an? |the )?${ROLE} (?:of|in|from|at) @ (?:asks?|wants? to know|would like to know|wonders?)[,:]?`, ''],
  [`as (?:an? |the )?(?:[a-z]+ )?${ROLE} (?:of|in|from|at) @[,.:;]?`, ''],
]; // prettier-ignore

const HOME = `(?:^|(?<=[.;!] ))(?:i am|i'm|we are|we're|i live|i work|we live|we work|i come|we come)(?: (?:an? |the )?[a-z]+(?: [a-z]+){0,2})? (?:in|from|at|of|for) @[,.;:]?(?: (?:and|so|but))?`;
const OUR = /\b(?:our|my)(?: own)? (?:city|county|district|town|province)\b/giu;

/** Says it plainly; what says nothing of whose a place is stays as it is. */
export function plainlyWhose(english: string, known: readonly Place[] = []): string {
  const names = namesIn(english, known);
  const rules = (from: readonly Rule[]): readonly (readonly [RegExp, string])[] =>
    from.map(([source, instead]) => [patternOf(source, names), instead]);
  const left = new Set<string>();
  const apply = (text: string, from: readonly Rule[]): string =>
    rules(from).reduce(
      (rest, [pattern, instead]) =>
        rest.replace(pattern, (found: string, ...groups: readonly unknown[]) => {
          for (const name of names) if (found.includes(name)) left.add(name);
          return instead
            .replace('$1', typeof groups[0] === 'string' ? groups[0] : '')
            .replace(/ about +\?/u, '');
        }),
      text,
    );
  const ofOthers = apply(english, OF_OTHERS);
  const text = SEEKS.test(ofOthers) ? apply(ofOthers, BESIDE_OTHERS) : ofOthers;
  const home = homeIn(text, names);
  if (home !== null && (left.size > 0 || text !== english)) left.add(home.name);
  if (left.size === 0) return text === english ? atHome(english, names) : text;
  const rest = tidied(home === null ? text : text.replace(home.said, '')).replace(
    /\bthey\b/giu,
    'other cities',
  );
  return `Excluding ${[...left].join(' and ')}, ${rest}`;
}

/** Where the asker says that he is, and how. */
function homeIn(
  text: string,
  names: readonly string[],
): { readonly said: string; readonly name: string } | null {
  const said = patternOf(HOME, names).exec(text)?.[0];
  const [name] = names.filter((one) => said?.includes(one));
  return said === undefined || name === undefined ? null : { said, name };
}

/** “I live in Nanjing. What does our city pay?” asks what Nanjing pays. */
function atHome(english: string, names: readonly string[]): string {
  const home = homeIn(english, names);
  if (home === null || english.search(OUR) < 0) return english;
  return tidied(english.replace(home.said, '').replace(OUR, home.name));
}

const tidied = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/ (?=[,.;:?!])/gu, '')
    .replace(/^[\s,.;:]+/u, '');

const patternOf = (source: string, names: readonly string[]): RegExp => {
  const name =
    names.length === 0 ? '(?!)' : `(?:${[...names].sort((a, b) => b.length - a.length).join('|')})`;
  const place = `${name}(?:(?:,? and |,? or |, )${name})*`;
  return new RegExp(`\\b${source.replaceAll('@', place)}`.replace(/^\\b(?=\(\?:\^|@|,|\(\?:\^)/u, ''), 'giu');
};

/** Names of places as the question writes them: all that are spelled as one, and counties that the library is about. */
function namesIn(english: string, known: readonly Place[]): string[] {
  const counties = (english.match(/\b[A-Z][a-z]+\b/gu) ?? []).filter((word) =>
    countiesByLatinName(word).some(({ code }) => known.some((place) => place.code === code)),
  );
  return [...new Set([...findLatin(english).map(({ matched }) => matched), ...counties])];
}
