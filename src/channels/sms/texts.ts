import { taskAskedIn } from '../../../conversations/check-in-form.ts';
import { clarify, clarifyInput } from '../../../conversations/clarify.ts';
import type { Desk } from '../../../conversations/desk.ts';
import { keepNote } from '../../../conversations/note-reply.ts';
import { obeyWord } from '../../../conversations/obey-word.ts';
import { takeTypedAnswers } from '../../../conversations/typed-answers.ts';
import { welcomeByText } from '../../../conversations/welcome-by-text.ts';
import { type CommandWord, readCommandWord } from '../../check-ins/reading/stop-words.ts';
import type { Clock } from '../../clock.ts';
import { joinBySms } from '../../fortnight/join.ts';
import { refusedCode } from '../../fortnight/refused-code.ts';
import { takeBreak } from '../../fortnight/take-break.ts';
import { type Language, languageNamed } from '../../language.ts';
import type { InboxRow } from '../../messages/inbox-queries.ts';
import { day, type Screen, say } from '../../messages/message.ts';
import { enqueue } from '../../messages/queries.ts';
import type { Wording } from '../../messages/wording.ts';
import {
  findPersonByAddress,
  getPerson,
  listAddresses,
  type Person,
} from '../../organisation/person-queries.ts';
import { chooseLanguage } from '../../organisation/preferences.ts';
import { type AssignmentId, type PersonId } from '../../store/ids.ts';
import type { Db, Tx } from '../../store/open-database.ts';
import type { Heard } from '../../talk.ts';
import { Dialogues } from '../dialogues.ts';
import { isPhone, mayHelp } from './guards.ts';
import { readText } from './incoming.ts';
import { SmsStage } from './stage.ts';
import { answerStranger, refuseCode } from './strangers.ts';

/** A word of command that is a whole text; a code comes with JOIN, and is taken elsewhere. */
type Word = Exclude<CommandWord, object>;

export interface TextsOptions {
  readonly db: Db;
  readonly clock: Clock;
  readonly wording: Wording;
  /** Of people who are not on the list. */
  readonly language: Language;
}

/** A text that came in: from whom, and where the answer goes. */
interface Turn {
  readonly row: InboxRow;
  readonly person: Person;
  readonly heard: Heard & { kind: 'text' };
  readonly stage: SmsStage;
}

/**
 * Handles texts. Each is tried as a word of command, then as the answer to what was asked back, then as answers to the
 * person's tasks; what is left is a note for the coordinator. In that order, and nothing is thrown away.
 */
export class Texts {
  readonly #options: TextsOptions;
  readonly #desk: Desk;
  readonly #dialogues: Dialogues;

