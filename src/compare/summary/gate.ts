import { isSafeText } from '../../answer/compose/markup.js';
import { verifyFigures } from '../../answer/verify/figures.js';
import { checkStatement, type StatementContext } from '../../answer/verify/statement.js';
import { strictFault } from '../../answer/verify/strict.js';
import { normalise } from '../../chinese/normalise.js';
import { findPlaces, type PlaceMention } from '../../chinese/places.js';
import {
  overlaps,
  placeKey,
  placeWithin,
  shiftSpan,
  type Measure,
  type Place,
  type Span,
  type Verdict,
} from '../../domain/index.js';
import { isAim } from '../aim.js';
import type { CitedSource } from '../sources.js';

export interface GateParts extends StatementContext {
  readonly measures: readonly Measure[];
  /** Places that have a row. */
  readonly places: readonly Place[];
}

/** Words that weigh places against each other, or speak of those that are not named: nothing in a report proves them. */
const WEIGHS =
  /更|最|高于|低于|多于|少于|快于|慢于|大于|小于|优于|好于|强于|领先|落后|超过|超出|不如|不及|相差|差距|倍|逊|胜过|比(?!例|重|率|如|较优|赛|对)|较(?:大|小|高|低|快|慢|多|少|好|强|早|晚)|首|唯一|只有|仅|唯独|其他|其它|其余|各地|各市|各区|全部|所有|普遍|多数|大多|少数|未|没有|缺乏|尚|空白|除此|排名|名列|位居/gu;
/** Words that point at places instead of naming them, or join them: whose a thing is cannot be told. */
const POINTS =
  /[两三四五几]地|[两三四五几][市区县省]|前者|后者|双方|彼此|互相|相互|上述|对方|二者|分别|依次/u;
/** What is said of several places at once. */
const ALIKE =
  /(?<!成|首|古)都(?!市|会|江|匀)|(?<!平|人|户|年|日|月|次)均(?!衡|等|摊)|同样|一致|相同|相近|相似|类似|共同(?!体)|皆|一样/u;
const JOINED = /^(?:[、,，和与及同跟]|以及|还有)+$/u;
/** An opening that says what the sentence is about. */
const OPENING = /^[^,，:：。]{0,16}[,，:：]$/u;
const LEAST_CLAIM = 4;
/** What is aimed at must be told as an aim. */
const AIMED = /计划|要求|目标|提出|力争|将|拟|争取|规定|明确|要(?!素|点)/u;

/** What a sentence says of one or several places. */
interface Claim {
  readonly places: readonly Place[];
  readonly names: readonly string[];
  readonly text: string;
}

/** What a sentence of a summary is worth; `null` when it does not hold for every place that it names. */
export function summaryVerdict(
  text: string,
  cited: readonly CitedSource[],
  parts: GateParts,
): Exclude<Verdict, 'unsupported'> | null {
  if (!isSafeText(text) || POINTS.test(text)) return null;
  const check = checkStatement(text, cited, parts);
  if (check.verdict === 'unsupported') return null;
  const told = claimsOf(text, cited, parts.places);
  if (told === null || !citesOnlyNamed(told.claims, cited)) return null;
  const proven = told.claims.every((claim) =>
    claim.places.every((place, index) =>
      provesOne(`${told.opening}${claim.names[index] ?? ''}${claim.text}`, place, cited, parts),
    ),
  );
  return proven && figuresCompare(told.claims, cited, parts.measures) ? check.verdict : null;
}

/** Cuts a sentence at the places that it names; `null` where it is not plain of whom it says what. */
function claimsOf(
  text: string,
  cited: readonly CitedSource[],
  rows: readonly Place[],
): { readonly opening: string; readonly claims: readonly Claim[] } | null {
  const known = cited.flatMap(({ place }) => place ?? []);
  const mentions = findPlaces(text, { known: [...known, ...rows] }).filter(
    ({ inName, place }) => inName !== true && rows.some((row) => placeKey(row) === placeKey(place)),
  );
  const groups: PlaceMention[][] = [];
  for (const mention of mentions) {
    const last = groups.at(-1);
    const between = text.slice(last?.at(-1)?.span.end ?? 0, mention.span.start);
    if (last !== undefined && JOINED.test(between)) last.push(mention);
    else groups.push([mention]);
  }
  const [first] = groups;
  if (first === undefined) return null;
  const opening = text.slice(0, first[0]?.span.start);
  const claims = groups.map((group, index): Claim => ({
    places: group.map(({ place }) => place),
    names: group.map(({ matched }) => matched),
    text: text.slice(group.at(-1)?.span.end, groups[index + 1]?.[0]?.span.start ?? text.length),
  }));
  const sound = claims.every(
    ({ text: said, places }) =>
      (said.match(/\p{Script=Han}/gu) ?? []).length >= LEAST_CLAIM &&
      (places.length > 1 || !ALIKE.test(said)),
  );
  return (opening === '' || OPENING.test(opening)) && sound ? { opening, claims } : null;
}

/** Every citation is of a place that the sentence names, and of one year for each. */
function citesOnlyNamed(claims: readonly Claim[], cited: readonly CitedSource[]): boolean {
  const named = claims.flatMap(({ places }) => places);
  const holds = (place: Place, source: CitedSource): boolean => of(place, source);
  return (
    cited.every((source) => named.some((place) => holds(place, source))) &&
    named.every((place) => {
      const own = cited.filter((source) => holds(place, source));
      return own.length > 0 && new Set(own.map(({ year }) => year)).size === 1;
    })
  );
}

const of = (place: Place, { place: home, document }: CitedSource): boolean =>
  [home, document.metadata.place.value].some((one) => one !== null && placeWithin(one, place));

/** Whether what is said holds for one place alone, by its own sources. */
function provesOne(text: string, place: Place, cited: readonly CitedSource[], parts: GateParts): boolean {
  const own = cited.filter((source) => of(place, source));
  const held = normalise(own.map((source) => source.text).join('\n'));
  const weighs = (normalise(text).match(WEIGHS) ?? []).some((word) => !held.includes(word));
  if (weighs || (own.some(({ document }) => isAim(document)) && !AIMED.test(text))) return false;
  return (
    checkStatement(text, own, parts).verdict !== 'unsupported' &&
    strictFault(text, own, place, parts.vectors) === null
  );
}

/** Figures of two places stand in one sentence only where they measure the same. */
function figuresCompare(
  claims: readonly Claim[],
  cited: readonly CitedSource[],
  measures: readonly Measure[],
): boolean {
  const stated = claims.flatMap((claim) =>
    claim.places.flatMap((place, index) => {
      const own = cited.filter((source) => of(place, source));
      const checks = verifyFigures(`${claim.names[index] ?? ''}${claim.text}`, own);
      return checks.flatMap(({ matched }) =>
        matched === undefined
          ? []
          : [{ place: placeKey(place), measure: measureAt(own[matched.evidence], matched.span, measures) }],
      );
    }),
  );
  if (new Set(stated.map(({ place }) => place)).size < 2) return true;
  const measure = stated[0]?.measure;
  return measure?.aligned === true && stated.every((one) => one.measure === measure);
}

function measureAt(
  source: CitedSource | undefined,
  within: Span,
  measures: readonly Measure[],
): Measure | undefined {
  if (source === undefined) return undefined;
  const { citation } = source;
  const span = shiftSpan(within, citation.span.start);
  return measures.find(({ figures }) =>
    figures.some((figure) => figure.citation === citation.number && overlaps(figure.span, span)),
  );
}
