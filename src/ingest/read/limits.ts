/** What a reader accepts at most. Everything beyond is refused with `too_large`. */
export interface ReadLimits {
  /** Bytes of the file as it came. */
  readonly maxBytes: number;
  /** Pages of a paged format. */
  readonly maxPages: number;
  /** Entries of a zip container. */
  readonly maxZipEntries: number;
  /** Bytes of all entries of a zip container together, unpacked. */
  readonly maxExpandedBytes: number;
  /** Unpacked bytes per packed byte, of the container as a whole. */
  readonly maxExpansionRatio: number;
  /** Bytes of one XML part that is parsed into a tree. */
  readonly maxXmlBytes: number;
}

const MEGABYTE = 1024 * 1024;

export const DEFAULT_READ_LIMITS: ReadLimits = {
  maxBytes: 50 * MEGABYTE,
  maxPages: 2_000,
  maxZipEntries: 2_000,
  maxExpandedBytes: 200 * MEGABYTE,
  maxExpansionRatio: 200,
  maxXmlBytes: 32 * MEGABYTE,
};
