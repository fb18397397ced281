import { describe, expect, test } from 'vitest';
import { storedAnswers, unhandled } from '../helpers/kept.ts';
import { numberOn, type SmsNetwork } from '../helpers/sms-network.ts';
import { startStory } from '../helpers/story.ts';
import { writeDown } from '../helpers/transcript.ts';

/** Ana, who has Telegram and a phone that takes texts. */
async function startAna(gateway: SmsNetwork['gateway']) {
  const number = numberOn(gateway, '0101');
  const story = await startStory({
    gateway,
    seed: (db, { people }) =>
      db
        .updateTable('address')
        .set({ value: number })
        .where('person_id', '=', people.ana)
        .where('channel', '=', 'sms')
        .execute(),
    beforeOpening: ({ sms }) => sms?.addPhone(number),
  });
  const { world, ana, people } = story;
  const { sms } = world;
  const handset = sms?.phones.find((phone) => phone.number === number);
  if (!sms || !handset) throw new Error('there is no phone');
  const texts = () => handset.messages.filter(({ from }) => from === 'organisation').map(({ text }) => text);
  return Object.assign(story, {
    sms,
    chat: writeDown(world, ana, 'en'),
    texts,
    /** Writes a text, and waits for what comes back. */
    async texting(text: string): Promise<string | undefined> {
      handset.send(text);
      for (let step = 0; step < 3; step += 1) await world.pause();
      return texts().at(-1);
    },
    onTelegram: () => ana.messages.filter(({ from }) => from === 'bot').length,
    answers: () => storedAnswers(world.db, people.ana),
  });
}

const firstCheckIn = '2026-11-27T15:10:00Z';
const lastCheckIn = '2026-12-02T15:10:00Z';

