import { expect, test } from 'vitest';
import { localDateAt } from '../../src/local-date.ts';
import type { Db } from '../../src/store/open-database.ts';
import { unhandled } from '../helpers/kept.ts';
import { seedSisli } from '../helpers/seed.ts';
import { inviteTo } from '../helpers/story.ts';
import { startWorld } from '../helpers/world.ts';
import { startCommandLine } from './command-line.ts';

const dayMs = 24 * 3_600_000;

const today = localDateAt(Date.now(), 'UTC');

const sent = async (db: Db): Promise<string[]> => {
  const rows = await db
    .selectFrom('outbox')
    .select(['key', 'kind', 'state'])
    .where('kind', 'in', ['result', 'board'])
    .where('state', '!=', 'cancelled')
    .orderBy('kind')
    .execute();
  return rows.map(({ kind, state }) => `${kind} ${state}`);
};

const closings = (db: Db) =>
  db.selectFrom('cycle').select(['state', 'closed_at']).where('number', '=', 1).executeTakeFirstOrThrow();

test('a close by hand beside the running bot is the only one, with all that follows, in quiet hours', async () => {
  await using saha = await startCommandLine();
  const config = { databasePath: saha.databasePath };
  await using world = await startWorld(new Date().toISOString(), { config });
  const { db, botApi, clock } = world;
  const { district } = await seedSisli(db, {
    startsOn: today,
    cycleDays: 2,
    checkInDays: '2',
    timeZone: 'UTC',
    quiet: ['00:00', '23:59'],
  });
  await db.updateTable('person').set({ language: 'en' }).execute();
  const ana = botApi.addUser({ id: 1001, firstName: 'Ana', languageCode: 'en' });
  const group = botApi.addGroup({ title: 'Şişli', kind: 'supergroup', members: [ana] });
  group.addBot({ by: ana, isAdministrator: true });
  ana.in(group).send(`/bind ${await inviteTo(world, { unitId: district })}`);
  ana.start();
  const catchUp = () => world.advanceTo(Math.max(clock.now(), Date.now()) + 10_000);

  const opened = await saha.run('cycle', 'open', '--now');
  await catchUp();
  ana.send('A1 40');
  await world.pause();
  const closed = await saha.run('cycle', 'close', '--now', '--json');
  await catchUp();

  expect([opened.err, closed.err, closed.json()]).toMatchObject(['', '', { cycle: { state: 'final' } }]);
  expect(ana.messages.findLast(({ from }) => from === 'bot')?.text).toMatch(/result|score/i);
  expect(group.messages.filter(({ photo }) => photo)).toHaveLength(1);
  const before = await sent(db);
  expect(before).toContain('board sent');
  expect(before.filter((row) => row === 'result sent')).toHaveLength(1);
  const first = await closings(db);

  const midnight = Date.parse(`${today}T00:00:00Z`) + 2 * dayMs;
  await world.skipTo(midnight + 60_000);
  await world.skipTo(midnight + 13 * 3_600_000);

  expect(await closings(db)).toEqual(first);
  expect(await sent(db)).toEqual(before);
  expect(await unhandled(db)).toEqual([]);
}, 60_000);
