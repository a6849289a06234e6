/** A point that officials ask about, and the words without which a text does not tell it. */
export interface Demand {
  readonly asked: RegExp;
  readonly said: RegExp;
}

/** @param asked @param said sources of regular expressions over normalised text */
export const demand = (asked: string, said: string): Demand => ({
  asked: new RegExp(asked, 'u'),
  said: new RegExp(said, 'u'),
});

export const HOW_MANY = '(?:多少|几|好多)';