  constructor(options: TextsOptions) {
    this.#options = options;
    this.#desk = {
      db: options.db,
      now: () => options.clock.now(),
      download: () => Promise.reject(new Error('texts carry no photos')),
    };
    this.#dialogues = new Dialogues(options, {
      'clarify@1': {
        run: clarify(this.#desk, { mayHelp: (person) => this.#mayHelp(person) }),
      },
    });
  }

  async handle(row: InboxRow): Promise<void> {
    const { db, clock, language } = this.#options;
    const { from: phone, text } = readText(row.payload);
    if (!isPhone(phone)) return;
    const person = await findPersonByAddress(db, 'sms', phone);
    // A yes from before the stop is an answer that comes late.
    const isStopped = person?.stoppedAt !== undefined && person.stoppedAt <= row.stampedAt;
    const word = readCommandWord(text, person?.language ?? language, { isStopped });
    if (typeof word === 'object') return this.#join(row, { phone, code: word.join, person });
    // Somebody who was taken off the list may still say so.
    if (!person && word === 'stop') return;
    if (!person) return answerStranger(db, { row, phone }, clock.now());
    const heard = { kind: 'text' as const, text, cause: row.id, at: row.stampedAt };
    await this.#answer({ row, person, heard, stage: this.#stageFor(row, person, phone) }, word);
  }

  /** Queues a word to the person that their text could not be handled. */
  async apologize(tx: Tx, row: InboxRow): Promise<void> {
    await this.#dialogues.dropIn(tx, row.conversation);
    const { from: phone } = readText(row.payload);
    const person = await findPersonByAddress(tx, 'sms', phone);
    if (!person) return;
    const to = { person: person.id, channel: 'sms', phone } as const;
    const sorry = { key: `sorry:${row.id}`, kind: 'notice' as const, to, screen: { message: say('sorry') } };
    await enqueue(tx, [{ ...sorry, isReply: true }], this.#options.clock.now());
  }

  /** A personal code puts the phone from which it comes on the list. */
  async #join(
    row: InboxRow,
    { phone, code, person }: { phone: string; code: string; person: Person | undefined },
  ): Promise<void> {
    const { db, clock } = this.#options;
    const joined = await joinBySms(db, { phone, code }, clock.now());
    if ('personId' in joined) {
      const stage = this.#stageFor(row, await getPerson(db, joined.personId), phone);
      await stage.show(await welcomeByText(db, joined.personId));
      return;
    }
    const message = say(refusedCode(joined.refused, 'text'));
    if (!person) return refuseCode(db, { row, phone, message }, clock.now());
    await this.#stageFor(row, person, phone).show({ message });
  }

  /** A word of command ends what was asked back. */
  async #answer(turn: Turn, word: Word | undefined): Promise<void> {
    const { row, heard, stage, person } = turn;
    const spoken = languageNamed(heard.text);
    if (spoken) return this.#speak(turn, spoken);
    if (word === 'stop-or-no' && !(await this.#mayHelp(person.id))) return this.#keepNote(turn);
    if (word !== undefined) {
      await this.#dialogues.drop(row.conversation);
      return reply(turn, await this.#obey(turn, word));
    }
    const user = await this.#telegramUserOf(person.id);
    // What was asked back on Telegram may be answered here.
    const asked = [row.conversation, ...(user === undefined ? [] : [`telegram:text:${user}:${user}`])];
    for (const conversation of asked) if (await this.#dialogues.hear(conversation, heard, stage)) return;
    await this.#takeAnswers(turn, user);
  }

  async #obey({ person, heard, stage }: Turn, word: Word): Promise<Screen> {
    if (word === 'break') return this.#takeBreak(person.id);
    if (word === 'stop-or-no') return { message: say('stop-or-no') };
    const phone = stage.partner.address;
    return obeyWord(this.#desk, word, { personId: person.id, channel: 'sms', phone, heard });
  }

  async #takeBreak(personId: PersonId): Promise<Screen> {
    const { db, clock } = this.#options;
    const until = await takeBreak(db, { personId, length: 'rest' }, clock.now());
    return { message: say('break-taken', { until: day(until, 'weekday') }) };
  }

  async #speak(turn: Turn, language: Language): Promise<void> {
    await chooseLanguage(this.#options.db, turn.person.id, language);
    await reply(turn, { message: say('language-set') });
  }

  async #takeAnswers(turn: Turn, telegramUser: string | undefined): Promise<void> {
    const { person, heard, row, stage } = turn;
    const typed = await takeTypedAnswers(this.#desk, {
      personId: person.id,
      language: person.language,
      channel: 'sms',
      heard,
      words: (message) => stage.words(message),
      openTask: await this.#askedOnTelegram(telegramUser),
    });
    // A segment for a thank-you would be one too many.
    if (typed.type === 'courtesy') return;
    if (typed.type === 'no-answers') return this.#keepNote(turn);
    if (typed.type === 'kept') return reply(turn, typed.screen);
    if (!typed.isPartial && typed.lower.length === 0 && !(await this.#mayHelp(person.id)))
      return this.#keepNote(turn);
    const input = clarifyInput(person.id, typed, heard.text);
    const clarification = { conversation: row.conversation, name: 'clarify@1', input };
    for (const screen of typed.screens) await reply(turn, screen);
    await this.#dialogues.begin(clarification, row.id, stage);
  }

  /** The task that the bot has asked them about on Telegram: a text may be its answer. */
  async #askedOnTelegram(user: string | undefined): Promise<AssignmentId | undefined> {
    if (user === undefined) return undefined;
    const question = await this.#dialogues.questionIn(`telegram:${user}:${user}`);
    return question === undefined ? undefined : taskAskedIn(question);
  }

  async #telegramUserOf(personId: PersonId): Promise<string | undefined> {
    const addresses = await listAddresses(this.#options.db, personId);
    return addresses.find(({ channel }) => channel === 'telegram')?.value;
  }

  async #keepNote(turn: Turn): Promise<void> {
    const { person, heard } = turn;
    const mayHelp = await this.#mayHelp(person.id);
    const screen = await keepNote(this.#options, { personId: person.id, channel: 'sms', heard, mayHelp });
    if (screen) await reply(turn, screen);
  }

  #mayHelp(person: PersonId): Promise<boolean> {
    return mayHelp(this.#options.db, person, this.#options.clock.now());
  }

  #stageFor(row: InboxRow, { id, language }: Person, phone: string): SmsStage {
    const { db, wording } = this.#options;
    return new SmsStage({ db, wording, row, phone, to: { person: id, channel: 'sms', phone }, language });
  }
}

const reply = async ({ stage }: Turn, screen: Screen): Promise<void> => {
  await stage.show(screen);
};
