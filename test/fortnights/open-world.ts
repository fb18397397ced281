import type { BotApiGroup } from '../../src/simulator/bot-api/bot-api-group.ts';
import type { BotApiUser } from '../../src/simulator/bot-api/bot-api-user.ts';
import type { SmsPhone } from '../../src/simulator/sms/sms-people.ts';
import type { PersonId } from '../../src/store/ids.ts';
import type { Db } from '../../src/store/open-database.ts';
import { type Sisli, seedPerson } from '../helpers/seed.ts';
import { numberOn, type SmsNetwork } from '../helpers/sms-network.ts';
import { openGroup, type Story, startStory } from '../helpers/story.ts';
import type { World } from '../helpers/world.ts';
import { Sayer, smsMouth, telegramMouth } from './sayer.ts';

/** Şişli on the first morning of its fortnight, six who report, and all that was ever said to anybody. */
export interface FortnightWorld extends AsyncDisposable {
  readonly story: Story;
  readonly sms: SmsNetwork;
  readonly sayers: readonly Sayer[];
  /** Has no phone number: only Telegram reaches her. */
  readonly eda: { readonly user: BotApiUser; readonly sayer: Sayer };
  readonly group: BotApiGroup;
  /** What came to a chat of Telegram, and how it read after each edit. */
  readonly shown: readonly Shown[];
  /** What the organisation's texts said. */
  readonly texts: readonly { readonly phone: string; readonly text: string }[];
}

export interface Shown {
  /** Of a person, or `group`. */
  readonly chat: string;
  readonly text: string;
  readonly isEdit: boolean;
}

const digits = { ana: '0101', ben: '0102', cem: '0103', dara: '0104', filiz: '0106' };
type Numbered = keyof typeof digits;
const numbered: readonly Numbered[] = ['ana', 'ben', 'cem', 'dara', 'filiz'];

export async function openFortnightWorld(gateway: SmsNetwork['gateway']): Promise<FortnightWorld> {
  const number = (who: Numbered) => numberOn(gateway, digits[who]);
  const said = { shown: [], texts: [] } satisfies Said;
  const phones = new Map<string, SmsPhone>();
  const users: BotApiUser[] = [];
  const story = await startStory({
    gateway,
    isTroubled: true,
    seed: (db, sisli) => seedSix(db, sisli, number),
    beforeOpening: (world) => {
      listen(world, said);
      for (const who of numbered) phones.set(who, networkOf(world).addPhone(number(who)));
      users.push(world.botApi.addUser({ id: 1005, firstName: 'Eda', languageCode: 'en' }));
      users[0]?.start();
    },
  });
  const { world, people, ana, cem } = story;
  const [user] = users;
  if (!user) throw new Error('Eda is not there');
  const eda = { user, sayer: new Sayer(await getIdOf(world.db, 'Eda'), telegramMouth(user)) };
  const texter = (id: PersonId, who: Numbered) => {
    const phone = phones.get(who);
    return phone ? [new Sayer(id, smsMouth(phone))] : [];
  };
  const sayers = [
    new Sayer(people.ana, telegramMouth(ana)),
    new Sayer(people.cem, telegramMouth(cem)),
    eda.sayer,
    ...texter(people.ben, 'ben'),
    ...texter(people.dara, 'dara'),
    ...texter(await getIdOf(world.db, 'Filiz'), 'filiz'),
  ];
  const group = await openGroup(story, { kind: 'group' });
  const dispose = () => story[Symbol.asyncDispose]();
  return { story, sms: networkOf(world), sayers, eda, group, ...said, [Symbol.asyncDispose]: dispose };
}

async function seedSix(
  db: Db,
  { people, neighbourhoods: { gulbahar: unit } }: Sisli,
  number: (who: Numbered) => string,
): Promise<void> {
  for (const who of ['ana', 'ben', 'cem', 'dara'] as const)
    await db
      .updateTable('address')
      .set({ value: number(who) })
      .where('person_id', '=', people[who])
      .where('channel', '=', 'sms')
      .execute();
  await seedPerson(db, { name: 'Eda', unit, telegram: '1005' });
  await seedPerson(db, { name: 'Filiz', unit, phone: number('filiz'), channel: 'sms' });
}

interface Said {
  readonly shown: Shown[];
  readonly texts: { phone: string; text: string }[];
}

function listen({ botApi, sms }: World, { shown, texts }: Said): void {
  botApi.on((event) => {
    if (event.type !== 'message' && event.type !== 'edit') return;
    const { from, service, text, caption } = event.message;
    if (from !== 'bot' || service) return;
    shown.push({
      chat: event.chatId < 0 ? 'group' : String(event.chatId),
      text: text ?? caption ?? '',
      isEdit: event.type === 'edit',
    });
  });
  sms?.on(({ phone, from, text }) => {
    if (from === 'organisation') texts.push({ phone, text });
  });
}

function networkOf({ sms }: World): SmsNetwork {
  if (!sms) throw new Error('there is no gateway');
  return sms;
}

const getIdOf = async (db: Db, name: string): Promise<PersonId> =>
  (await db.selectFrom('person').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id;
