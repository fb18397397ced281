/** What is read at most of one file: a list of a hundred thousand people, and several times as much. */
export const largest = {
  megabytes: 20,
  /** Of a workbook, which is packed. */
  unpackedMegabytes: 200,
  /** Of one table, the empty ones between included. */
  cells: 2_000_000,
} as const;
