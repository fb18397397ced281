/** The values of `wanted` that are said and differ from what is stored; undefined if there are none. */
export function changedColumns<Row extends object>(
  stored: Row,
  wanted: { readonly [K in keyof Row]?: Row[K] | undefined },
): Partial<Row> | undefined {
  const changed: Partial<Row> = {};
  for (const column of keysOf(wanted)) {
    const value = wanted[column];
    if (value !== undefined && value !== stored[column]) changed[column] = value;
  }
  return keysOf(changed).length > 0 ? changed : undefined;
}

function keysOf<Row extends object>(row: { readonly [K in keyof Row]?: unknown }): (keyof Row)[] {
  const keys: (keyof Row)[] = [];
  for (const key in row) if (Object.hasOwn(row, key)) keys.push(key);
  return keys;
}
