import { describe, expect, test } from 'vitest';
import { getPerson } from '../../src/organisation/person-queries.ts';
import type { WebhookFault } from '../../src/simulator/sms/sms-faults.ts';
import type { SmsPhone } from '../../src/simulator/sms/sms-people.ts';
import { storedAnswers, unhandled } from '../helpers/kept.ts';
import { numberOn, type SmsNetwork } from '../helpers/sms-network.ts';
import { startStory } from '../helpers/story.ts';

/** From now on this happens to each webhook that brings a text. */
const troubleTexts = (sms: SmsNetwork, fault: WebhookFault | undefined): void =>
  sms.troubleWebhooks((brings) => (brings === 'text' ? fault : undefined));

/** Ben, who has the plainest phone, with troubles on the way to our webhooks. */
async function startBen(gateway: SmsNetwork['gateway']) {
  const number = numberOn(gateway, '0102');
  const phones: SmsPhone[] = [];
  const story = await startStory({
    gateway,
    seed: (db, { people }) =>
      db.updateTable('address').set({ value: number }).where('person_id', '=', people.ben).execute(),
    beforeOpening: ({ sms }) => phones.push(...(sms ? [sms.addPhone(number)] : [])),
  });
  const { world, people } = story;
  const [handset] = phones;
  const { sms } = world;
  if (!handset || !sms) throw new Error('there is no phone');
  const texts = () => handset.messages.filter(({ from }) => from === 'organisation').map(({ text }) => text);
  return Object.assign(story, {
    sms,
    handset,
    texts,
    /** Writes a text; returns what came back while it was read. */
    async texting(text: string): Promise<string[]> {
      const before = texts().length;
      handset.send(text);
      for (let step = 0; step < 3; step += 1) await world.pause();
      return texts().slice(before);
    },
    answers: () => storedAnswers(world.db, people.ben),
  });
}

describe.each(['smsgate', 'twilio'] as const)('texts over %s', (gateway) => {
  test('whose webhook comes twice is read once and answered once', async () => {
    await using story = await startBen(gateway);
    troubleTexts(story.sms, 'twice');

    const answers = await story.texting('25 Y N 2');

    expect(answers).toHaveLength(1);
    expect(await story.answers()).toEqual(['visits=25', 'market=1', 'elders=0', 'volunteers=2']);
    expect(await unhandled(story.world.db)).toEqual([]);
  });

  test('that are sent twice are kept as one answer, and read back each time', async () => {
    await using story = await startBen(gateway);

    const first = await story.texting('25 Y N 2');
    const second = await story.texting('25 Y N 2');
    const current = (await story.answers()).filter((each) => !each.startsWith('-'));

    expect([first.length, second]).toEqual([1, first]);
    expect(current).toEqual(['visits=25', 'market=1', 'elders=0', 'volunteers=2']);
  });

  test('of which more was written on top are added once, although the webhook comes twice', async () => {
    await using story = await startBen(gateway);
    await story.texting('A1 20');
    troubleTexts(story.sms, 'twice');

    await story.texting('A1 +5');

    expect((await story.answers()).at(-1)).toBe('visits=25');
  });

  test('whose webhook is lost are fetched, read and answered within minutes, once', async () => {
    await using story = await startBen(gateway);
    troubleTexts(story.sms, 'lost');

    const atOnce = await story.texting('25 Y N 2');
    troubleTexts(story.sms, undefined);
    const before = story.texts().length;
    await story.world.advanceTo(story.world.clock.now() + 15 * 60_000);

    expect(atOnce).toEqual([]);
    expect(story.texts().slice(before)).toHaveLength(1);
    expect(await story.answers()).toEqual(['visits=25', 'market=1', 'elders=0', 'volunteers=2']);
  });

  test('which come late do not overrule what was written half a minute after them', async () => {
    await using story = await startBen(gateway);
    const { world } = story;
    troubleTexts(story.sms, 'lost');
    await story.texting('A1 8');
    troubleTexts(story.sms, undefined);
    await world.advanceTo(world.clock.now() + 30_000);

    await story.texting('A1 5');
    await world.advanceTo(world.clock.now() + 15 * 60_000);

    const current = (await story.answers()).filter((each) => !each.startsWith('-'));
    expect(current).toEqual(['visits=5']);
  });

  test('that are a whole list on the opening day are asked about, also after another question', async () => {
    await using story = await startBen(gateway);
    await story.texting('A1 8');
    await story.world.skipTo('2026-12-05T06:10:00Z');
    await story.world.advanceTo('2026-12-05T10:00:00Z');
    await story.texting('30 maybe');

    const asked = await story.texting('25 Y N 2');
    const taken = await story.texting('B1 25 B2 Y B3 N B4 2');

    expect(asked).toEqual([expect.stringContaining('new calendar')]);
    expect(taken).toEqual([expect.stringContaining('B1 25/40')]);
  });

  test('that were written before the close count in the hours of grace, and after them they do not', async () => {
    await using story = await startBen(gateway);
    const { world, handset, sms } = story;
    await world.skipTo('2026-12-04T20:30:00Z');
    troubleTexts(sms, { delayMs: 3_600_000 });
    handset.send('A1 25');
    await world.advanceTo('2026-12-04T22:30:00Z');
    troubleTexts(sms, undefined);
    await world.advanceTo('2026-12-04T22:40:00Z');

    const inGrace = await story.answers();
    const afterClose = await story.texting('A1 30');

    expect(inGrace).toEqual(['visits=25']);
    expect(afterClose).toHaveLength(1);
    expect(await story.answers()).toEqual(inGrace);
    expect(await unhandled(world.db)).toEqual([]);
  });

  test('to the tasks of last time are refused with a word, and nothing of theirs is changed', async () => {
    await using story = await startBen(gateway);
    await story.texting('25 Y N 2');
    await story.world.skipTo('2026-12-05T06:10:00Z');
    await story.world.advanceTo('2026-12-05T10:00:00Z');
    const before = await story.answers();

    const answered = await story.texting('A1 35');
    const taken = await story.texting('B1 7');

    expect(answered).toEqual([expect.stringContaining('A1')]);
    expect(taken).toEqual([expect.stringContaining('B1 7/40')]);
    expect(await story.answers()).toEqual([...before, 'visits=7']);
    expect(story.sms.refusals).toEqual([]);
  });
});

