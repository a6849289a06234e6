import { tagged } from '../../chinese/segment.js';
import { sliceSpan, type Span } from '../../domain/span.js';
import type { Statement } from './changes.js';
import {
  GOVERNING,
  lastBreak,
  listSubjects,
  LONGEST,
  nounAhead,
  nounBehind,
  RULING,
  SCOPE,
  strip,
} from './nouns.js';

const OWNER = /(?:国家级?|省级?|市级?|区级?|县级?|部级?|国务院|[部委厅局]|政府|党委|全国)$/u;

/** 5项国务院、54项省政府督查激励: what the second owner is given, the first is given too. */
function sharedHead(noun: string, ahead: string, rest: string): string {
  if (!OWNER.test(noun) || !/^[、和及与]\s*$/u.test(ahead.slice(ahead.indexOf(noun) + noun.length)))
    return '';
  const [first, ...others] = tagged(nounAhead(rest.slice(numberLength(rest))));
  return first !== undefined && OWNER.test(first.text) ? others.map(({ text }) => text).join('') : '';
}

/** Length of a number with its one-character measure. */
const numberLength = (text: string): number =>
  /^[^\p{Script=Han}]*[余多]?\p{Script=Han}/u.exec(text)?.[0].length ?? 0;

export interface SubjectContext {
  /** The sentence, as written. */
  readonly text: string;
  readonly clauses: readonly Span[];
  /** End of the statement before it and what that one is about. */
  readonly previous: { readonly end: number; readonly subject: string; readonly unit: string } | null;
  /** Start of the statement behind it. */
  readonly next: number;
}

function clauseOf(clauses: readonly Span[], at: number): Span {
  return clauses.find((clause) => clause.start <= at && at < clause.end) ?? { start: 0, end: at };
}

/** Words that name nothing by themselves: when, where, how many times, for whom. */
const EMPTY =
  /^(?:(?:截至|截止|到|至)?(?:当?年底|年末|月底|年内|当年|全年|年初|目前|如今|眼下|现在|今年|去年|一年|前)|其余|其他|剩下|剩余|余下|全部|全[国省市区县州]|[市区县省]里|首[批轮]|第[一二三四]批|共有?|一般|应当?|不得|明确|细化|提出|安排|认定|前后|单[户次家]|每(?:[人户家座次件亩]|张床位)?|每[月年周天日]|平均|最[多高低少]|依次|分别|相加|合计|同一部门|自[^,，]{1,10}[之]?日起|其中|的|内|可|为|在|由|有|是)+$/u;
/** A measure that is one only together with what it is a measure of: 覆盖率, 成交, 完成率. */
const HEADLESS =
  /^(?:总)?(?:覆盖率?|占比|完成率|办结率|解决率|整改率|达标率|成功率|参与率|比重|比例|金额|总额|总投资|投资额|数量|总数|人数|余额|登记|成交|兑现|兑付|发出|放款|减负|处理|当年(?:处理|兑现|发出))$/u;
/** What was done with the things counted before, or what is left of them. */
const DONE_WITH =
  /^(?:[,，、;；\s]|其中|已有?|已经|均|全部|有|年底前|到年底|截至[^,，]{1,8}[,，]?|目前|共|全年|当年)*(完成|办结|整改|解决|化解|落实|剩下|剩余|尚有|其余)了?(?:到位)?(?:的)?$/u;

const WITH_VERB = /^(?:完成|办结|整改|解决|化解|落实|剩下|剩余|尚有|其余)(?=\p{Script=Han}{2})/u;

/** The words of the sentence before `at`, clause by clause, until one names something. */
function inherited(context: SubjectContext, clause: Span): string {
  const { previous, text, clauses } = context;
  const floor = previous?.end ?? 0;
  const between = clauses.filter(({ start, end }) => start >= floor && end <= clause.start).reverse();
  for (const earlier of between) {
    const subject = nounBehind(text.slice(earlier.start, earlier.end));
    if (subject.length >= (previous === null ? 2 : 4)) return subject;
  }
  if (previous === null) return '';
  // 年薪50万元以上的人才由企业认定,全年认定427人.
  const rest = text.slice(floor, clauseOf(clauses, floor - 1).end);
  const owner = rest.startsWith('的') ? nounAhead(rest) : '';
  return owner.length >= 2 ? owner : previous.subject;
}

