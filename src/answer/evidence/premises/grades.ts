import { mattersOf, placedClauses, sharedOf, tellingOf } from './matter.js';
import { claimingClauses, type Check } from './premise.js';

/** Grades of water, in the figures that the standard (GB 3838) has for them; lower case. */
const GRADE = /劣?[iv]{1,3}类/gu;
const ASKS = /几|哪|什么|多少|还是/u;

/** 北港河升到III类 is wrong where the text has 北港河仍为IV类. */
export const gradeOtherwise: Check = (question, { text, around, beyond = '' }) => {
  for (const claim of claimingClauses(question.toLowerCase())) {
    const [grade, second] = claim.match(GRADE) ?? [];
    if (grade === undefined || second !== undefined || ASKS.test(claim)) continue;
    const pairs = tellingOf(mattersOf(claim.replace(grade, ' ')));
    const graded = (where: string): string[] =>
      placedClauses(where).flatMap(({ clause }) =>
        sharedOf(pairs, clause) > 0 ? (clause.match(GRADE) ?? []) : [],
      );
    const told = graded(text);
    if (told.length > 0 && ![...told, ...graded(`${around}。${beyond}`)].includes(grade))
      return { kind: 'contradicted', claim };
  }
  return null;
};
