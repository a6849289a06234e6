const MARKED = '["“”「『]([^"“”」』,。?]{2,20})["“”」』]';
/** Behind a name: it was something like that. */
const OR_SO = new RegExp(
  `${MARKED}(?=,?(?:之类|一类|这类|那类|(?:或者?|还是)?类似|什么的|还是什么|来着))`,
  'gu',
);
/** Before a name: it may have been called so. */
const PERHAPS = new RegExp(
  `(?<=(?:好像|大概|似乎|可能|貌似|也许|印象[里中]?|记得|应该)(?:是|就是)?(?:叫做?|称为|名叫|有个)?(?:个|什么)?)${MARKED}`,
  'gu',
);
/** Which edition it was is remembered least. */
const EDITION = /[\dVv.]+版?$/u;

/**
 * A question without the marks around names that the asker does not vouch for: “一件事2.0”之类的 is not asked for character by
 * character.
 */
export const withoutUnsureMarks = (question: string): string =>
  [OR_SO, PERHAPS].reduce(
    (text, pattern) => text.replace(pattern, (_, name: string) => name.replace(EDITION, '') || name),
    question,
  );
