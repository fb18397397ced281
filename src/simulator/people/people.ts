import type { Clock, Instant } from '../../clock.ts';
import type { Wording } from '../../messages/wording.ts';
import type { BotApiGroup } from '../bot-api/bot-api-group.ts';
import type { BotApiUser } from '../bot-api/bot-api-user.ts';
import type { PersonInChat } from '../bot-api/person-in-chat.ts';
import type { BotApi } from '../bot-api/start-bot-api.ts';
import { Random } from '../random.ts';
import type { PlainPhones } from '../sms/embedded-gateway.ts';
import type { SmsPhone } from '../sms/sms-people.ts';
import { AnswerBook } from './answer-book.ts';
import { Phone } from './phone.ts';
import { createToastReader, type Screen } from './screen-reading.ts';
import type { Somebody } from './somebody.ts';
import { Tapper } from './tapper.ts';
import { Texter, type TexterParts } from './texter.ts';

export interface Call {
  readonly chatId: number;
  readonly at: Instant;
  readonly screen: Screen;
}

interface PeopleParts {
  readonly api: BotApi;
  readonly clock: Clock;
  readonly seed: string;
  /** How far their clocks are ahead of UTC. */
  readonly aheadMs: number;
}

/** All simulated people: their phones, what they gave, what they got, and what they did not understand. */
export class People {
  readonly book = new AnswerBook();
  readonly complaints: string[] = [];
  /** What came to the phones without being asked for. */
  readonly calls: Call[] = [];
  /** Those with plain phones, by their numbers. */
  readonly texters = new Map<string, Texter>();
  readonly #parts: PeopleParts;
  readonly #readsAsSaved: (toast: string | undefined) => boolean;
  readonly #phones = new Map<number, Phone>();

  constructor(parts: PeopleParts & { sms: PlainPhones; wording: Wording }) {
    this.#parts = parts;
    this.#readsAsSaved = createToastReader(parts.wording);
    parts.api.on((event) => this.#phones.get(event.chatId)?.notice(event));
    parts.sms.on((text) => {
      if (text.from === 'organisation') this.texters.get(text.phone)?.notice(text);
    });
  }

  /** Somebody with the private chat of that account in hand. */
  create(key: string, user: BotApiUser, language: Tapper['language']): Tapper {
    const { clock, seed, aheadMs } = this.#parts;
    const phone = this.openChat(user, user.id);
    const somebody = new Tapper({
      key,
      language,
      clock,
      aheadMs,
      phone,
      random: new Random(`${seed} ${key}`),
      book: this.book,
      complain: (complaint) => this.complaints.push(complaint),
      readsAsSaved: this.#readsAsSaved,
    });
    phone.onCall = (screen) => {
      this.#keep(user.id, screen);
      if (somebody.isStopped) somebody.complain('got a message after saying stop');
    };
    return somebody;
  }

  /** Somebody with a plain phone in hand. */
  createTexter(
    key: string,
    phone: SmsPhone,
    { language, known }: Pick<TexterParts, 'language' | 'known'>,
  ): Texter {
    const { clock, seed, aheadMs } = this.#parts;
    const texter = new Texter({
      key,
      language,
      clock,
      aheadMs,
      phone,
      known,
      random: new Random(`${seed} ${key}`),
      book: this.book,
      complain: (complaint) => this.complaints.push(complaint),
    });
    this.texters.set(phone.number, texter);
    return texter;
  }

  /** The same person in a group. */
  openGroup(user: BotApiUser, group: BotApiGroup): Phone {
    const phone = this.openChat(user.in(group), group.id);
    phone.onCall = (screen) => this.#keep(group.id, screen);
    return phone;
  }

  /** Lets a life run; one that ends with an error is a complaint. */
  begin(somebody: Somebody, life: Promise<void>): void {
    life.catch((error: unknown) =>
      somebody.complain(error instanceof Error ? (error.stack ?? '') : String(error)),
    );
  }

  get unansweredTaps(): number {
    return [...this.#phones.values()].reduce((sum, phone) => sum + phone.unansweredTaps, 0);
  }

  openChat(hand: PersonInChat, chatId: number): Phone {
    const phone = new Phone(hand, this.#parts.clock);
    this.#phones.set(chatId, phone);
    return phone;
  }

  #keep(chatId: number, screen: Screen): void {
    this.calls.push({ chatId, at: this.#parts.clock.now(), screen });
  }
}
