import { coverSpans, overlaps, spanLength, type Span } from '../domain/index.js';
import { honoursIn } from './ledger/honours.js';
import { policiesIn } from './ledger/policies.js';
import { trimItem, wordsOf, type Piece } from './reading.js';

export type Column = 'practice' | 'policy' | 'result';

/** A run of clauses that belongs in one column. The span is of the document. */
export interface Cut {
  readonly column: Column;
  readonly span: Span;
  readonly text: string;
}

const ISSUED =
  /(?:印发|出台|制定|制订|颁布|发布|修订)(?:了)?[^，。；,;]{0,24}(?:方案|意见|办法|细则|规划|计划|条例|措施|举措|政策|规定|文件|若干条|[\d一二三四五六七八九十]+条)/u;
const DONE =
  /完成|实现|兑付|兑现|惠及|解决|化解|办[理结]|减免|减负|新增|认定|建成|达到?|超过?|累计|获得?|服务|节约|节省|归集|引进|授信|放款|发放|培育|举办|覆盖|消除|挽回|受理|收集|签约|落地|投产|增长|下降|处置|清理|跨省通办|全程网办|免申即享|收到/u;
/** A clause that goes on with the one before it. */
const GOES_ON =
  /^(?:由|并|且|以及|使|让|从而|进而|确保|其中|即|助力|力促|推动|促进|有效|切实|极大|进一步|全力|真正|也|更|又|还|既|等|均|都|分别|特别是|尤其|以便|最大限度|达到?|为此|[^，。；,;]{0,4}得到)/u;
/** A result that names nobody whose it is: what stands before says it. */
const OWNERLESS =
  /^(?:相关|有关|这一|该|其|经验|做法|被|列入|纳入|入选|获|上榜|受到|得到|作为|经|在全|顺利|成功|并|且|已在|评为)/u;
/** What somebody does: such a clause begins an item of its own. */
const ACTS =
  /^(?:(?:率先|首创|创新|探索|积极|大力|全面|深入|扎实|持续|统筹|集中|加快|着力|深化|不断|进一步)(?:性)?(?:地)?)*(?:推行|推出|推进|建立|组建|搭建|打造|构建|开展|实施|制定|出台|成立|设立|完善|健全|整合|培育|引进|开通|上线|运用|推广|试点|加强|强化|优化|改造|明确|下放|选派|探索|创新|深化|聚焦|建设|建成|实行|落实|统筹|在)/u;
/** The same verbs behind a subject. */
const ACTED =
  /(?:设立?|建立?|推出|推行|采用|实行|实施|开设|开展|派出|聘请|组建|打造|试行|首创|推广|上线|整合|下放|运用|搭起|改做|改为)(?!的)[^,，]{2,24}[,，]?$/u;
const LISTED =
  /[:：—]$|等(?:改革)?(?:工作|做法|经验|举措|措施|改革|事项)[,，]?$|^(?:在[^,，]*[下中]|截至[^,，]*|随着[^,，]*|自[^,，]*起)[,，]$|下[,，]截至[^,，]*[,，]$/u;
const LEAST_RUN = 12;
/** A result that names nobody takes what stands before it along, unless that is longer than this. */
const LONGEST_OWNER = 80;

type Label = Column | 'masked';

interface Run {
  label: Label;
  readonly spans: Span[];
}

/** Cuts a piece into what it decides, what it does and what came of it; figures that the source hides are left out. */
export function cutPiece(piece: Piece): Cut[] {
  const runs = mergeStubs(runsOf(piece));
  return runs.flatMap((run, index) => {
    if (run.label === 'masked') return [];
    const spans = run.label === 'result' ? [...ownerOf(piece, runs, index), ...run.spans] : run.spans;
    const span = trimItem(piece.sentence, coverSpans(spans));
    return spanLength(span) === 0 ? [] : [{ column: run.label, span, text: wordsOf(piece.sentence, span) }];
  });
}

