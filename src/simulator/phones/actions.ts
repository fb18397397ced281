import { z } from 'zod';
import type { BotApiUser } from '../bot-api/bot-api-user.ts';
import type { PersonInChat } from '../bot-api/person-in-chat.ts';
import type { PhoneGroup } from './people.ts';
import { drawScene, scenes } from './scenes.ts';
import { asSentByPhone } from './take-photo.ts';

const messageId = z.number().int();

export const actionSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('start'), payload: z.string().optional() }),
  z.object({ do: z.literal('send'), text: z.string().min(1).max(4096), replyTo: messageId.optional() }),
  z.object({ do: z.literal('edit'), messageId, text: z.string().min(1).max(4096) }),
  z.object({ do: z.literal('tap'), messageId, data: z.string() }),
  z.object({ do: z.literal('share-own-contact') }),
  z.object({ do: z.literal('share-contact'), phone: z.string().min(3), firstName: z.string().min(1) }),
  z.object({
    do: z.literal('sample-photo'),
    scene: z.enum(scenes),
    seed: z.number().int(),
    caption: z.string().max(1024).optional(),
  }),
  z.object({ do: z.literal('photo'), base64: z.base64(), caption: z.string().max(1024).optional() }),
  z.object({ do: z.literal('location'), latitude: z.number(), longitude: z.number() }),
  z.object({ do: z.literal('sticker') }),
  z.object({ do: z.literal('voice') }),
  z.object({ do: z.literal('block') }),
  z.object({ do: z.literal('unblock') }),
  z.object({ do: z.literal('add-bot') }),
  z.object({ do: z.literal('remove-bot') }),
]);
export type Action = z.infer<typeof actionSchema>;

/** Where somebody acts: in the private chat with the bot, or in a group. */
export interface Hand {
  readonly user: BotApiUser;
  readonly group: PhoneGroup | undefined;
}

/** Does on the phone what was done on the page. Throws what a phone would not let happen. */
export async function act({ user, group }: Hand, action: Action): Promise<void> {
  const person = group ? user.in(group.group) : user;
  switch (action.do) {
    case 'start':
      return void user.start(action.payload);
    case 'block':
      return user.block();
    case 'unblock':
      return user.unblock();
    case 'add-bot':
      return group?.group.addBot({ by: user });
    case 'remove-bot':
      return group?.group.removeBot({ by: user });
    case 'sample-photo':
      return sendPhoto(person, Buffer.from(drawScene(action.scene, action.seed)), action.caption);
    case 'photo':
      return sendPhoto(person, Buffer.from(action.base64, 'base64'), action.caption);
    default:
      return write(person, action);
  }
}

async function sendPhoto(person: PersonInChat, picture: Uint8Array, caption = ''): Promise<void> {
  person.sendPhoto(await asSentByPhone(picture), { caption });
}

type Written = Extract<
  Action,
  { do: 'send' | 'edit' | 'tap' | 'share-own-contact' | 'share-contact' | 'location' | 'sticker' | 'voice' }
>;

function write(person: PersonInChat, action: Written): void {
  switch (action.do) {
    case 'send':
      person.send(action.text, action.replyTo === undefined ? {} : { replyTo: action.replyTo });
      break;
    case 'edit':
      person.editMessage(action.messageId, action.text);
      break;
    case 'tap':
      // The page may be a moment behind the bot, as a real phone may.
      person.tap(action.messageId, action.data, { isStale: true });
      break;
    case 'share-own-contact':
      person.shareContact();
      break;
    case 'share-contact':
      person.shareContactOf(action);
      break;
    case 'location':
      person.sendLocation(action.latitude, action.longitude);
      break;
    case 'sticker':
      person.sendSticker();
      break;
    case 'voice':
      person.sendVoice();
      break;
  }
}
