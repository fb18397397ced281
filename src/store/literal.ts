import { type RawBuilder, sql } from 'kysely';

/**
 * A value that stands in the text of the query. The condition of a partial index (`state = 'waiting'`) has to be
 * written so wherever the index is wanted: a bound value could be any.
 */
export const literal = <V extends string | number>(value: V): RawBuilder<V> => sql.lit(value);