function runsOf(piece: Piece): Run[] {
  const runs: Run[] = [];
  for (const clause of piece.clauses) {
    const words = wordsOf(piece.sentence, clause);
    const label = labelOf(piece, clause, words);
    const last = runs.at(-1);
    if (last === undefined || !joins(piece, last, label, words)) runs.push({ label, spans: [clause] });
    else {
      last.spans.push(clause);
      if (label === 'result' && last.label !== 'masked') last.label = 'result';
    }
  }
  return runs;
}

function joins(piece: Piece, last: Run, label: Label, words: string): boolean {
  if (last.label === 'masked') return label === 'masked' || (label !== 'result' && !ACTS.test(words));
  if (label === 'masked') return false;
  if (last.label === label || listed(piece, last)) return true;
  if (label === 'policy') return false;
  if (last.label === 'result') return !ACTS.test(words);
  if (label === 'result' && last.label === 'practice') return !acts(piece, last);
  return GOES_ON.test(words);
}

/** `形成一系列特色做法:`, `甲、乙等工作,` and `截至年底,` promise what follows. */
const listed = (piece: Piece, { spans }: Run): boolean => {
  const last = spans.at(-1);
  return last !== undefined && LISTED.test(wordsOf(piece.sentence, last));
};

/** Whether a run tells of something done, and is not merely the subject of what follows. */
const acts = (piece: Piece, { spans }: Run): boolean => {
  const words = wordsOf(piece.sentence, trimItem(piece.sentence, coverSpans(spans)));
  return ACTS.test(words) || ACTED.test(words);
};

/** What a result without a subject is the result of. */
function ownerOf(piece: Piece, runs: readonly Run[], index: number): readonly Span[] {
  const [run, before] = [runs[index], runs[index - 1]];
  if (run === undefined || before?.label !== 'practice') return [];
  const words = wordsOf(piece.sentence, coverSpans(run.spans));
  return OWNERLESS.test(words) && spanLength(coverSpans(before.spans)) <= LONGEST_OWNER ? before.spans : [];
}

/** A run of a few words is no item of its own: it introduces the next one. */
function mergeStubs(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  let stub: Span[] = [];
  for (const [index, { label, spans }] of runs.entries()) {
    const all = label === 'masked' ? spans : [...stub, ...spans];
    const next = runs[index + 1];
    const short = label === 'practice' && spanLength(coverSpans(all)) < LEAST_RUN;
    if (short && next !== undefined && next.label !== 'masked') stub = all;
    else if (!short || runs.length === 1) {
      merged.push({ label, spans: all });
      stub = [];
    } else stub = [];
  }
  return merged;
}

/** An asterisk in place of a figure; `**区` hides a name. */
const HIDDEN = /(?<!\*)\*(?!\*)|\*{2,}(?=\s?(?:[项个家件名人次户张处座所套条位年月日场平亩万亿元%％]|余))/u;
/** Of what a share is: 抽查5%的记录 says what is done, 解决率98.1% what came of it. */
const SHARE = /率|度|比|占|覆盖|满意|达标|达到/u;
const TIME = /时限|时间|时长|次数/u;

function labelOf(piece: Piece, clause: Span, words: string): Label {
  if (HIDDEN.test(words) || piece.sentence.masks.some((mask) => overlaps(clause, mask))) return 'masked';
  if (policiesIn(words).length > 0 || ISSUED.test(words)) return 'policy';
  if (honoursIn(words).length > 0) return 'result';
  const figures = piece.sentence.figures.filter((figure) => overlaps(clause, figure.span));
  const outcome = figures.some(
    ({ kind, subject }) =>
      kind === 'change' ||
      kind === 'rank' ||
      (kind === 'percent' && SHARE.test(words)) ||
      (kind === 'duration' && TIME.test(subject)),
  );
  if (piece.sentence.tabular) return figures.length > 0 ? 'result' : 'practice';
  return outcome || (figures.length > 0 && DONE.test(words)) ? 'result' : 'practice';
}
