/** 除了修船、补网,还有哪几项: what is named is known, and something else is asked for. */
const BESIDES =
  /除(?:了|去|开)?(?<known>[^,?]{2,60}?)(?:以外|之外|外|,)[^?]{0,16}?(?:还|另|其他|其余|剩下?|别的)[^?]{0,24}(?:哪|叫|什么|名)/u;
const LISTED = /[^,。;:\u3001]{1,16}(?:\u3001[^,。;:\u3001]{1,16})+/gu;
const JOINED = /[\u3001和与及跟]/u;

/** How an item may go on in a list: 信息科 for 信息, 修船等7项 for 修船. */
const sameItem = (item: string, known: string): boolean => item.includes(known) || known.includes(item);

/**
 * Whether a text only lists what a question (both normalised) says that it knows already, where it asks for the rest; false where it
 * asks for none.
 */
export function listsOnlyKnown(question: string, text: string): boolean {
  const known = BESIDES.exec(question)?.groups?.['known']?.split(JOINED) ?? [];
  const names = known.map((name) =>
    name.replace(/^(?:这|那)?[几两三]?[个项类种]|[这那]?[几两三\d][个项类种家]$/gu, ''),
  );
  if (names.length < 2 || names.some((name) => name.length < 2)) return false;
  const lists = (text.match(LISTED) ?? []).map((list) => list.split('\u3001'));
  const holding = lists.filter((items) => names.every((name) => items.some((item) => sameItem(item, name))));
  return holding.length > 0 && holding.every((items) => items.length <= names.length);
}
