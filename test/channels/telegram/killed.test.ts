import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { storedAnswers, unhandled } from '../../helpers/kept.ts';
import { seedPerson } from '../../helpers/seed.ts';
import { type Story, startStory } from '../../helpers/story.ts';

/** What a rep may do next, and what may happen to the bot meanwhile. */
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('tap' as const), which: fc.nat(20) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('say' as const),
      text: fc.constantFrom('7', 'yes', 'no', '+3', 'A1 +2'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('restart' as const), turns: fc.nat(40), isKill: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('lose' as const), which: fc.nat(3) }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

test('whatever is tapped and typed, and whenever the bot is killed: each answer is stored once and nothing stays undone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      await using story = await startStory();
      for (const each of steps) await live(story, each);
      for (let i = 0; i < 8; i += 1) await story.world.advanceTo(story.world.clock.now() + 20_000);

      await expectNothingLost(story);
    }),
    { numRuns: 8, interruptAfterTimeLimit: 15_000 },
  );
}, 30_000);

async function live({ world, ana }: Story, step: Step): Promise<void> {
  switch (step.do) {
    case 'tap': {
      const buttons = ana.messages.flatMap(({ messageId, keyboard = [] }) =>
        keyboard.flat().map((button) => ({ messageId, data: button.callback_data ?? '' })),
      );
      const button = buttons.at(step.which - buttons.length) ?? buttons.at(-1);
      if (button) ana.tap(button.messageId, button.data);
      return world.pause();
    }
    case 'say':
      ana.send(step.text);
      return world.pause();
    case 'restart':
      ana.send('+1');
      await turns(step.turns);
      return step.isKill ? world.kill() : world.restart();
    case 'lose': {
      const method = ['sendMessage', 'editMessageText', 'answerCallbackQuery', 'deleteMessage'][step.which];
      let left = 1;
      world.botApi.faults = (name) => {
        if (name !== method || left === 0) return undefined;
        left -= 1;
        return { kind: 'drop-before' };
      };
    }
  }
}

/** So many turns of the event loop: how far the bot comes meanwhile. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

test('«one more» counts once each time it is said, whenever the bot is killed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(60), { minLength: 2, maxLength: 6 }), async (killedAfter) => {
      await using story = await startStory();
      const { world, ana, people } = story;

      for (const [index, count] of killedAfter.entries()) {
        // In the same words again it would be one message that was sent twice.
        ana.send(index % 2 === 0 ? 'A1 +1' : 'another 1 for A1');
        await turns(count);
        await world.kill();
      }
      for (let i = 0; i < 4; i += 1) await world.advanceTo(world.clock.now() + 20_000);

      const total = `visits=${killedAfter.length}`;
      expect((await storedAnswers(world.db, people.ana)).at(-1)).toBe(total);
      expect(await unhandled(world.db)).toEqual([]);
      const replies = ana.messages.filter(({ from, text }) => from === 'bot' && text?.startsWith('Saved.'));
      expect(replies.length).toBeLessThanOrEqual(2 * killedAfter.length);
    }),
    { numRuns: 8, interruptAfterTimeLimit: 15_000 },
  );
}, 30_000);

test('a bot that is killed while it sends the tasks sends them to everybody, and twice only what was on its way', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(120), async (killedAfter) => {
      const reps = Array.from({ length: 20 }, (_, i) => 3_000 + i);
      await using story = await startStory({
        seed: async (db, { neighbourhoods }) => {
          for (const id of reps)
            await seedPerson(db, { name: `Rep ${id}`, unit: neighbourhoods.gulbahar, telegram: String(id) });
        },
      });
      const { world } = story;
      const users = reps.map((id) => world.botApi.addUser({ id, firstName: `Rep ${id}` }));
      for (const user of users) user.start();
      await world.pause();
      await world.skipTo('2026-12-04T21:05:00Z');

      world.clock.advanceTo(Date.parse('2026-12-05T06:00:10Z'));
      const ticked = world.app.tick().catch(() => undefined);
      await turns(killedAfter);
      await world.kill();
      await ticked;
      await world.skipTo(world.clock.now() + 290_000);
      await world.advanceTo(world.clock.now() + 60_000);

      const counts = users.map(
        ({ messages }) => messages.filter(({ text }) => text?.startsWith('📋 5 Dec')).length,
      );
      expect(Math.min(...counts)).toBe(1);
      expect(counts.reduce((sum, count) => sum + count - 1, 0)).toBeLessThanOrEqual(3);
    }),
    { numRuns: 4, interruptAfterTimeLimit: 15_000 },
  );
}, 30_000);

async function expectNothingLost({ world, people }: Story): Promise<void> {
  expect(await unhandled(world.db)).toEqual([]);
  const answers = await world.db
    .selectFrom('answer')
    .select(['cause', 'assignment_id', 'is_current'])
    .where('person_id', '=', people.ana)
    .execute();
  const current = answers
    .filter(({ is_current }) => is_current === 1)
    .map(({ assignment_id }) => assignment_id);
  expect(new Set(current).size).toBe(current.length);
  expect(new Set(answers.map(({ cause }) => cause)).size).toBe(answers.length);
  expect(await storedAnswers(world.db, people.ana)).toHaveLength(answers.length);
  expect(world.botApi.breaches).toEqual([]);
  expect(world.botApi.refusals.filter(({ description }) => !isForeseen(description))).toEqual([]);
}

const isForeseen = (description: string): boolean =>
  /not modified|query is too old|not found/.test(description);
