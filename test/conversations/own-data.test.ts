import { expect, test } from 'vitest';
import { erasePerson } from '../../src/fortnight/erase-person.ts';
import { localDate } from '../../src/local-date.ts';
import { day } from '../../src/messages/message.ts';
import { type JoinRequestId, newId } from '../../src/store/ids.ts';
import { picture } from '../check-ins/pictures.ts';
import { type Story, startStory } from '../helpers/story.ts';
import { writeDown } from '../helpers/transcript.ts';

const documentsOf = (messages: readonly { document?: { name: string; bytes: Uint8Array } }[]) =>
  messages.flatMap(({ document }) => document ?? []);

/** Ana reports with a photo and asks for what is kept about her; Telegram has trouble with it. */
async function askWhile(
  { world, ana }: Story,
  faults: NonNullable<Story['world']['botApi']['faults']>,
): Promise<void> {
  const chat = writeDown(world, ana, 'en');
  await chat.says('25 Y N 2');
  const photo = await picture(1);
  await chat.does('sends a photo', () => ana.sendPhoto(photo));
  await chat.says('/privacy');
  world.botApi.faults = (method, payload) =>
    method === 'sendDocument' ? faults(method, payload) : undefined;
  await chat.taps('button-own-data');
}

const namesOf = ({ ana }: Story): string[] =>
  documentsOf(ana.messages)
    .map(({ name }) => name)
    .toSorted();

const fileAndPhoto = [expect.stringMatching(/^photo-.+\.jpg$/), 'saha.json'];

test('a rep gets what is kept about them as a file, and nothing about others', async () => {
  await using story = await startStory();
  const { world, ana, cem } = story;
  const [chat, other] = [writeDown(world, ana, 'en'), writeDown(world, cem, 'en')];
  await other.says('33 Y N 3');
  await chat.says('25 Y N 2');

  await chat.says('/privacy');
  await chat.taps('button-own-data');

  const [file, ...more] = documentsOf(ana.messages);
  const own: unknown = JSON.parse(Buffer.from(file?.bytes ?? []).toString());
  expect(more).toHaveLength(0);
  expect(file?.name).toBe('saha.json');
  expect(own).toMatchObject({
    name: 'Ana',
    language: 'en',
    addresses: expect.arrayContaining([expect.objectContaining({ channel: 'sms', value: '+905320000001' })]),
    roles: [{ kind: 'rep', name: 'Gülbahar', until_at: null }],
    answers: expect.arrayContaining([
      expect.objectContaining({ task: 'visits', number_value: 25, is_current: 1 }),
    ]),
    scores: [{ cycle: 1, score: 53, answered: 4 }],
    tasks: expect.arrayContaining([
      expect.objectContaining({ task: 'visits', target: 40, planned_for: null }),
    ]),
    received: expect.arrayContaining([expect.objectContaining({ channel: 'telegram', text: '25 Y N 2' })]),
    messages: expect.arrayContaining([
      expect.objectContaining({ kind: 'tasks', address: '1001', state: 'sent' }),
    ]),
  });
  expect(JSON.stringify(own)).not.toMatch(/Cem|905320000003|33/);
});

test('a rep gets the photos that are kept, and nobody else’s', async () => {
  await using story = await startStory();
  const { world, ana, cem } = story;
  const [chat, other] = [writeDown(world, ana, 'en'), writeDown(world, cem, 'en')];
  for (const [phone, nth] of [
    [chat, 1],
    [other, 2],
  ] as const) {
    await phone.says('25 Y N 2');
    const photo = await picture(nth);
    await phone.does('sends a photo', () => (phone === chat ? ana : cem).sendPhoto(photo));
  }

  await chat.says('/privacy');
  await chat.taps('button-own-data');

  const [file, ...photos] = documentsOf(ana.messages);
  const own: unknown = JSON.parse(Buffer.from(file?.bytes ?? []).toString());
  expect(photos.map(({ name }) => name)).toEqual([expect.stringMatching(/^photo-.+\.jpg$/)]);
  const photo = photos[0]?.name.slice('photo-'.length, -'.jpg'.length);
  expect(own).toMatchObject({ evidence: [{ task: 'market', kind: 'photo', photo }] });
});

test('a rep gets their planned days, their request to join and what was decided about them', async () => {
  await using story = await startStory();
  const { world, ana, people, sisli } = story;
  const chat = writeDown(world, ana, 'en');
  const asked = { telegram_user: '1001', phone: '+905320000001', language: 'en' as const };
  const request = {
    ...asked,
    id: newId<JoinRequestId>(),
    name: 'Ana',
    unit_id: sisli.neighbourhoods.gulbahar,
  };
  const decided = { state: 'accepted' as const, decided_at: world.clock.now(), decided_by: people.esra };
  await world.db
    .insertInto('join_request')
    .values({ ...request, created_at: world.clock.now(), ...decided })
    .execute();
  await chat.taps('button-plan-days');
  await chat.tapsLabel(chat.buttonOfTask(3));
  await chat.taps('button-day', { day: day(localDate('2026-11-24'), 'weekday') });
  await chat.says('/stop');

  await chat.says('/privacy');
  await chat.taps('button-own-data');

  const [file] = documentsOf(ana.messages);
  const own = Buffer.from(file?.bytes ?? []).toString();
  expect(JSON.parse(own)).toMatchObject({
    join_requests: [{ name: 'Ana', phone: '+905320000001', state: 'accepted' }],
    tasks: expect.arrayContaining([expect.objectContaining({ task: 'elders', planned_for: '2026-11-24' })]),
    deeds: [{ action: 'stopped', is_by_me: true, is_about_me: true }],
  });
  expect(own).not.toContain(people.esra);
});

test('what Telegram takes too fast comes after the pause that it asked for, each once', async () => {
  await using story = await startStory();
  let refusals = 3;
  await askWhile(story, () => (refusals-- > 0 ? { kind: 'status', status: 429, retryAfter: 20 } : undefined));

  await story.world.advanceTo(story.world.clock.now() + 180_000);

  expect(namesOf(story)).toEqual(fileAndPhoto);
});

test('whoever is killed while handing over goes on with it, and asking again meanwhile adds nothing', async () => {
  await using story = await startStory({ isTroubled: true });
  const { world, ana } = story;
  await askWhile(story, () => ({ kind: 'drop-before' }));
  await writeDown(world, ana, 'en').taps('button-own-data');

  await world.kill();
  world.botApi.faults = undefined;
  await world.advanceTo(world.clock.now() + 180_000);

  expect(namesOf(story)).toEqual(fileAndPhoto);
});

test('nothing is handed over any more once the person is erased', async () => {
  await using story = await startStory({ isTroubled: true });
  const { world, people } = story;
  await askWhile(story, () => ({ kind: 'drop-before' }));

  await erasePerson(world.db, { personId: people.ana, actor: 'cli' }, world.clock.now());
  world.botApi.faults = undefined;
  await world.advanceTo(world.clock.now() + 600_000);

  expect(namesOf(story)).toEqual([]);
  expect(await world.db.selectFrom('attachment').select('id').execute()).toEqual([]);
});
