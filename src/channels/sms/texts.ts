import { takeBreakUntilEnd } from '../../../conversations/break-by-text.ts';
import { clarify, clarifyInput } from '../../../conversations/clarify.ts';
import type { Desk } from '../../../conversations/desk.ts';
import { exampleFor, helpScreen } from '../../../conversations/help-screen.ts';
import { takeTypedAnswers } from '../../../conversations/typed-answers.ts';
import { welcomeByText } from '../../../conversations/welcome-by-text.ts';
import { type CommandWord, readCommandWord } from '../../check-ins/reading/stop-words.ts';
import { recordNote } from '../../check-ins/record-note.ts';
import type { Clock } from '../../clock.ts';
import { joinBySms } from '../../fortnight/join.ts';
import { passOnWish, wishTaken } from '../../fortnight/pass-on-wish.ts';
import { resume, stop } from '../../fortnight/stop.ts';
import { type Language, languageNamed } from '../../language.ts';
import type { InboxRow } from '../../messages/inbox-queries.ts';
import { inner, type Message, type Screen, say } from '../../messages/message.ts';
import { enqueue } from '../../messages/queries.ts';
import type { Wording } from '../../messages/wording.ts';
import {
  findPersonByAddress,
  getPerson,
  type Person,
  updatePerson,
} from '../../organisation/person-queries.ts';
import type { Db } from '../../store/open-database.ts';
import type { Wish } from '../../store/words.ts';
import type { Heard } from '../../talk.ts';
import { Dialogues } from '../dialogues.ts';
import { countKeysFrom } from './guard-queries.ts';
import { isPhone, mayHelp } from './guards.ts';
import { readText } from './incoming.ts';
import { SmsStage } from './stage.ts';

export interface TextsOptions {
  readonly db: Db;
  readonly clock: Clock;
  readonly wording: Wording;
  /** Of people who are not on the list. */
  readonly language: Language;
}

type Word = Exclude<CommandWord, object>;

const refusedCodesAtMost = 4;

