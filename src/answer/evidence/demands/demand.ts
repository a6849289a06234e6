/** A point that officials ask about, and the words without which a text does not tell it. */
export interface Demand {
  readonly asked: RegExp;
  readonly said: RegExp;
}

/** A point whose telling words depend on how it is asked: 多少辆 wants a number of 辆. */
export interface BuiltDemand {
  readonly asked: RegExp;
  /** Source of what tells it, given how `asked` matched; `null` where this question does not ask for it after all. */
  readonly build: (match: RegExpExecArray) => string | null;
}

/** @param asked @param said sources of regular expressions over normalised text */
export const demand = (asked: string, said: string): Demand => ({
  asked: new RegExp(asked, 'u'),
  said: new RegExp(said, 'u'),
});

/** @param asked source of a regular expression over a normalised question */
export const built = (asked: string, build: BuiltDemand['build']): BuiltDemand => ({
  asked: new RegExp(asked, 'u'),
  build,
});

/** What a question (normalised) asks of a text; `null` where it does not ask for this point. */
export function demandOf(point: Demand | BuiltDemand, question: string): Demand | null {
  if ('said' in point) return point.asked.test(question) ? point : null;
  const match = point.asked.exec(question);
  const said = match === null ? null : point.build(match);
  return said === null ? null : { asked: point.asked, said: new RegExp(said, 'u') };
}

export const HOW_MANY = '(?:多少|几|好多)';
