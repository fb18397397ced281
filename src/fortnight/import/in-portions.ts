/** SQLite takes about 32,000 variables a statement; larger ones are no faster. */
const rowsPerStatement = 500;

/** Writes rows with as few statements as may be; none for no rows. */
export async function inPortions<Row>(
  rows: readonly Row[],
  write: (portion: readonly Row[]) => Promise<unknown>,
): Promise<void> {
  for (let i = 0; i < rows.length; i += rowsPerStatement) await write(rows.slice(i, i + rowsPerStatement));
}