const dayOf = ({ receivedAt }: InboxRow): string => new Date(receivedAt).toISOString().slice(0, 10);

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
export function createTexts(options: TextsOptions) {
  const { db, clock, wording } = options;
  const desk: Desk = {
    db,
    now: () => clock.now(),
    download: () => Promise.reject(new Error('texts carry no photos')),
  };
  const dialogues = new Dialogues(options, { 'clarify@1': clarify(desk) });

  const handle = async (row: InboxRow): Promise<void> => {
    const { from, text } = readText(row.payload);
    if (!isPhone(from)) return;
    const person = await findPersonByAddress(db, 'sms', from);
    const word = readCommandWord(text, person?.language ?? options.language, {
      isStopped: person?.stoppedAt !== undefined,
    });
    if (typeof word === 'object') return join(row, { phone: from, code: word.join, person });
    if (!person) return answerStranger(row, from);
    const heard = { kind: 'text' as const, text, cause: row.id, at: row.stampedAt };
    await answer({ row, person, heard, stage: stageFor(row, person, from) }, word);
  };

  const stageFor = (row: InboxRow, person: Person, phone: string): SmsStage =>
    new SmsStage({
      db,
      wording,
      row,
      phone,
      to: { person: person.id, channel: 'sms', phone },
      language: person.language,
    });

  /** A personal code puts the phone from which it comes on the list. */
  const join = async (
    row: InboxRow,
    { phone, code, person }: { phone: string; code: string; person: Person | undefined },
  ) => {
    const joined = await joinBySms(db, { phone, code }, clock.now());
    if ('personId' in joined) {
      const { personId } = joined;
      const stage = stageFor(row, await getPerson(db, personId), phone);
      await stage.show(await welcomeByText(db, personId));
      return;
    }
    const message = say(refusals[joined.refusal]);
    if (!person) return refuseCode(row, phone, message);
    await stageFor(row, person, phone).show({ message });
  };

  const answer = async (turn: Turn, word: Word | undefined): Promise<void> => {
    const screen = await obey(turn, word);
    if (screen) return reply(turn, screen);
    if (await dialogues.hear(turn.row.conversation, turn.heard, turn.stage)) return;
    await takeAnswers(turn);
  };

  /** A word of command ends what was asked back. */
  const obey = async (turn: Turn, word: Word | undefined): Promise<Screen | undefined> => {
    const { person, heard, row } = turn;
    const now = clock.now();
    const spoken = languageNamed(heard.text);
    if (spoken) {
      await db.transaction().execute((tx) => updatePerson(tx, person.id, { language: spoken }));
      return { message: say('language-set') };
    }
    if (word === undefined) return undefined;
    await dialogues.drop(row.conversation);
    if (word === 'call' || word === 'leave') return takeWish(turn, word);
    if (word === 'stop-or-no') return { message: say('stop-or-no') };
    if (word === 'help') return helpScreen(db, person.id);
    if (word === 'break') return takeBreakUntilEnd(desk, person.id);
    if (word === 'start') {
      const wasStopped = await resume(db, person.id, now);
      return { message: say(wasStopped ? 'resumed' : 'not-stopped') };
    }
    await stop(db, person.id, now);
    return { message: say('stopped') };
  };

  const takeWish = async ({ person, heard, stage }: Turn, wish: Wish): Promise<Screen> => {
    const { cause, at: receivedAt, text } = heard;
    const { address: phone } = stage.partner;
    const wished = { personId: person.id, wish, text, channel: 'sms' as const, receivedAt, cause, phone };
    await passOnWish(db, wished, clock.now());
    return { message: say(wishTaken[wish]) };
  };

  const takeAnswers = async (turn: Turn): Promise<void> => {
    const { person, heard, row, stage } = turn;
    const typed = await takeTypedAnswers(desk, {
      personId: person.id,
      language: person.language,
      channel: 'sms',
      heard,
      words: (message) => stage.words(message),
    });
    if (typed.type === 'no-answers') return keepNote(turn);
    if (typed.type === 'kept') return reply(turn, typed.screen);
    await dialogues.begin(row.conversation, 'clarify@1', clarifyInput(person.id, typed), stage);
    for (const screen of typed.screens) await reply(turn, screen);
  };

  const keepNote = async (turn: Turn): Promise<void> => {
    const { cause, at: receivedAt, text } = turn.heard;
    await recordNote(db, { personId: turn.person.id, text, channel: 'sms', receivedAt, cause });
    if (!(await mayHelp(db, turn.person.id, clock.now()))) return;
    const example = inner(await exampleFor(db, turn.person.id));
    await reply(turn, { message: say('note-kept', { example }) });
  };

  /** Who is not on the list is told once a day how to get on it. */
  const answerStranger = (row: InboxRow, phone: string): Promise<void> =>
    tellStranger({ key: `stranger:${phone}:${dayOf(row)}`, phone, message: say('sms-stranger') });

  /** A few mistyped codes are answered; who only guesses is left alone. */
  const refuseCode = async (row: InboxRow, phone: string, message: Message): Promise<void> => {
    const key = `join-refused:${phone}:${dayOf(row)}`;
    if ((await countKeysFrom(db, key)) >= refusedCodesAtMost) return;
    await tellStranger({ key: `${key}:${row.id}`, phone, message });
  };

  const tellStranger = async (told: { key: string; phone: string; message: Message }): Promise<void> => {
    const { key, phone, message } = told;
    const outgoing = { key, kind: 'notice' as const, to: { phone }, screen: { message } };
    await db.transaction().execute((tx) => enqueue(tx, [outgoing], clock.now()));
  };

  const reply = async ({ stage }: Turn, screen: Screen): Promise<void> => {
    await stage.show(screen);
  };

  const apologize = async (row: InboxRow): Promise<void> => {
    await dialogues.drop(row.conversation);
    const { from } = readText(row.payload);
    const person = await findPersonByAddress(db, 'sms', from);
    if (person) await stageFor(row, person, from).show({ message: say('sorry') });
  };

  return { handle, apologize };
}

const refusals = {
  unknown: 'join-code-refused',
  'of-group': 'code-of-group',
  'not-yours': 'code-not-yours',
} as const;
