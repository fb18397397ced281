import { refreshScore } from '../../src/check-ins/refresh-score.ts';
import { quietReason } from '../../src/messages/held-back.ts';
import type { Db } from '../../src/store/open-database.ts';
import { unhandled } from '../helpers/kept.ts';
import { compareMessages, compareReplies, compareTexts, type Lived } from './compare-messages.ts';
import { listAnswers, listOutbox, type OutboxEntry } from './queries.ts';
import type { Sayer } from './sayer.ts';

/** In which ways what people said and got differs from what the store holds. */
export async function findProblems(fortnight: Lived): Promise<string[]> {
  const { world } = fortnight;
  const { db, clock, botApi } = world.story.world;
  const outbox = await listOutbox(db);
  const answers = await Promise.all(world.sayers.map((sayer) => findLostAnswers(db, sayer)));
  return [
    ...(await unhandled(db)).map(({ state, error }) => `incoming ${state}: ${error ?? ''}`),
    ...answers.flat(),
    ...outbox.flatMap((row) => findUnfinished(row, clock.now())),
    ...compareTexts(fortnight, outbox),
    ...compareMessages(fortnight, outbox),
    ...compareReplies(fortnight, outbox),
    ...(await findStaleScores(db)),
    ...botApi.breaches.map(({ method }) => `${method} is over a limit`),
    ...botApi.refusals
      .filter(({ description }) => !isForeseen(description))
      .map(({ description }) => description),
  ];
}

const isForeseen = (description: string): boolean =>
  /not modified|query is too old|not found|blocked by the user|upgraded to a supergroup/.test(description);

/** Each total and each «one more» is stored once, and the latest counts. */
async function findLostAnswers(db: Db, sayer: Sayer): Promise<string[]> {
  const stored = await listAnswers(db, sayer.personId);
  const ones = Array.from({ length: sayer.more }, (_, index) => index + 1);
  return [
    ...differences('A1', sayer, { said: sayer.totals, stored: stored.filter(({ number }) => number === 1) }),
    ...differences('A4', sayer, { said: ones, stored: stored.filter(({ number }) => number === 4) }),
  ];
}

function differences(
  task: string,
  { personId }: Sayer,
  {
    said,
    stored,
  }: { said: readonly number[]; stored: readonly { value: number | null; isCurrent: boolean }[] },
): string[] {
  const kept = stored.map(({ value }) => value).join();
  const current = stored.filter(({ isCurrent }) => isCurrent).map(({ value }) => value);
  if (kept === said.join() && current.join() === String(said.at(-1) ?? '')) return [];
  return [`${personId} said ${task} ${said.join()}, stored is ${kept}, and ${current.join()} counts`];
}

/**
 * What could not be sent must say why, and only what is not worth repeating may be given up. Long after the last trouble
 * nothing waits but what was not due before.
 */
function findUnfinished({ kind, state, reason, notBefore, attempts }: OutboxEntry, now: number): string[] {
  const isGivenUp = kind === 'prompt' || kind === 'status';
  const what = `outgoing ${kind} ${state}: ${reason ?? 'nobody says why'}`;
  // Who was down all day writes in the morning, also what was tried before.
  const isForMorning = reason === quietReason && notBefore > now;
  const isPutOff = !isForMorning && (attempts > 0 || notBefore <= now || reason !== null);
  if (state === 'sending' || (state === 'waiting' && isPutOff)) return [`${what}, tried ${attempts} times`];
  if (state === 'failed' && reason === 'unreachable') return [];
  return (state === 'failed' || state === 'expired') && !(isGivenUp && reason !== null) ? [what] : [];
}

/** A score that is computed anew from the answers is the same. */
async function findStaleScores(db: Db): Promise<string[]> {
  const list = () => db.selectFrom('score').select(['cycle_id', 'person_id', 'score']).execute();
  const kept = await list();
  await db.transaction().execute(async (tx) => {
    for (const { cycle_id: cycleId, person_id: personId } of kept)
      await refreshScore(tx, { cycleId, personId });
  });
  const computed = await list();
  return JSON.stringify(kept) === JSON.stringify(computed) ? [] : ['a kept score differs from its answers'];
}
