import { expect, test } from 'vitest';
import { picture } from '../check-ins/pictures.ts';
import { startStory } from '../helpers/story.ts';
import { writeDown } from '../helpers/transcript.ts';

const documentsOf = (messages: readonly { document?: { name: string; bytes: Uint8Array } }[]) =>
  messages.flatMap(({ document }) => document ?? []);

test('a rep gets everything that is kept about them as a file, and nothing about others', async () => {
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
    messages: [expect.objectContaining({ kind: 'tasks', state: 'sent' })],
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