/** The member's own part of a subject that a list shares; `null` where the list counts what follows it. */
function ofList({ kind, counts, list }: Statement, text: string, before: string): string | null {
  if (list.length < 2) return null;
  const own = listSubjects(text.slice(0, list.span.start), list.length)?.[list.index];
  if (own === undefined || own.length < 2) return null;
  return kind === 'change' || !counts || /(?:分别|依次)[^,，。;；]{0,12}$/u.test(before) ? own : null;
}

/** What stands right behind a count and is counted; '' when nothing there is. */
function counted(own: string, ahead: string, rest: string): string {
  const noun = nounAhead(ahead);
  const scope = SCOPE.exec(strip(own))?.[0] ?? '';
  if (noun.length >= 2) return `${scope}${noun}${sharedHead(noun, ahead, rest)}`.slice(0, LONGEST);
  // 明确6个方面28项任务: the first counts what the second counts.
  const behind = strip(own);
  const chained = ahead.trim() === '' && rest !== '' && (behind.length < 2 || EMPTY.test(behind));
  return chained ? nounAhead(rest.slice(numberLength(rest))).slice(0, LONGEST) : '';
}

/** 10枚印章,现在只盖1枚: what is counted stands between the two ends. */
const BETWEEN_ENDS =
  /^(?:由|从|变|将|把)?\d[\d.]*\p{Script=Han}(?!重组|整合|合并|归并|并入?|优化|精简|调整|压[缩减]|缩[减短]|减|降|增|提高|工作)(\p{Script=Han}{2,6}?)(?=[,\uFF0C为变改])/u;

/** 甲项目审批时限40天,乙项目25天: the second time is of the same kind as the first. */
const TIME_HEAD = /(?:审批|办理|办结|响应|通关)(?:时限|时间)$/u;

const PLACE_ONLY = /^\p{Script=Han}{2,4}[市区县州盟旗]$/u;
const PLACE_FIRST = /^\p{Script=Han}{2,4}?[市区县州盟旗](?=\p{Script=Han}{4})/u;

/** 甲市审批时限由90天压缩至40天,乙市由80天压缩至52天: the second town is told of for the same thing. */
const inTown = (behind: string, { unit }: Statement, { previous }: SubjectContext): string =>
  PLACE_ONLY.test(behind) && previous?.unit === unit && PLACE_FIRST.test(previous.subject)
    ? previous.subject.replace(PLACE_FIRST, behind)
    : behind;

function withTimeHead(behind: string, { kind, unit }: Statement, { previous }: SubjectContext): string {
  const head = previous?.unit === unit ? (TIME_HEAD.exec(previous.subject)?.[0] ?? '') : '';
  const thing = /(?:项目|事项|业务|工程|类)$/u.test(behind);
  return kind === 'duration' && head !== '' && thing ? `${behind}${head}` : behind;
}

const RANK_TAIL =
  /^(.*?)(?:[中里])?(?:的)?(?:排名|位次|排位)?(?:也|均|都|已经|已|仍|再次)*(?:升至|升到|跃升[至到]|跃至|跃居|位居|位列|名列|稳居|居|列|排在|排到|排|为|获得?|进入|保持)?(?:在|到)?((?:全[国省市区县州球]|世界|国内|省内|市内|同类|[\p{Script=Han}]{1,3}[二三四五六七八九十\d]+[市省区县])\p{Script=Han}{0,6}?)?(?:[中里内])?(?:排名|排在|排|位居|居|列)?$/u;

/** 某评价报告中排名升至全国第二 is about that report's ranking of the country. */
function rankSubject(behind: string, from: string): string {
  const [, lead = '', scope = ''] = RANK_TAIL.exec(behind) ?? [];
  const head = strip(lead.replace(/^在/u, ''));
  const named =
    head.length >= 4
      ? head
      : strip(from.replace(/^在/u, '').replace(/[,\uFF0C\s]+$/u, '')).replace(
          /(?<=\p{Script=Han}{4})中$/u,
          '',
        );
  if (named.endsWith('排名')) return named;
  return scope === '' && behind === head ? named : `${named}${named.includes(scope) ? '' : scope}排名`;
}

/** 承办单位要在2个工作日内回应: what is due within that time is said behind it. */
function deadline(behind: string, ahead: string): string {
  const act = /^\s*(\p{Script=Han}{2,12})(?=[,，。;；、]|$)/u.exec(ahead)?.[1] ?? '';
  return act.length < 2 || EMPTY.test(act) ? '' : `${EMPTY.test(behind) ? '' : behind}${act}`;
}

