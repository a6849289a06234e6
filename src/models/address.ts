/** Where a model is served and what it is called. */
export interface ModelAddress {
  readonly provider: string;
  readonly baseUrl: string | null;
  /** Revealed to the class that makes the call, nowhere else. */
  readonly apiKey: { reveal(): string } | null;
  readonly model: string;
}

/** The host of a model's server, for people: never with a user name, a path or a query. */
export function hostOf(address: ModelAddress): string {
  if (address.baseUrl === null || !URL.canParse(address.baseUrl)) return address.provider;
  return new URL(address.baseUrl).host;
}

/** Servers without keys still want the header to be there. */
const NO_KEY = 'none';

/** The key, or a word that is none: with nothing given the classes would take one from the environment. */
export const keyOf = (address: ModelAddress): string => address.apiKey?.reveal() ?? NO_KEY;
