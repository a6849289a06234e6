import type { DocumentSummary } from '../domain/index.js';

/** Titles of documents that say what is to be. */
const AIM = /(?:要点|计划|规划|方案|规定|办法|条例|意见|措施|细则|纲要|安排|规则)(?:[（(][^（）()]*[）)])*$/u;

const RULE = /(?:规定|办法|条例|细则|规则)(?:[（(][^（）()]*[）)])*$/u;

/** Whether a document lays down what holds from now on. */
export const isRule = ({ metadata }: DocumentSummary): boolean => RULE.test(metadata.title.value);

/** Whether a document is a plan or a rule: its figures are aims, not results. */
export const isAim = ({ metadata }: DocumentSummary): boolean => AIM.test(metadata.title.value);
