import type { BotApiUser } from '../../src/simulator/bot-api/bot-api-user.ts';
import type { SmsPhone } from '../../src/simulator/sms/sms-people.ts';
import type { PersonId } from '../../src/store/ids.ts';
import type { Channel } from '../../src/store/words.ts';

/** Where somebody speaks, and what the bot has said there. */
export interface Mouth {
  readonly channel: Channel;
  /** The chat's id, or the number. */
  readonly address: string;
  say(text: string): void;
  /** Whether the tasks of the first fortnight have come. */
  hasTasks(): boolean;
  /** Does something else than answering. */
  fidget(which: number): void;
}

/** In the same words again it would be one text that was sent twice. */
const oneMore = ['A4 +1', '+1 A4', 'A4 another 1', 'A4 1 more', 'one more for A4'];

/** Somebody who reports whatever the bot does, and remembers exactly what they have said. */
export class Sayer {
  readonly personId: PersonId;
  readonly mouth: Mouth;
  /** Each larger than the one before. */
  readonly totals: number[] = [];
  /** How often they said «one more». */
  more = 0;
  /** How their report reads after each text, as «1) 12/40  4) 2/5». */
  readonly reports: string[] = [];
  isAway = false;
  hasBeenAway = false;

  constructor(personId: PersonId, mouth: Mouth) {
    this.personId = personId;
    this.mouth = mouth;
  }

  goAway(): void {
    this.isAway = true;
    this.hasBeenAway = true;
  }

  sayTotal(growth: number): void {
    if (this.isAway || !this.mouth.hasTasks()) return;
    const total = (this.totals.at(-1) ?? 0) + growth;
    this.totals.push(total);
    this.#report();
    this.mouth.say(`A1 ${total}`);
  }

  sayMore(): void {
    if (this.isAway || !this.mouth.hasTasks()) return;
    this.mouth.say(oneMore[this.more % oneMore.length] ?? '');
    this.more += 1;
    this.#report();
  }

  #report(): void {
    const total = this.totals.at(-1);
    const visits = total === undefined ? [] : [`1) ${total}/40`];
    const volunteers = this.more === 0 ? [] : [`4) ${this.more}/5`];
    this.reports.push([...visits, ...volunteers].join('  '));
  }
}

const answering = /^(an1|wn1)/;

export const telegramMouth = (user: BotApiUser): Mouth => ({
  channel: 'telegram',
  address: String(user.id),
  say: (text) => void user.send(text),
  hasTasks: () => user.messages.some(({ from, text = '' }) => from === 'bot' && text.includes('📋')),
  fidget: (which) => {
    const buttons = user.messages.flatMap(({ messageId, keyboard = [] }) =>
      keyboard.flat().flatMap(({ callback_data: data }) => (data === undefined ? [] : [{ messageId, data }])),
    );
    const harmless = buttons.filter(({ data }) => !answering.test(data));
    const button = harmless[which % Math.max(1, harmless.length)];
    if (button) user.tap(button.messageId, button.data);
    else user.sendSticker();
  },
});

export const smsMouth = (phone: SmsPhone): Mouth => ({
  channel: 'sms',
  address: phone.number,
  say: (text) => void phone.send(text),
  hasTasks: () => phone.messages.some(({ from, text }) => from === 'organisation' && text.includes('A1 ')),
  fidget: () => void phone.send('My knee hurts this week'),
});
