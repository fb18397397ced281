import type { Instant } from '../clock.ts';
import { findTimeZone } from '../cycles/program-queries.ts';
import type { PersonId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';

/** How much is kept about a person. */
export interface Kept {
  readonly answers: number;
  readonly photos: number;
  /** Locations that were sent. */
  readonly places: number;
  readonly notes: number;
  readonly acceptedAt: Instant | undefined;
  readonly timeZone: string;
}

export async function countKept(db: Db, personId: PersonId): Promise<Kept> {
  const { answers } = await db
    .selectFrom('answer')
    .select((eb) => eb.fn.countAll<number>().as('answers'))
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  const { photos } = await db
    .selectFrom('evidence')
    .innerJoin('answer', 'answer.id', 'evidence.answer_id')
    .select((eb) => eb.fn.count<number>('evidence.attachment_id').distinct().as('photos'))
    .where('answer.person_id', '=', personId)
    .executeTakeFirstOrThrow();
  const { places } = await db
    .selectFrom('evidence')
    .innerJoin('answer', 'answer.id', 'evidence.answer_id')
    .select((eb) => eb.fn.count<number>('evidence.latitude').as('places'))
    .where('answer.person_id', '=', personId)
    .executeTakeFirstOrThrow();
  const { notes } = await db
    .selectFrom('note')
    .select((eb) => eb.fn.countAll<number>().as('notes'))
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  const notice = await db
    .selectFrom('notice')
    .select('accepted_at')
    .where('person_id', '=', personId)
    .orderBy('version', 'desc')
    .executeTakeFirst();
  return {
    answers,
    photos,
    places,
    notes,
    acceptedAt: notice?.accepted_at,
    timeZone: await findTimeZone(db),
  };
}
