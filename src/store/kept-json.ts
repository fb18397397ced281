import { type Expression, type RawBuilder, sql } from 'kysely';

/** The JSON in a text column without that member. */
export const withoutMember = (column: Expression<string>, member: string): RawBuilder<string> =>
  sql<string>`json_remove(${column}, ${sql.lit(`$.${member}`)})`;

/** That member of the JSON in a text column, as JSON; null where it has none. */
export const memberOf = (column: Expression<string>, member: string): RawBuilder<string | null> =>
  sql<string | null>`json_extract(${column}, ${sql.lit(`$.${member}`)})`;
