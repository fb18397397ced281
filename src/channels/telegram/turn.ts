import type { Api, Context } from 'grammy';
import type { Clock } from '../../clock.ts';
import { isLanguage, type Language } from '../../language.ts';
import type { Log } from '../../log.ts';
import type { InboxRow } from '../../messages/inbox-queries.ts';
import type { Wording } from '../../messages/wording.ts';
import { findGroupByChat, type Group } from '../../organisation/group-queries.ts';
import { findPersonByAddress, type PersonAtAddress } from '../../organisation/person-queries.ts';
import type { Db } from '../../store/open-database.ts';
import type { Dialogues } from '../dialogues.ts';
import type { Stage } from '../stage.ts';
import { callContext } from './call-context.ts';
import { TelegramStage } from './stage.ts';

/** What the parts of the bot need. */
export interface BotDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly wording: Wording;
  readonly api: Api;
  readonly dialogues: Dialogues;
}

/** What is known about an update before anybody looks into it. */
export interface Turn {
  readonly row: InboxRow;
  readonly person: PersonAtAddress | undefined;
  readonly group: Group | undefined;
  readonly language: Language;
  readonly stage: Stage;
}

export type TurnContext = Context & { turn: Turn };

/** Who speaks, in which language, and on which stage the answer is shown. */
export async function readTurn(deps: BotDeps, ctx: Context): Promise<Turn> {
  const row = callContext.getStore()?.row;
  if (!row) throw new Error('an update is handled outside of the inbox');
  const person = ctx.from && (await findPersonByAddress(deps.db, 'telegram', String(ctx.from.id)));
  const group =
    ctx.chat && ctx.chat.type !== 'private' ? await findGroupByChat(deps.db, String(ctx.chat.id)) : undefined;
  const language = group?.language ?? person?.language ?? (await languageOfStranger(deps, ctx, row));
  const stage = new TelegramStage({
    db: deps.db,
    api: deps.api,
    wording: deps.wording,
    chatId: ctx.chat?.id ?? 0,
    threadId: ctx.msg?.is_topic_message ? ctx.msg.message_thread_id : undefined,
    user: String(ctx.from?.id ?? 0),
    isTap: ctx.callbackQuery !== undefined,
    hasContact: ctx.message?.contact !== undefined,
    language,
  });
  return { row, person, group, language, stage };
}

/** The one that they chose while joining, else that of their client. */
const languageOfStranger = async (
  { dialogues }: BotDeps,
  ctx: Context,
  { conversation }: InboxRow,
): Promise<Language> => (await dialogues.spokenIn(conversation)) ?? clientLanguage(ctx);

export const clientLanguage = (ctx: Context): Language => languageOf(ctx.from?.language_code);

/** The language of a client, as far as we speak it. */
export function languageOf(code = ''): Language {
  const short = code.slice(0, 2);
  return isLanguage(short) ? short : 'en';
}