describe.each(['smsgate', 'twilio'] as const)('a word of return over %s', (gateway) => {
  test.each<[string, WebhookFault]>([
    ['comes late', { delayMs: 60_000 }],
    ['is lost and fetched', 'lost'],
  ])('that was written before the stop and %s does not bring anybody back', async (_how, fault) => {
    await using story = await startBen(gateway);
    const { world, people } = story;
    troubleTexts(story.sms, fault);
    await story.texting('yes');
    troubleTexts(story.sms, undefined);
    await world.advanceTo(world.clock.now() + 5_000);

    await story.texting('please stop texting me');
    await world.advanceTo(world.clock.now() + 15 * 60_000);

    expect((await getPerson(world.db, people.ben)).stoppedAt).toBeDefined();
  });
});

test('a stop that was written before the return, and comes late, does not stop it', async () => {
  await using story = await startBen('smsgate');
  const { world, people } = story;
  troubleTexts(story.sms, { delayMs: 60_000 });
  await story.texting('please stop texting me');
  troubleTexts(story.sms, undefined);
  await world.advanceTo(world.clock.now() + 5_000);

  await story.texting('START');
  await world.advanceTo(world.clock.now() + 15 * 60_000);

  expect((await getPerson(world.db, people.ben)).stoppedAt).toBeUndefined();
});

test.each(['smsgate', 'twilio'] as const)(
  'a phone that was given up when the tasks went out over %s gets them when its owner writes, once',
  async (gateway) => {
    await using story = await startBen(gateway);
    const { world, people } = story;
    const before = story.texts().length;
    await world.db
      .updateTable('outbox')
      .set({ state: 'failed', reason: 'unreachable', sent_by: null })
      .where('person_id', '=', people.ben)
      .where('kind', '=', 'tasks')
      .execute();
    await world.db
      .updateTable('address')
      .set({ state: 'unreachable', reason: 'twilio 21211' })
      .where('person_id', '=', people.ben)
      .execute();

    await story.texting('My knee hurts this week');
    await story.texting('A1 5');
    await world.advanceTo(world.clock.now() + 60_000);

    const tasks = story
      .texts()
      .slice(before)
      .filter((text) => text.includes('A2 Market'));
    expect(tasks).toHaveLength(1);
    expect(await unhandled(world.db)).toEqual([]);
  },
);
