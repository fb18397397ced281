import { type Compilable, type CompiledQuery, type RawBuilder, sql } from 'kysely';
import type { Db } from './open-database.ts';

/** Stands among the parameters of a compiled query where each run puts its own value. */
class Slot {
  readonly name: PropertyKey;

  constructor(name: PropertyKey) {
    this.name = name;
  }
}

/** What a part of a query is made for: values, or the places for those of each run. */
export type Bindable<P extends object> = { readonly [K in keyof P]: P[K] | RawBuilder<P[K]> };

/** Gives the places for the values of each run. */
export type SlotsOf<P extends object> = <K extends keyof P>(name: K) => RawBuilder<P[K]>;

/**
 * A query that is built and compiled at its first run only; each run binds its own values. For what is asked at every
 * step of a check-in, where building and compiling cost more than SQLite does. Its shape must not depend on the values.
 */
export function compileOnce<P extends object, R>(
  build: (db: Db, slot: SlotsOf<P>) => Compilable<R>,
): (db: Db, values: P) => Promise<R[]> {
  let compiled: CompiledQuery<R> | undefined;
  return async (db, values) => {
    compiled ??= build(db, (name) => sql`${new Slot(name)}`).compile();
    const parameters = compiled.parameters.map((parameter) =>
      parameter instanceof Slot ? Reflect.get(values, parameter.name) : parameter,
    );
    const { rows } = await db.executeQuery<R>({ ...compiled, parameters });
    return rows;
  };
}
