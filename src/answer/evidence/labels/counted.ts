import { normalise } from '../../../chinese/normalise.js';
import { asksMeaning } from './asked.js';

/** 12+40: a label of nothing but numbers. A letter in it (1+3+N) stands for what no number tells. */
const NUMBERS = /(?<![\d+A-Za-z])\d+(?:\+\d+)+(?![\d+]|[A-Za-z])/gu;

/** Labels of numbers whose meaning a question (normalised) asks. */
export const numberLabels = (question: string): string[] =>
  [...new Set(question.match(NUMBERS) ?? [])].filter((label) => asksMeaning(question, label));

/** What is counted: 个区改项目, 支小分队; up to what joins the next number to it. */
const COUNTED = '(?![%年月日.\\d])\\p{Script=Han}[^,。;:\\d]{1,16}?';
const JOINED = '(?:和|与|及|以及|加|\u3001|,)(?:另外?)?';

/**
 * Whether a text tells each number of a label with what it counts, one beside the other and in the label's order: 6个县区项目和18个部门课题
 * for 6+18.
 */
export function tellsCounts(text: string, label: string): boolean {
  const counted = label.split('+').map((number) => `${number}${COUNTED}`);
  return new RegExp(`(?<![\\d.+])${counted.join(JOINED)}(?=[,。;:\u3001和与及]|$)`, 'u').test(
    normalise(text),
  );
}

/** A number that hardly stands in a text by chance. */
const TELLING = 10;

/** Whether a label's numbers are its own: 1 and 3 count something in every report. */
export const isTelling = (label: string): boolean =>
  label.split('+').some((number) => Number(number) >= TELLING);
