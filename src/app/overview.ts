import type { App, Caller } from '../app.js';
import { TOPICS, topicById } from '../chinese/topics.js';
import type { FigureView, SummaryView } from './shapes.js';

/** What a visitor sees first: what is in the library, and what may well be asked of it. */
export interface Overview {
  readonly documents: number;
  readonly passages: number;
  readonly figures: number;
  /** Most documents first. */
  readonly places: readonly {
    readonly name: string;
    readonly years: readonly number[];
    readonly documents: number;
  }[];
  readonly years: readonly number[];
  readonly topics: readonly { readonly id: string; readonly name: string }[];
  /** At most six, each known to be answered; `null` while they are still being tried. */
  readonly questions: readonly string[] | null;
  /** Whether a chat model writes the answers. */
  readonly model: boolean;
}

/** Documents and figures that are looked at; the counts are of all. */
const LOOKED_AT = { documents: 2000, page: 500, figures: 600 } as const;
const QUESTIONS = 6;
/** Libraries, as different callers see them, whose questions are remembered. */
const REMEMBERED = 20;

/** Makes overviews; questions are tried once for every state of the library and every circle of readers. */
export function createOverview(): (app: App, caller: Caller) => Overview {
  const remembered = new Map<string, readonly string[] | null>();
  return (app, caller) => {
    const { indexes, chatModel } = app.health();
    const key = `${indexes.sequence}\0${caller.collections === 'all' ? '*' : [...caller.collections].sort().join('\0')}`;
    const documents = documentsOf(app, caller);
    const places = placesOf(documents);
    const { total, figures } = app.figures({ access: caller, limit: LOOKED_AT.figures });
    if (!remembered.has(key)) {
      remembered.set(key, null);
      const [oldest] = remembered.keys();
      if (remembered.size > REMEMBERED && oldest !== undefined) remembered.delete(oldest);
      void tryQuestions(app, caller, candidates(places, figures)).then((questions) =>
        remembered.set(key, questions),
      );
    }
    return {
      documents: app.documents(caller, { offset: 0, limit: 1 }).total,
      passages: documents.reduce((sum, document) => sum + document.passages, 0),
      figures: total,
      places,
      years: [...new Set(places.flatMap((place) => place.years))].sort((a, b) => a - b),
      topics: TOPICS.map(({ id, name }) => ({ id, name })),
      questions: remembered.get(key) ?? null,
      model: chatModel !== null,
    };
  };
}

function documentsOf(app: App, caller: Caller): SummaryView[] {
  const found: SummaryView[] = [];
  while (found.length < LOOKED_AT.documents) {
    const page = app.documents(caller, { offset: found.length, limit: LOOKED_AT.page });
    found.push(...page.documents);
    if (page.documents.length === 0 || found.length >= page.total) break;
  }
  return found;
}

function placesOf(documents: readonly SummaryView[]): Overview['places'] {
  const groups = new Map<string, SummaryView[]>();
  for (const document of documents) {
    const name = document.metadata.place.value?.name;
    if (name !== undefined) groups.set(name, [...(groups.get(name) ?? []), document]);
  }
  return [...groups]
    .map(([name, group]) => ({
      name,
      years: [...new Set(group.flatMap((document) => document.metadata.year.value ?? []))].sort(
        (a, b) => a - b,
      ),
      documents: group.length,
    }))
    .sort((a, b) => b.documents - a.documents);
}

/** A question, and words that its answer must hold. */
interface Candidate {
  readonly question: string;
  readonly expect: readonly string[];
}

