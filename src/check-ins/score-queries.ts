import type { Instant } from '../clock.ts';
import { compileOnce, type SlotsOf } from '../store/compile-once.ts';
import type { CycleId, PersonId } from '../store/ids.ts';
import type { Db, Tx } from '../store/open-database.ts';

/** How a person stands in a cycle, as it is kept. */
export interface Score {
  /** 0 to 100; undefined without assigned points. */
  readonly score: number | undefined;
  /** Whether an answer in it waits for a review. */
  readonly isProvisional: boolean;
  readonly assigned: number;
  /** Tasks with an answer that is not rejected. */
  readonly answered: number;
  readonly reportedAt: Instant | undefined;
  /** The moment of the newest answer that counts. */
  readonly lastReportAt: Instant | undefined;
}

interface Who {
  readonly cycleId: CycleId;
  readonly personId: PersonId;
}

export async function findScore(db: Db, who: Who): Promise<Score | undefined> {
  const [row] = await selectScore(db, who);
  return (
    row && {
      score: row.score ?? undefined,
      isProvisional: row.is_provisional === 1,
      assigned: row.assigned,
      answered: row.answered,
      reportedAt: row.reported_at ?? undefined,
      lastReportAt: row.last_report_at ?? undefined,
    }
  );
}

/** Keeps a score; a frozen one stays as it is. */
export async function putScore(tx: Tx, who: Who, score: Score): Promise<void> {
  const set = {
    score: score.score ?? null,
    is_provisional: score.isProvisional ? 1 : 0,
    assigned: score.assigned,
    answered: score.answered,
    reported_at: score.reportedAt ?? null,
    last_report_at: score.lastReportAt ?? null,
  };
  await tx
    .insertInto('score')
    .values({ cycle_id: who.cycleId, person_id: who.personId, is_partial: 0, is_frozen: 0, ...set })
    .onConflict((conflict) =>
      conflict.columns(['cycle_id', 'person_id']).doUpdateSet(set).where('score.is_frozen', '=', 0),
    )
    .execute();
}

/** When the person first gave an answer in the cycle that was not rejected, replaced ones included. */
export async function findFirstReport(db: Db, who: Who): Promise<Instant | undefined> {
  const [row] = await selectFirstReport(db, who);
  return row?.first ?? undefined;
}

const selectScore = compileOnce((db, slot: SlotsOf<Who>) =>
  db
    .selectFrom('score')
    .select(['score', 'is_provisional', 'assigned', 'answered', 'reported_at', 'last_report_at'])
    .where('cycle_id', '=', slot('cycleId'))
    .where('person_id', '=', slot('personId')),
);

const selectFirstReport = compileOnce((db, slot: SlotsOf<Who>) =>
  db
    .selectFrom('answer')
    .innerJoin('assignment', 'assignment.id', 'answer.assignment_id')
    .select((eb) => eb.fn.min('answer.received_at').as('first'))
    .where('assignment.person_id', '=', slot('personId'))
    .where('assignment.cycle_id', '=', slot('cycleId'))
    .where('answer.state', '!=', 'rejected'),
);
