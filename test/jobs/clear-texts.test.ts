import { expect, test } from 'vitest';
import { attachPhoto } from '../../src/check-ins/attach-photo.ts';
import { recordOtherWork } from '../../src/check-ins/record-other-work.ts';
import { insertAttachment } from '../../src/messages/attachment-queries.ts';
import { insertArrivals } from '../../src/messages/inbox-queries.ts';
import { say } from '../../src/messages/message.ts';
import { enqueue } from '../../src/messages/queries.ts';
import { type JoinRequestId, newId } from '../../src/store/ids.ts';
import { answer, newCause, noon, standingOf, yes } from '../check-ins/answering.ts';
import { type Fortnight, openFortnight } from '../check-ins/fortnight.ts';
import { picture } from '../check-ins/pictures.ts';
import { allText } from '../helpers/all-text.ts';
import { startRunner } from '../helpers/jobs.ts';

const dayMs = 24 * 3_600_000;
const secret = 'huzurevinde pasta kestik';

async function endedFortnight(settings: Record<string, string>): Promise<{ f: Fortnight; closesAt: number }> {
  const f = await openFortnight(settings);
  const { db, sisli } = f;
  const { ana } = sisli.people;
  await answer(f, 'ana', [['market', yes]]);
  const photo = { personId: ana, assignmentId: f.task('ana', 'market'), receivedAt: noon, cause: newCause() };
  await attachPhoto(db, { ...photo, bytes: await picture(1) }, noon);
  const work = { personId: ana, cycleId: f.cycleId, text: secret, channel: 'telegram' } as const;
  await recordOtherWork(db, { ...work, receivedAt: noon, cause: newCause() });
  const arrival = {
    channel: 'sms',
    providerId: '1',
    conversation: 'sms:+905320000002',
    stampedAt: noon,
  } as const;
  await db
    .transaction()
    .execute((tx) => insertArrivals(tx, [{ ...arrival, payload: JSON.stringify({ text: secret }) }], noon));
  await db.updateTable('inbox').set({ state: 'done' }).execute();
  const screen = { message: say('privacy-role', { role: secret, unit: '' }) };
  await db
    .transaction()
    .execute((tx) => enqueue(tx, [{ key: 'sent', kind: 'notice', to: { person: ana }, screen }], noon));
  await db.updateTable('outbox').set({ state: 'sent' }).execute();
  await leaveMore(f);
  const { closes_at: closesAt } = await db.selectFrom('cycle').select('closes_at').executeTakeFirstOrThrow();
  await db
    .updateTable('cycle')
    .set({ state: 'final', frozen_at: closesAt + 7 * dayMs })
    .execute();
  return { f, closesAt };
}

/** A dialogue that was never ended, a request that nobody decided, and the picture of a board. */
async function leaveMore({ db, sisli }: Fortnight): Promise<void> {
  const dialogue = { conversation: 'telegram:5:5', name: 'join@1', input: '{}', changed_at: noon };
  await db
    .insertInto('dialogue')
    .values({ ...dialogue, replay: JSON.stringify({ text: secret }) })
    .execute();
  const who = { telegram_user: '5', name: secret, phone: '+905320000009', language: 'tr' as const };
  const request = { id: newId<JoinRequestId>(), unit_id: sisli.district, state: 'waiting' as const };
  await db
    .insertInto('join_request')
    .values({ ...who, ...request, created_at: noon, decided_at: null, decided_by: null })
    .execute();
  const picture = { mediaType: 'image/png', bytes: Buffer.from(secret) };
  const attachment = await db.transaction().execute((tx) => insertAttachment(tx, picture, noon));
  await db.updateTable('outbox').set({ attachment_id: attachment }).execute();
}

const clearedIn = async ({ db }: Fortnight) =>
  db.selectFrom('job').select(['key', 'counts']).where('key', '=', 'p1:cycle:1:clear').executeTakeFirst();

test('texts and photos go 90 days after the close, once, and the figures stay', async () => {
  const { f, closesAt } = await endedFortnight({});
  await using _end = f;
  const runner = startRunner(f.db);
  const before = await standingOf(f, 'ana');

  await runner.tick(closesAt + 90 * dayMs - 1);
  const early = await clearedIn(f);
  await runner.tick(closesAt + 90 * dayMs);
  const again = await startRunner(f.db).tick(closesAt + 90 * dayMs);

  expect(early).toBeUndefined();
  expect(JSON.parse((await clearedIn(f))?.counts ?? '')).toEqual({
    messages: 2,
    photos: 1,
    pictures: 1,
    texts: 1,
    requests: 1,
    dialogues: 1,
  });
  expect(again.done).toBe(0);
  expect(await allText(f.db)).not.toContain(secret);
  expect(await f.db.selectFrom('attachment').select('id').execute()).toEqual([]);
  expect((await standingOf(f, 'ana')).score).toBe(before.score);
  const { photo_hash } = await f.db.selectFrom('evidence').select('photo_hash').executeTakeFirstOrThrow();
  expect(photo_hash).not.toBeNull();
});

test('the setting keep_days says how long, but never less than reviews may take', async () => {
  const { f, closesAt } = await endedFortnight({ keep_days: '1' });
  await using _end = f;
  const runner = startRunner(f.db);

  await runner.tick(closesAt + 13 * dayMs);
  const early = await clearedIn(f);
  await runner.tick(closesAt + 14 * dayMs);

  expect(early).toBeUndefined();
  expect(await clearedIn(f)).toBeDefined();
});