/** Questions of three sorts, each sort from different places, best first. */
function candidates(places: Overview['places'], figures: readonly FigureView[]): readonly Candidate[][] {
  // Anonymised places are no one's namesake: a question could not tell which is meant.
  const named = places.filter(({ name }) => !/[某*×]/u.test(name)).slice(0, 12);
  const byPlace = new Map(named.map(({ name }) => [name, figures.filter((figure) => figure.place === name)]));
  const amounts = [0, 1, 2].flatMap((turn) =>
    named
      .flatMap(({ name }) => (byPlace.get(name) ?? []).filter(askable).slice(turn, turn + 1))
      .map(({ place, subject, year, valueText, kind, unit }) => ({
        question: `${place ?? ''}${year === null ? '' : `${year}年`}${subject.replace(WHOLE, '')}${kind === 'count' ? `有多少${unit}` : '是多少'}？`,
        expect: [valueText],
      })),
  );
  const topicsBy = new Map(named.map(({ name }) => [name, topicNames(byPlace.get(name) ?? [])]));
  const practices = named.flatMap(({ name }, index) => {
    const topics = topicsBy.get(name) ?? [];
    const topic = topics[index % Math.max(1, Math.min(3, topics.length))];
    return topic === undefined ? [] : [{ question: `${name}在${topic}方面有哪些做法？`, expect: [] }];
  });
  const everywhere = [...new Set([...topicsBy.values()].flatMap((topics) => topics.slice(0, 2)))]
    .filter((topic) => [...topicsBy.values()].filter((topics) => topics.includes(topic)).length > 1)
    .map((topic) => ({ question: `各地在${topic}方面有哪些做法？`, expect: [] }));
  return [amounts, practices, [...comparisons(named, topicsBy).slice(0, 1), ...everywhere]];
}

function comparisons(
  named: Overview['places'],
  topicsBy: ReadonlyMap<string, readonly string[]>,
): Candidate[] {
  const pairs = named.flatMap((one, index) =>
    named.slice(index + 1).map((other) => [one.name, other.name] as const),
  );
  return pairs.flatMap(([one, other]) => {
    const shared = (topicsBy.get(one) ?? []).find((topic) =>
      (topicsBy.get(other) ?? []).slice(0, 4).includes(topic),
    );
    return shared === undefined
      ? []
      : [{ question: `${one}和${other}在${shared}方面各有什么做法？`, expect: [one, other] }];
  });
}

/** A figure whose subject reads well in a question, and that is worth asking: not `3个方面`, not `1家`. */
const askable = ({ kind, subject, place, unit, value, valueText }: FigureView): boolean =>
  (kind === 'money' || (kind === 'count' && value >= 10 && COUNTED.test(unit))) &&
  /^\d/u.test(valueText) &&
  /^[\p{Script=Han}“”]{4,14}$/u.test(subject) &&
  THING.test(subject) &&
  !/[的了将把为在和与及、等还共]|^(?:其中|以上|全国|全省|这|该)/u.test(subject) &&
  !subject.includes(place ?? '');

/** Units in which people and things are counted. */
const COUNTED = /^[个家户人名项所处件套辆台亩座条场张]$/u;
/** What reports count. A subject that ends otherwise may have lost its head. */
const THING =
  /(?:任务|项目|企业|案例|机构|床位|中心|人员|人才|食堂|站点|平台|窗口|社区|街道|园区|基地|医院|学校|学位|岗位|资金|基金|投资|贷款|事项|制度|文件|小区|家庭|居民|群众|老人|农户|公寓|线路|激励|成果|专利|合作社)$/u;
/** The whole of a place, said once more after its name. */
const WHOLE = /^全[市区县省州]/u;

/** The topic of reform itself: every report is about it. */
const GENERAL = 'supervision';

/** Names of the topics, most frequent first. */
function topicNames(figures: readonly FigureView[]): string[] {
  const counts = new Map<string, number>();
  for (const id of figures.flatMap((figure) => figure.topics.slice(0, 1)))
    if (id !== GENERAL) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).flatMap(([id]) => topicById(id)?.name.split('与')[0] ?? []);
}

/** Takes from each sort in turn until there are six that are answered as they should be. */
async function tryQuestions(
  app: App,
  caller: Caller,
  sorts: readonly Candidate[][],
): Promise<readonly string[]> {
  const found: string[] = [];
  const queues = sorts.map((sort) => [...sort]);
  while (found.length < QUESTIONS && queues.some((queue) => queue.length > 0)) {
    for (const queue of queues) {
      const next = queue.shift();
      if (next === undefined || found.length >= QUESTIONS) continue;
      // Between two questions others get their turn.
      await new Promise((resolve) => setImmediate(resolve));
      if (await isAnswered(app, caller, next)) found.push(next.question);
    }
  }
  return found;
}

async function isAnswered(app: App, caller: Caller, { question, expect }: Candidate): Promise<boolean> {
  try {
    const answer = await app.ask({ question, mode: 'extractive' }, { ...caller, name: 'overview' });
    return answer.answered && expect.every((words) => answer.answer.includes(words));
  } catch {
    return false;
  }
}
