/** What a command's exit code means; part of the contract with programs that call it. */
export const EXIT = {
  ok: 0,
  /** Something went wrong, or some files could not be taken in. */
  failed: 1,
  /** Wrong arguments or settings. */
  usage: 2,
  /** Nothing in the documents answers it. */
  refused: 3,
  /** Ended by Ctrl-C, after the work under way was finished. */
  interrupted: 130,
} as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];
