import { expect, test } from 'vitest';
import { say } from '../../src/messages/message.ts';
import type { MessageKey } from '../../src/messages/message-key.ts';
import { createWording } from '../../src/messages/wording.ts';
import type { BotApiUser } from '../../src/simulator/bot-api/bot-api-user.ts';
import { unhandled } from '../helpers/kept.ts';
import { inviteTo, openGroup, type Story, startStory } from '../helpers/story.ts';
import { writeDown } from '../helpers/transcript.ts';

const wording = createWording();

/** For whom a code was made: Ana, Dara, the group of Şişli; `used`: for Dara, by somebody else; or for nobody. */
const codes = ['ana', 'dara', 'group', 'used', 'unknown'] as const;
type Code = (typeof codes)[number];

async function codeFor({ world, people, sisli }: Story, kind: Code): Promise<string> {
  if (kind === 'unknown') return 'ABCDEFGHJK';
  if (kind === 'group') return inviteTo(world, { unitId: sisli.district });
  const code = await inviteTo(world, { personId: kind === 'ana' ? people.ana : people.dara });
  const usedBy = { used_at: 1, used_by: '7' };
  if (kind === 'used') await world.db.updateTable('invite').set(usedBy).where('code', '=', code).execute();
  return code;
}

const lastOf = ({ messages }: Pick<BotApiUser, 'messages'>): string =>
  messages.findLast(({ from, text }) => from === 'bot' && text !== undefined)?.text ?? '';

const said = (key: MessageKey, channel: 'telegram' | 'sms' = 'telegram'): string =>
  wording.say(say(key), { language: 'en', channel });

const countGroups = async ({ world }: Story): Promise<number> =>
  (await world.db.selectFrom('group').select('id').execute()).length;

/** What is answered to each code. */
async function answers<K extends Code>(
  kinds: readonly K[],
  answerTo: (kind: K) => Promise<string>,
): Promise<Partial<Record<Code, string>>> {
  const answered: Partial<Record<Code, string>> = {};
  for (const kind of kinds) answered[kind] = await answerTo(kind);
  return answered;
}

test('who is on the list and presses Start with a code is told whether it is for them', async () => {
  await using story = await startStory();

  const answered = await answers(codes, async (kind) => {
    story.ana.send(`/start ${await codeFor(story, kind)}`);
    await story.world.pause();
    return lastOf(story.ana);
  });

  expect(answered).toEqual({
    ana: expect.stringContaining('Welcome, Ana'),
    dara: said('code-not-yours'),
    group: said('code-of-group'),
    used: said('code-not-yours'),
    unknown: said('code-not-yours'),
  });
  expect(await unhandled(story.world.db)).toEqual([]);
});

test('a stranger joins with a personal code, and is asked for the own number after any other', async () => {
  await using story = await startStory();

  const answered = await answers(['group', 'used', 'unknown', 'dara'], async (kind) => {
    const id = 1_100 + codes.indexOf(kind);
    const eve = story.world.botApi.addUser({ id, firstName: 'Eve', languageCode: 'en' });
    const chat = writeDown(story.world, eve, 'en');
    await chat.says(`/start ${await codeFor(story, kind)}`);
    await chat.taps('join-accept-notice');
    return eve.messages.map(({ text }) => text).join('\n');
  });

  expect(answered).toEqual({
    group: expect.stringContaining(said('join-code-of-group')),
    used: expect.stringContaining(said('join-code-unknown')),
    unknown: expect.stringContaining(said('join-code-unknown')),
    dara: expect.stringContaining('Welcome, Dara'),
  });
});

test('in private no code binds a group', async () => {
  await using story = await startStory();

  const answered = await answers(['dara', 'group', 'used', 'unknown'], async (kind) => {
    story.esra.send(`/bind ${await codeFor(story, kind)}`);
    await story.world.pause();
    return lastOf(story.esra);
  });

  expect(answered).toEqual({
    dara: said('code-of-person'),
    group: said('code-of-group'),
    used: said('group-code-unknown'),
    unknown: said('group-code-unknown'),
  });
  expect(await countGroups(story)).toBe(0);
});

test.each(['/bind', '/start'])(
  'a group is bound by %s with a code for a group and with no other',
  async (command) => {
    await using story = await startStory();
    const group = await openGroup(story, { isBound: false });
    const sendThere = async (kind: Code) => {
      story.esra.in(group).send(`${command} ${await codeFor(story, kind)}`);
      await story.world.pause();
      return lastOf(group);
    };

    const refused = await answers(['dara', 'used', 'unknown'], sendThere);
    const before = await countGroups(story);
    await sendThere('group');

    expect(refused).toEqual({
      dara: said('code-of-person'),
      used: said('group-code-unknown'),
      unknown: said('group-code-unknown'),
    });
    expect([before, await countGroups(story)]).toEqual([0, 1]);
  },
);

test('a phone joins with a personal code, and is told what another one is for', async () => {
  await using story = await startStory({ gateway: 'smsgate' });
  const { world } = story;
  const texts: string[] = [];
  world.sms?.on(({ from, text }) => {
    if (from !== 'person') texts.push(text);
  });
  const joinFrom = (number: string) => {
    const phone = world.sms?.addPhone(number);
    return async (kind: Code) => {
      phone?.send(`JOIN ${await codeFor(story, kind)}`);
      for (let step = 0; step < 3; step += 1) await world.pause();
      return texts.at(-1) ?? '';
    };
  };

  const ofBen = await answers(['dara', 'group', 'used', 'unknown'], joinFrom('+905320000002'));
  const ofStranger = await answers(['group', 'used', 'dara'], joinFrom('+905320000777'));

  expect(ofBen).toEqual({
    dara: said('code-not-yours', 'sms'),
    group: said('code-of-group', 'sms'),
    used: said('join-code-refused', 'sms'),
    unknown: said('join-code-refused', 'sms'),
  });
  expect(ofStranger).toEqual({
    group: said('code-of-group', 'sms'),
    used: said('join-code-refused', 'sms'),
    dara: expect.stringContaining('Bozkurt, by Fri 4 Dec'),
  });
});
