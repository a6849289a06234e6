/** Share of letters that must be Han for a question to count as Chinese; an English question may quote a Chinese label. */
const HAN_SHARE = 0.3;

/** `en` for a question written mostly in Latin letters, else `zh`. */
export function questionLanguage(question: string): 'zh' | 'en' {
  const han = question.match(/\p{Script=Han}/gu)?.length ?? 0;
  // A Latin word carries about as much as one Han character, so words are counted, not letters.
  const latin = question.match(/[A-Za-z]+/g)?.length ?? 0;
  return latin > 0 && han / (han + latin) < HAN_SHARE ? 'en' : 'zh';
}
