import { numberOn, type SmsNetwork } from './sms-network.ts';
import { type StoryOptions, startStory } from './story.ts';
import { TextTranscript } from './text-transcript.ts';
import type { World } from './world.ts';

/** Ben, who has the plainest phone. */
export async function startBen({ gateway, ...options }: StoryOptions & { gateway: SmsNetwork['gateway'] }) {
  const number = numberOn(gateway, '0102');
  let chat: TextTranscript | undefined;
  const story = await startStory({
    ...options,
    gateway,
    seed: async (db, sisli) => {
      await db
        .updateTable('address')
        .set({ value: number })
        .where('person_id', '=', sisli.people.ben)
        .execute();
      await options.seed?.(db, sisli);
    },
    beforeOpening: (world) => {
      chat = new TextTranscript(world, phoneOf(world, number), options.language ?? 'en');
    },
  });
  if (!chat) throw new Error('the phone is not there');
  return Object.assign(story, { chat, ben: story.people.ben, network: networkOf(story.world) });
}

export const networkOf = ({ sms }: World): SmsNetwork => {
  if (!sms) throw new Error('there is no gateway');
  return sms;
};

export const phoneOf = (world: World, number: string) => networkOf(world).addPhone(number);
