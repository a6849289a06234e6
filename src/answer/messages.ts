import { placeKey, type Place } from '../domain/index.js';

type Language = 'zh' | 'en';

const names = (places: readonly Place[]): string => places.map((place) => place.name).join('、');
const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join('、');

/** Every sentence that the product itself says in an answer or a refusal, in the question's language. */
export const MESSAGES = {
  noMaterial: (language: Language, places: readonly Place[]) =>
    language === 'en'
      ? `The library holds no material about ${names(places)}.`
      : `库中没有${names(places)}的材料，无法据此回答。`,
  noYear: (
    language: Language,
    places: readonly Place[],
    years: readonly number[],
    known: readonly number[],
  ) =>
    language === 'en'
      ? `There is no material${places.length > 0 ? ` of ${names(places)}` : ''} for ${years.join(', ')}; what there is covers ${known.join(', ')}.`
      : `${places.length > 0 ? names(places) : '库中'}没有${years.join('、')}年的材料；现有材料的年份是${known.join('、')}年。`,
  otherYear: (
    language: Language,
    places: readonly Place[],
    told: readonly number[],
    asked: readonly number[],
  ) =>
    language === 'en'
      ? `The documents${places.length > 0 ? ` of ${names(places)}` : ''} tell this of ${told.join(', ')}, not of ${asked.join(', ')}.`
      : `${places.length > 0 ? `${names(places)}的` : ''}材料中这是${told.join('\u3001')}年的情况\uff0c没有${asked.join('\u3001')}年的记载。`,
  noSubject: (language: Language, places: readonly Place[], missing: readonly string[]) =>
    language === 'en'
      ? `The documents${places.length > 0 ? ` of ${names(places)}` : ''} do not say anything about ${missing.length > 0 ? quoted(missing) : 'this question'}.`
      : `${places.length > 0 ? `${names(places)}的` : ''}材料中没有关于${missing.length > 0 ? quoted(missing) : '这个问题'}的内容。`,
  noFigure: (language: Language, places: readonly Place[]) =>
    language === 'en'
      ? `The documents${places.length > 0 ? ` of ${names(places)}` : ''} mention the matter, but state no such figure.`
      : `${places.length > 0 ? `${names(places)}的` : ''}材料提到了这件事，但没有写明所问的数字。`,
  leftOpen: (language: Language, places: readonly Place[], asked: string | null) =>
    language === 'en'
      ? `The documents${places.length > 0 ? ` of ${names(places)}` : ''} speak of the matter, but do not tell what is asked of it.`
      : `${places.length > 0 ? `${names(places)}的` : ''}材料提到了这件事\uff0c但没有写明${asked === null ? '所问的内容' : quoted([asked])}。`,
  masked: (language: Language, places: readonly Place[]) =>
    language === 'en'
      ? `The source${places.length > 0 ? ` (${names(places)})` : ''} masks this figure (“*” or “×”); it cannot be given.`
      : `${places.length > 0 ? `${names(places)}的` : ''}原文把这个数字隐去了（写作“*”或“×”）,无法给出，也不作推测。`,
  notExplained: (language: Language, labels: readonly string[]) =>
    language === 'en'
      ? `The documents use ${labels.length > 0 ? quoted(labels) : 'the term'} but never explain it.`
      : `材料使用了${quoted(labels)}这一说法，但没有解释它的含义。`,
  otherPlace: (language: Language, wanted: readonly Place[], actual: readonly Place[]) =>
    language === 'en'
      ? `The documents say this of ${names(actual)}, not of ${names(wanted)}.`
      : `材料中这是${names(actual)}的情况，${names(wanted)}的材料没有这样的记载。`,
  notSo: (language: Language, places: readonly Place[], claim: string) =>
    language === 'en'
      ? `What the question takes for granted is not what the documents${places.length > 0 ? ` of ${names(places)}` : ''} say; see the passage cited.`
      : `提问所说的${quoted([claim])}与${places.length > 0 ? `${names(places)}的` : ''}材料不符\uff0c材料的原话见所附段落。`,
  outOfScope: (language: Language) =>
    language === 'en'
      ? 'This is outside what the library covers: reform reports, their policies, cases and results.'
      : '这个问题不在本库范围内。本库只收改革材料，可以问政策、做法、案例和成效。',
  onlyDocuments: (language: Language) =>
    language === 'en'
      ? 'Answers come from the documents in the library only; nothing is made up. Please ask about them.'
      : '本系统只依据库中材料作答\uff0c不离开材料\uff0c也不编造。请直接问材料中的内容。',
  missingPlaces: (language: Language, places: readonly Place[]) =>
    language === 'en' ? `Nothing was found for: ${names(places)}.` : `材料未载明：${names(places)}。`,
  openParts: (language: Language, parts: readonly string[]) =>
    language === 'en'
      ? `The documents do not answer: ${parts.join('; ')}.`
      : `材料未载明\uff1a${parts.map((part) => `“${part}”`).join('、')}。`,
} as const;

const KIND_LABELS = {
  zh: { policy: '政策', case: '做法与案例', result: '成效' },
  en: { policy: 'Policies', case: 'Cases', result: 'Results' },
} as const;

export const kindLabel = (language: Language, kind: keyof (typeof KIND_LABELS)['zh']): string =>
  KIND_LABELS[language][kind];

/** Distinct places in the order of their first appearance. */
export const distinctPlaces = (places: readonly Place[]): Place[] => [
  ...new Map(places.map((place) => [placeKey(place), place])).values(),
];
