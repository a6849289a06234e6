/** What bears names that one asks for (its last words), with the Chinese noun and its measure word. */
const BEARERS: readonly (readonly [RegExp, noun: string, measure: string])[] = [
  [/\bbanks?$|\blenders?$/u, '银行', '家'],
  [/\binsurers?$|\binsurance (?:company|companies|firms?)$/u, '保险公司', '家'],
  [/\bhospitals?$|\bclinics?$/u, '医院', '家'],
  [/\buniversit(?:y|ies)$|\bcolleges?$/u, '高校', '所'],
  [/\bkindergartens?$/u, '幼儿园', '所'],
  [/\bschools?$/u, '学校', '所'],
  [/\bvillages?$/u, '村', '个'],
  [/\btownships?$|\btowns?$/u, '乡镇', '个'],
  [/\bsub ?districts?$/u, '街道', '个'],
  [/\bestates?$|\bcompounds?$/u, '小区', '个'],
  [/\bcommunit(?:y|ies)$|\bneighbou?rhoods?$/u, '社区', '个'],
  [/\bcount(?:y|ies)$/u, '县', '个'],
  [/\b(?:industrial|science|business|logistics|economic)[a-z ]*(?:parks?|zones?)$/u, '园区', '个'],
  [/\bmarkets?$/u, '市场', '个'],
  [/\bmalls?$|\bshopping cent(?:er|re)s?$/u, '商场', '个'],
  [/\bhotels?$/u, '酒店', '家'],
  [/\bmuseums?$/u, '博物馆', '个'],
  [/\breservoirs?$/u, '水库', '座'],
  [/\binstitutes?$|\blaborator(?:y|ies)$|\blabs?$/u, '研究所', '家'],
  [/\bassociations?$/u, '协会', '家'],
  [/\bco ?operatives?$/u, '合作社', '家'],
  [/\bdepartments?$|\bbureaus?$|\bagenc(?:y|ies)$|\bgovernment (?:offices?|bod(?:y|ies))$/u, '部门', '个'],
  [
    /\b(?:compan(?:y|ies)|firms?|enterprises?|business(?:es)?|contractors?|developers?|suppliers?|manufacturers?|operators?|investors?|carriers?|factor(?:y|ies)|corporations?|vendors?)$/u,
    '公司',
    '家',
  ],
];

const NUMBERS: Readonly<Record<string, number>> = {
  two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14,
  fifteen: 15, sixteen: 16, eighteen: 18, twenty: 20, thirty: 30,
}; // prettier-ignore
const NUMBER = `(?:(?<number>\\d{1,3}|${Object.keys(NUMBERS).join('|')}) )`;

/** “Which eleven companies”, “names of the two banks”: names are wanted, not what sort they are. */
const WAYS: readonly RegExp[] = [
  new RegExp(`\\bwhich (?:are the |were the |other )?${NUMBER}(?<rest>.+)`, 'u'),
  new RegExp(
    `\\b(?:names?|identit(?:y|ies)|list) of (?:all )?(?:the |those |these )?${NUMBER}?(?<rest>.+)`,
    'u',
  ),
  new RegExp(`^(?:please )?(?:name|identify|list) (?:all )?(?:the |those )?${NUMBER}(?<rest>.+)`, 'u'),
  /^(?:please )?(?:name|identify) (?:all )?(?:the |those )(?<rest>.+)/u,
];
/** One of these is asked for by its name alone; which village or school may be told by what it is like. */
const ONE_FIRM =
  /\b(?:which|what) (?<noun>(?:[a-z']+ ){0,2}?(?:bank|insurer|insurance company|company|firm|contractor|developer|supplier|manufacturer|operator|hospital|university|vendor))\b(?! (?:size|type|rules?|policy|law|owners?|managers?|staff))/u;
const CALLED =
  /\bwhat (?:is|are|was|were) (?:the |its |their )?(.+?) (?:called|named|known as)\b|\bname of (?:the )?(.+?)(?:[?.]|$)/u;
/** People are asked for in other words. */
const PERSON =
  /(?:director|manager|mayor|secretary|president|head|chief|expert|official|judge|doctor|teacher|person|man|woman)s?\b/u;
/** No things with names. */
const NAMELESS =
  /^(?:years?|months?|weeks?|days?|hours?|times?|cities|places|provinces|words?|reasons?|ways?|lines?|sentences?)\b/u;

/** The Chinese phrase that asks for names, where an English clause (lower case) asks for some; `null` where it does not. */
export function namesAsked(clause: string): string | null {
  for (const way of WAYS) {
    const { rest, number } = way.exec(clause)?.groups ?? {};
    if (rest === undefined) continue;
    const asked = phrase(rest, number === undefined ? 0 : (NUMBERS[number] ?? Number(number)));
    if (asked !== null) return asked;
  }
  const bearer = bearerOf(ONE_FIRM.exec(clause)?.groups?.['noun'] ?? '');
  if (bearer !== null) return `是哪${bearer.measure}${bearer.noun}`;
  const called = CALLED.exec(clause);
  return called === null || PERSON.test(called[1] ?? called[2] ?? '') ? null : '叫什么名字';
}

const bearerOf = (noun: string): { readonly noun: string; readonly measure: string } | null => {
  const found = BEARERS.find(([english]) => english.test(noun));
  return found === undefined ? null : { noun: found[1], measure: found[2] };
};

/** How many words a noun phrase may have. */
const LONGEST_NOUN = 5;
/** Here a noun phrase has come to its end. */
const ENDS =
  /^(?:of|in|on|at|by|for|with|from|to|that|which|who|whose|is|are|was|were|has|have|had|did|do|does|can|will)$/u;

/** @param count 0 where the clause tells no number */
function phrase(rest: string, count: number): string | null {
  const words = rest
    .replace(/[^a-z' ]/gu, ' ')
    .split(/ +/u)
    .slice(0, LONGEST_NOUN);
  const end = words.findIndex((word) => ENDS.test(word));
  const noun = end < 0 ? words : words.slice(0, end);
  // The village of “two village doctors” is not what is asked for.
  const last = noun.findIndex(
    (word, at) => /s$/u.test(word) && bearerOf(noun.slice(0, at + 1).join(' ')) !== null,
  );
  const bearer = last < 0 ? null : bearerOf(noun.slice(0, last + 1).join(' '));
  if (bearer !== null) {
    const which = `是哪几${bearer.measure}`;
    return count > 1 ? `${String(count)}${bearer.measure}${bearer.noun}${which}` : `${which}${bearer.noun}`;
  }
  return count > 1 && !NAMELESS.test(noun.at(-1) ?? '') && !PERSON.test(noun.at(-1) ?? '')
    ? `是哪${String(count)}个项目`
    : null;
}
