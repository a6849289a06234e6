import { readFileSync } from 'node:fs';
import { TOPICS } from '../chinese/topics.js';

/** Words of the built-in embedder, commonest first: the tail of the vocabulary that real prose has. */
const VOCABULARY = new URL('../models/builtin/data/vocab.txt', import.meta.url);

const PLACES =
  '南京市 苏州市 南通市 赣州市 九江市 宁波市 杭州市 绍兴市 合肥市 福州市 厦门市 青岛市 济南市 郑州市 武汉市 长沙市 株洲市 广州市 深圳市 佛山市 南宁市 成都市 绵阳市 贵阳市 昆明市 西安市 兰州市 银川市 沈阳市 长春市'.split(
    ' ',
  );
const OFFICIALESE =
  '改革 推进 建设 完善 机制 服务 全面 创新 深化 制度 加强 落实 提升 体系 优化 实现 推动 试点 统筹 群众 企业 项目 工作 发展 重点 改善 审批 监管 平台 数字化 一体化 协同 治理 基层 社区 网格 考核 激励 责任 清单 压减 事项 办理 窗口 流程 时限 便民 养老 医疗 教育 就业 人才 科技 成果 转化 金融 融资 国企 民营 营商环境 市场 要素 土地 乡村 振兴 集体 经济 产业 园区 链条 绿色 生态 环保 文旅 文化 党建 引领 队伍 干部 作风 督查 问效 闭环 联动 共享 数据 标准 规范 经验 复制 推广'.split(
    ' ',
  );
const UNITS = ['项', '个', '家', '万元', '亿元', '%', '个工作日', '名', '处'];
const ENDINGS = ['有哪些做法？', '取得了什么成效？', '是怎么推进的？', '情况'];
const OWN_WORDS = 40;
const MATTERS_PER_TOPIC = 60;
const PASSAGES_PER_DOCUMENT = 20;

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Words that stand for one matter, the most important first. */
type Theme = readonly string[];

export interface ProseDocument {
  readonly place: string;
  readonly year: number;
  readonly passages: readonly string[];
  /** What each passage is about. */
  readonly themes: readonly Theme[];
}

/**
 * Prose with the statistics of official reports: words by Zipf's law; a passage is about one matter of one topic, which other
 * passages are about too, and comes back to its words as prose about something does (Church and Gale 1995).
 */
export class ProseGenerator {
  readonly #random: () => number;
  readonly #vocabulary: readonly string[];
  readonly #matters: readonly Theme[];

  constructor(seed: number) {
    this.#random = seeded(seed);
    this.#vocabulary = readFileSync(VOCABULARY, 'utf8')
      .split('\n')
      .filter((word) => /^\p{Script=Han}{2,5}$/u.test(word));
    this.#matters = this.#shuffled(TOPICS).flatMap(({ keywords }) =>
      Array.from({ length: MATTERS_PER_TOPIC }, () => [
        ...this.#shuffled(Object.keys(keywords)).slice(0, 5),
        ...Array.from({ length: 3 }, () => this.#common(this.#vocabulary)),
      ]),
    );
  }

  document(): ProseDocument {
    const place = this.#pick(PLACES);
    const themes = Array.from({ length: PASSAGES_PER_DOCUMENT }, () => this.#pick(this.#matters));
    const own = Array.from({ length: OWN_WORDS }, () => this.#common(this.#vocabulary));
    return {
      place,
      year: 2019 + Math.floor(this.#random() * 6),
      passages: themes.map((theme) => this.#passage(place, theme, own)),
      themes,
    };
  }

  /** What a person would ask about one passage of `document`, now and then with the place. */
  question({ place, themes }: ProseDocument): string {
    const words = this.#shuffled(this.#pick(themes)).slice(0, 2 + Math.floor(this.#random() * 3));
    return `${this.#random() < 0.4 ? place : ''}${words.join('')}${this.#pick(ENDINGS)}`;
  }

  #passage(place: string, theme: Theme, own: readonly string[]): string {
    const length = 200 + this.#random() * 250;
    let passage = this.#random() < 0.3 ? place : '';
    while (passage.length < length) passage += this.#sentence(theme, own);
    return passage;
  }

  #sentence(theme: Theme, own: readonly string[]): string {
    const clauses = Array.from({ length: 1 + Math.floor(this.#random() * 3) }, () =>
      this.#clause(theme, own),
    );
    return `${clauses.join('，')}。`;
  }

  #clause(theme: Theme, own: readonly string[]): string {
    const words = Array.from({ length: 4 + Math.floor(this.#random() * 4) }, () => {
      const kind = this.#random();
      if (kind < 0.4) return this.#common(theme);
      if (kind < 0.75) return this.#common(OFFICIALESE);
      return this.#common(kind < 0.85 ? own : this.#vocabulary);
    });
    if (this.#random() < 0.25) words.push(`${Math.ceil(this.#random() ** 3 * 500)}${this.#pick(UNITS)}`);
    return words.join('');
  }

  #pick<T>(all: readonly T[]): T {
    const one = all[Math.floor(this.#random() * all.length)];
    if (one === undefined) throw new RangeError('nothing to pick from');
    return one;
  }

  #shuffled<T>(all: readonly T[]): T[] {
    return all
      .map((one) => ({ one, at: this.#random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ one }) => one);
  }

  /** The n-th word about 1/n as often as the first. */
  #common(words: readonly string[]): string {
    return words[Math.floor((words.length + 1) ** this.#random()) - 1] ?? '';
  }
}