describe.each(['smsgate', 'twilio'] as const)('a person with Telegram and a phone on %s', (gateway) => {
  test('is written to on Telegram, by text while Telegram cannot reach them, and on Telegram again', async () => {
    await using story = await startAna(gateway);
    const { world, ana, texts, onTelegram, sms } = story;
    const beforeBlock = texts().length;

    ana.block();
    await world.pause();
    await world.skipTo(firstCheckIn);
    const whileBlocked = texts().slice(beforeBlock);
    ana.start();
    await world.pause();
    const beforeLast = onTelegram();
    await world.skipTo(lastCheckIn);

    expect(beforeBlock).toBe(0);
    expect(whileBlocked).toEqual([expect.stringContaining('A1')]);
    expect(texts()).toHaveLength(1);
    expect(onTelegram()).toBeGreaterThan(beforeLast);
    expect([...world.botApi.refusals, ...sms.refusals]).toEqual([]);
  });

  test('whose account is gone gets by text what Telegram refuses, once', async () => {
    await using story = await startAna(gateway);
    const { world, ana, texts } = story;

    ana.deactivate();
    await world.skipTo(firstCheckIn);
    await world.advanceTo(world.clock.now() + 60_000);

    expect(texts()).toEqual([expect.stringContaining('A1')]);
    expect(await unhandled(world.db)).toEqual([]);
  });

  test('begins a check-in by buttons and finishes it by text', async () => {
    await using story = await startAna(gateway);
    const { chat, texting, answers, world, ana, sms } = story;

    await chat.taps('button-check-in');
    await chat.taps('button-plus', { step: 10 });
    await chat.taps('button-yes');
    const readBack = await texting('N 2');
    await chat.says('/checkin');

    expect(readBack).toContain('A1 10/40, A2 yes, A3 no, A4 2/5');
    expect(await answers()).toEqual(['visits=10', 'market=1', 'elders=0', 'volunteers=2']);
    expect(ana.messages.at(-1)?.text).toContain('Until now: 10');
    expect(await unhandled(world.db)).toEqual([]);
    expect(sms.refusals).toEqual([]);
  });

  test('answers by text the question that stands on Telegram, which then asks the next', async () => {
    await using story = await startAna(gateway);
    const { chat, texting, answers } = story;
    await chat.taps('button-check-in');

    const readBack = await texting('25');
    await chat.says('yes');
    const next = chat.text;
    await chat.taps('button-yes');

    expect(readBack).toContain('A1 25/40');
    expect(next).toMatch(/by SMS meanwhile[^]*2 of 4/);
    expect(await answers()).toEqual(['visits=25', 'market=1']);
  });

  test('answers on each channel what the other has asked back', async () => {
    await using story = await startAna(gateway);
    const { chat, texting, answers } = story;
    await chat.says('A1 yes');
    await texting('5');
    const first = await answers();

    await texting('A1 4');
    await chat.says('4');

    expect(first).toEqual(['visits=5']);
    expect(await answers()).toEqual(['-visits=5', 'visits=4']);
  });

  test('begins by text and finishes by buttons, at the first question that is open', async () => {
    await using story = await startAna(gateway);
    const { chat, texting, answers, world } = story;

    await texting('A1 25, A3 no');
    await chat.taps('button-check-in');
    await chat.taps('button-yes');
    await chat.taps('button-no-evidence');
    await chat.taps('button-plus', { step: 5 });
    await chat.taps('button-nothing-else');

    expect(await answers()).toEqual(['visits=25', 'elders=0', 'market=1', 'volunteers=5']);
    expect(await unhandled(world.db)).toEqual([]);
  });

  test('answers on Telegram what was asked back by text, and the text after it is read anew', async () => {
    await using story = await startAna(gateway);
    const { chat, texting, answers, world } = story;

    const asked = await texting('25');
    await chat.says('A1 25');
    const readBack = await texting('A4 3');

    expect(asked).toMatch(/A1|A4/);
    expect(readBack).toContain('A1 25/40');
    expect(await answers()).toEqual(['visits=25', 'volunteers=3']);
    expect(await unhandled(world.db)).toEqual([]);
  });

  test('corrects by text what was tapped, and taps anew what was texted: one ledger', async () => {
    await using story = await startAna(gateway);
    const { chat, texting, answers } = story;

    await chat.taps('button-check-in');
    await chat.taps('button-plus', { step: 10 });
    await texting('A1 30');
    await texting('A1 30');
    await chat.says('A1 35');

    expect(await answers()).toEqual(['-visits=10', '-visits=30', '-visits=30', 'visits=35']);
  });

  test.each(['please stop texting me', 'STOP'])(
    'who texts «%s» is left alone on Telegram too',
    async (words) => {
      await using story = await startAna(gateway);
      const { world, chat, texting, texts, onTelegram, sms } = story;

      await texting(words);
      const confirmations = texts().length;
      const before = onTelegram();
      await world.skipTo(firstCheckIn);
      const afterStop = { telegram: onTelegram() - before, texts: texts().length - confirmations };
      await chat.says('/start');
      await world.skipTo(lastCheckIn);

      expect(confirmations).toBe(1);
      expect(afterStop).toEqual({ telegram: 0, texts: 0 });
      expect(chat.text.split('/start')[1]).toContain('Welcome back');
      expect(texts()).toHaveLength(confirmations);
      expect([...world.botApi.refusals, ...sms.refusals]).toEqual([]);
    },
  );

  test('who stops on Telegram gets no text either, and START by text brings the messages back', async () => {
    await using story = await startAna(gateway);
    const { world, chat, ana, texting, texts, onTelegram } = story;

    await chat.says('/stop');
    const before = { telegram: onTelegram(), texts: texts().length };
    ana.block();
    await world.skipTo(firstCheckIn);
    const afterStop = { telegram: onTelegram(), texts: texts().length };
    const welcome = await texting('START');
    await world.skipTo(lastCheckIn);

    expect(afterStop).toEqual(before);
    expect(welcome).toMatch(/tasks/);
    expect(texts().at(-1)).toContain('A1');
  });
});

test('after the carrier’s own stop Telegram may be resumed, but texts only by START from the phone', async () => {
  await using story = await startAna('twilio');
  const { world, chat, ana, texting, texts, sms } = story;

  await texting('STOP');
  await chat.says('/start');
  ana.block();
  await world.skipTo(firstCheckIn);
  const whileStopped = texts().length;
  await texting('START');
  await world.skipTo(lastCheckIn);

  expect(whileStopped).toBe(1);
  expect(texts().at(-1)).toContain('A1');
  expect(sms.refusals).toEqual([]);
});
