import type { Language } from '../../language.ts';
import type { Channel } from '../../store/words.ts';
import type { BotApiGroup } from '../bot-api/bot-api-group.ts';
import type { BotApiUser } from '../bot-api/bot-api-user.ts';

/** Somebody whose phone can be taken in hand on the page. */
export interface PhonePerson {
  /** Stays the same over restarts: it stands in the page's address. */
  readonly key: string;
  readonly name: string;
  readonly role: 'rep' | 'coordinator' | 'leader' | 'admin';
  readonly district: string;
  readonly neighbourhood?: string | undefined;
  /** Of the person and of the phone itself: Persian mirrors it. */
  readonly language: Language;
  /** How the organisation reaches them at the start. */
  readonly channel: Channel;
  /** E.164. */
  readonly phone: string;
  /** Undefined for those who have no Telegram. */
  readonly telegram?: BotApiUser | undefined;
  /** Where the person's unit lies; «share location» sends it. */
  readonly place?: { readonly latitude: number; readonly longitude: number } | undefined;
}

/** A coordinators' group; its members are chosen from the people by their Telegram accounts. */
export interface PhoneGroup {
  readonly key: string;
  readonly district: string;
  readonly language: Language;
  readonly group: BotApiGroup;
}

/** Who and what can be picked on the page. */
export class Cast {
  readonly people: readonly PhonePerson[];
  readonly groups: readonly PhoneGroup[];
  readonly #byTelegramId: ReadonlyMap<number, BotApiUser>;

  constructor(people: readonly PhonePerson[], groups: readonly PhoneGroup[]) {
    this.people = people;
    this.groups = groups;
    const users = people.flatMap(({ telegram }) => (telegram ? [telegram] : []));
    this.#byTelegramId = new Map(users.map((user) => [user.id, user]));
  }

  findUser(telegramId: number): BotApiUser | undefined {
    return this.#byTelegramId.get(telegramId);
  }

  /** By the id that the group has now. */
  findGroup(chatId: number): PhoneGroup | undefined {
    return this.groups.find(({ group }) => group.id === chatId);
  }

  isPhone(phone: string): boolean {
    return this.people.some((person) => person.phone === phone);
  }
}
