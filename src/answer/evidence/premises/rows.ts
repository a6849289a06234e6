import { claimingClauses, type Check } from './premise.js';
import { standingsOf } from './standings.js';

/** 2022年进口量(吨):410: a cell of a row that says its year. */
const CELL = /(?<year>20\d\d)年(?<head>[^:;,]{0,16}):\s*(?<value>\d[\d,.]*)/gu;
const UP = /翻番|翻了|增[长加]|上[升涨]|提高|扩大|多了|涨|攀升|越来越多/u;
const DOWN = /下[降滑]|减少|降低|缩[减小短]|少了|跌|滑坡|回落|越来越少/u;

interface Cell {
  readonly year: number;
  readonly head: string;
  readonly value: number;
}

const cellsOf = (row: string): Cell[] =>
  [...row.matchAll(CELL)].map(({ groups }) => ({
    year: Number(groups?.['year']),
    head: groups?.['head'] ?? '',
    value: Number((groups?.['value'] ?? '').replaceAll(',', '')),
  }));

/** 较上年位次变化:下降2位: how far the row's place moved in the order. */
const STEP =
  /(?:位次|排名|名次)?变化[^:;]{0,6}:\s*(?:(?<up>上升|前进|提升|进)|(?<down>下降|后退|退|下滑)|(?<level>持平|不变))\s*(?<steps>\d{1,2})?/u;

/** 上升两位 is wrong where the place's row has 下降2位. */
export const rowStepOtherwise: Check = (question, { text }) => {
  const step = STEP.exec(text)?.groups;
  const name = ROW_NAME.exec(text)?.groups?.['name'] ?? '';
  if (step === undefined || name.length < 2 || !question.includes(name.slice(0, 2))) return null;
  const way = step['up'] !== undefined ? 1 : step['down'] !== undefined ? -1 : 0;
  for (const claim of claimingClauses(question))
    for (const { kind, value, way: said } of standingsOf(claim))
      if (kind === 'moved' && (said * way < 0 || way === 0 || value !== Number(step['steps'] ?? value)))
        return { kind: 'contradicted', claim };
  return null;
};
/** The first cell names what the row is of. */
const ROW_NAME = /^[^:;]{1,12}:\s*(?<name>\p{Script=Han}{2,12})(?=;|$)/u;

/** 进口翻了一番 is wrong where the row has 2022年进口量:410;2023年进口量:390. */
export const rowMovedOtherwise: Check = (question, { text }) => {
  const cells = cellsOf(text).sort((a, b) => a.year - b.year);
  const [first, ...others] = cells;
  const last = others.at(-1);
  if (first === undefined || last === undefined || cells.some(({ head }) => head !== first.head)) return null;
  const rose = last.value > first.value;
  for (const claim of claimingClauses(question)) {
    if (/哪|什么|几|多少|怎|如何|啥/u.test(claim) || UP.test(claim) === DOWN.test(claim)) continue;
    if (last.value === first.value || UP.test(claim) !== rose) return { kind: 'contradicted', claim };
  }
  return null;
};
