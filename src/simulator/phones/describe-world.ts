import type { BotApi } from '../bot-api/start-bot-api.ts';
import type { DemoControl } from './control.ts';
import type { Cast, PhoneGroup, PhonePerson } from './people.ts';
import { scenes } from './scenes.ts';
import type { SmsSide } from './sms-side.ts';

/** What the page must know once: who is there, and how time is told. */
export function describeWorld(
  cast: Cast,
  { botApi, sms, control }: { botApi: BotApi; sms: SmsSide | undefined; control: DemoControl },
): Record<string, unknown> {
  const { first_name: name, username, id } = botApi.me;
  return {
    timeZone: control.timeZone,
    bot: { id, name, username },
    scenes,
    smsSender: sms?.sender,
    people: cast.people.map(describePerson),
    groups: cast.groups.map(describeGroup),
  };
}

const describePerson = ({ telegram, ...person }: PhonePerson) => ({
  ...person,
  telegramId: telegram?.id,
});

const describeGroup = ({ group, ...rest }: PhoneGroup) => ({
  ...rest,
  id: group.id,
  title: group.chat.title,
  members: [...group.chat.people.keys()],
});
