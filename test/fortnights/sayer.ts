import type { BotApiUser } from '../../src/simulator/bot-api/bot-api-user.ts';
import type { SmsPhone } from '../../src/simulator/sms/sms-people.ts';
import type { PersonId } from '../../src/store/ids.ts';

/** Where somebody speaks, and what the bot has said there. */
export interface Mouth {
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
  isAway = false;

  constructor(personId: PersonId, mouth: Mouth) {
    this.personId = personId;
    this.mouth = mouth;
  }

  /** How many texts they have written. */
  get said(): number {
    return this.totals.length + this.more;
  }

  sayTotal(growth: number): void {
    if (this.isAway || !this.mouth.hasTasks()) return;
    const total = (this.totals.at(-1) ?? 0) + growth;
    this.totals.push(total);
    this.mouth.say(`A1 ${total}`);
  }

  sayMore(): void {
    if (this.isAway || !this.mouth.hasTasks()) return;
    this.mouth.say(oneMore[this.more % oneMore.length] ?? '');
    this.more += 1;
  }
}

const answering = /^(an1|wn1)/;

export const telegramMouth = (user: BotApiUser): Mouth => ({
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
  say: (text) => void phone.send(text),
  hasTasks: () => phone.messages.some(({ from, text }) => from === 'organisation' && text.includes('A1 ')),
  fidget: () => void phone.send('My knee hurts this week'),
});