/** 连续五年获评先进: what went on for so long. */
const STREAK = /连续\s?$/u;

/** What a statement counts or measures, in the sentence's own words. */
export function subjectOf(statement: Statement, context: SubjectContext): string {
  const { text, clauses, previous, next } = context;
  const { span, list, kind, counts, qualifiers } = statement;
  const clause = clauseOf(clauses, span.start);
  const before = text.slice(clause.start, list.span.start);
  const listed = ofList(statement, text, before);
  if (listed !== null) return listed;
  const own = previous === null ? before : text.slice(Math.max(clause.start, previous.end), list.span.start);
  const ahead = text.slice(list.span.end, Math.min(clause.end, Math.max(next, list.span.end)));
  if (STREAK.test(own)) {
    const streak = /^\s*(?:[^,，。;；、（(]|[（(][^）)]*[）)])+/u.exec(ahead)?.[0].trim() ?? '';
    if (streak.length >= 4) return streak.slice(0, LONGEST);
  }
  const from = inherited(context, clause);
  const done = DONE_WITH.exec(own)?.[1];
  if (counts) {
    const within =
      statement.before === undefined ? '' : (BETWEEN_ENDS.exec(sliceSpan(text, list.span))?.[1] ?? '');
    if (within !== '') return within;
    const noun = counted(own, ahead, next < text.length ? text.slice(next) : '');
    if (noun.length >= 2) return noun;
    if (done !== undefined && from !== '') return `${done}${from.replace(WITH_VERB, '')}`.slice(0, LONGEST);
  }
  const behind = wordsBehind(statement, own, before);
  if (kind === 'rank') return rankSubject(behind, from);
  if (kind === 'duration' && qualifiers.includes('以内')) {
    const due = deadline(behind, ahead);
    if (due !== '') return due.slice(0, LONGEST);
  }
  if (HEADLESS.test(behind) && from !== '' && !from.endsWith(behind))
    return `${from.replace(/(?:总数|总量|数量|人数)$/u, '')}${behind}`.slice(-LONGEST);
  if (behind.length >= 2 && SCOPE.exec(behind)?.[0] !== behind && !EMPTY.test(behind))
    return withTimeHead(inTown(behind, statement, context), statement, context);
  const noun = counts ? '' : nounAhead(ahead);
  if (noun.length >= 2) return noun;
  if (from === '' || from.startsWith(behind)) return from === '' ? behind : from;
  if (!EMPTY.test(behind)) return `${behind}${from}`.slice(0, LONGEST);
  return /每|单/u.test(behind) ? `${from}${behind}`.slice(-LONGEST) : from;
}

/** The noun phrase before a statement, without what belongs to a number further off. */
function wordsBehind({ counts, kind }: Statement, own: string, before: string): string {
  const wide = counts || /[,\uFF0C;\uFF1B\u3001]/u.test(own) ? own : before;
  const near = wide.slice(lastBreak(wide, /[,;\uFF0C\uFF1B]/u)).replace(/(?:由|从)\s?[\d.]+[^由从]*$/u, '');
  return nounBehind(near, counts && kind !== 'change' ? GOVERNING : RULING);
}

export interface Told {
  readonly statement: Statement;
  /** What a table says that it measures. */
  readonly subject: string | null;
}

/** What each statement of a sentence is about. `fallback` is for words of a table's cell that name nothing. */
export function readSubjects(
  text: string,
  told: readonly Told[],
  clauses: readonly Span[],
  fallback: string,
): string[] {
  const subjects: string[] = [];
  for (const [index, { statement, subject }] of told.entries()) {
    const { list, span } = statement;
    const last = list.index > 0 ? undefined : told[index - 1]?.statement;
    const apart =
      fallback !== '' &&
      last !== undefined &&
      clauseOf(clauses, last.span.start) !== clauseOf(clauses, span.start);
    const previous =
      last === undefined || apart
        ? null
        : { end: last.list.span.end, subject: subjects[index - 1] ?? '', unit: last.unit };
    const next =
      told
        .slice(index + 1)
        .find(({ statement: other }) => other.list.span !== list.span && other.span.start >= list.span.end)
        ?.statement.list.span.start ?? text.length;
    const paired = statement.pairedWith === undefined ? undefined : subjects[index - statement.pairedWith];
    const own = subject ?? paired ?? subjectOf(statement, { text, clauses, previous, next });
    subjects.push(own.length < 2 && fallback !== '' ? fallback : own);
  }
  return subjects;
}
