/** So many rows are read at once: a moment's work, and little memory. */
export const pageSize = 1000;

/**
 * All rows of a query that is read page by page, each page after the last row's key. Between two pages others have
 * their turn.
 */
export async function* readPages<Row, Key>(
  read: (after: Key | undefined) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
): AsyncGenerator<readonly Row[]> {
  let after: Key | undefined;
  for (;;) {
    const page = await read(after);
    if (page.length > 0) yield page;
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) return;
    after = keyOf(last);
  }
}
