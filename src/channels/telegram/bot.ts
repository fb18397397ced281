import { type ApiClientOptions, Bot, BotError, type Middleware } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import type { Desk } from '../../../conversations/desk.ts';
import { AppError } from '../../errors.ts';
import { asMessage } from '../../messages/as-message.ts';
import type { InboxRow } from '../../messages/inbox-queries.ts';
import { say } from '../../messages/message.ts';
import { enqueue } from '../../messages/queries.ts';
import { findPersonByAddress } from '../../organisation/person-queries.ts';
import type { Tx } from '../../store/open-database.ts';
import { acceptFailure } from './accept-failure.ts';
import { callContext } from './call-context.ts';
import { privateCommands } from './commands.ts';
import { anythingElse } from './composers/anything-else.ts';
import { captions } from './composers/captions.ts';
import { checkingIn } from './composers/checking-in.ts';
import { commandWords } from './composers/command-words.ts';
import { groups } from './composers/groups.ts';
import { joinRequests } from './composers/join-requests.ts';
import { joining } from './composers/joining.ts';
import { lateTaps } from './composers/late-taps.ts';
import { membership } from './composers/membership.ts';
import { ownAffairs } from './composers/own-affairs.ts';
import { people } from './composers/people.ts';
import { planningDays } from './composers/planning-days.ts';
import { reviewing } from './composers/reviewing.ts';
import { standingOfUnits } from './composers/standing-of-units.ts';
import { tasks } from './composers/tasks.ts';
import { typedLabels } from './composers/typed-labels.ts';
import { heardIn } from './heard.ts';
import { readUpdate } from './read-update.ts';
import { answerTap, besideOf, conversationOf, reply, showNew } from './reply.ts';
import { type BotDeps, languageOf, readTurn, type TurnContext } from './turn.ts';

export interface TelegramBot {
  /** Telegram has said who the bot is. Until then nothing can be handled: it is `unavailable`. */
  introduce(me: UserFromGetMe): void;
  isIntroduced(): boolean;
  /** Handles a row of the inbox; handling it again sends nothing twice. */
  handle(row: InboxRow, signal: AbortSignal): Promise<void>;
  /** Queues a word to the person that their message could not be handled. */
  apologize(tx: Tx, row: InboxRow): Promise<void>;
}

/**
 * The bot: who speaks, then commands, then the dialogue that waits, then buttons and whatever else. A command ends the
 * dialogue that waits, but for a check-in: who looks something up goes on with it. Who is about to join may look around
 * meanwhile.
 */
export function createBot(
  deps: BotDeps & { desk: Desk; token: string; client: ApiClientOptions },
): TelegramBot {
  const bot = new Bot<TurnContext>(deps.token, { client: deps.client });
  bot.use(async (ctx, next) => {
    ctx.turn = await readTurn(deps, ctx);
    await next();
  });
  bot.use(sayForeseenErrors);
  bot.use(membership(deps));
  bot.use(groups(deps));
  bot.use(endDialogues(deps));
  bot.chatType('private').use(joining(deps), captions(deps));
  bot.on(['message', 'callback_query'], hear(deps));
  bot.use(standingOfUnits(deps), reviewing(deps), joinRequests(deps), people(deps));
  const own = [tasks(deps), checkingIn(deps), planningDays(deps), ownAffairs(deps)];
  bot
    .chatType('private')
    .use(...own, typedLabels(deps), commandWords(deps), lateTaps(deps), anythingElse(deps));
  bot.command(privateCommands, (ctx) => reply(ctx, 'in-private'));
  bot.on('callback_query', (ctx) => answerTap(ctx, say('toast-old-in-group')));

  return {
    introduce: (me) => {
      bot.botInfo = me;
    },
    isIntroduced: () => bot.isInited(),
    handle: (row, signal) =>
      callContext.run({ row, isBulk: false, signal, position: 0 }, () => handle(bot, deps, row.payload)),
    apologize: (tx, row) => apologize(deps, tx, row),
  };
}

const endDialogues =
  ({ dialogues }: BotDeps): Middleware<TurnContext> =>
  async (ctx, next) => {
    if (isCommand(ctx) && ctx.turn.person) {
      await dialogues.drop(conversationOf(ctx), { but: 'check-in' });
      await dialogues.drop(besideOf(ctx, 'text'));
    }
    await next();
  };

/** Gives the dialogue that waits what it waits for. */
const hear =
  (deps: BotDeps): Middleware<TurnContext> =>
  async (ctx, next) => {
    const isHeard = isMeantForBot(ctx) && !isCommand(ctx) && (await isAwaited(deps, ctx));
    await (isHeard ? answerTap(ctx) : next());
  };

const isCommand = ({ message }: TurnContext): boolean =>
  (message?.entities ?? []).some(({ type, offset }) => type === 'bot_command' && offset === 0);

/** A photo is for the question that asks for one; a task that is named is for the photo or place that came unasked. */
async function isAwaited({ dialogues }: BotDeps, ctx: TurnContext): Promise<boolean> {
  const { row, stage } = ctx.turn;
  const heard = heardIn(ctx, row);
  const own = conversationOf(ctx);
  if (heard.kind === 'photo')
    return (await dialogues.hear(own, heard, stage)) || dialogues.hear(besideOf(ctx, 'photo'), heard, stage);
  for (const evidence of [besideOf(ctx, 'photo'), besideOf(ctx, 'location')]) {
    if (!(await dialogues.hear(evidence, heard, stage))) continue;
    const isPlaced = !(await dialogues.isWaiting(evidence));
    if (isPlaced) await dialogues.beginAnew(own, { base: 'check-in', begunBy: row.id, stage });
    return true;
  }
  return dialogues.hear(own, heard, stage);
}

/** In a group people also talk to each other: only a tap or a reply to the bot is an answer to it. */
const isMeantForBot = (ctx: TurnContext): boolean =>
  ctx.chat?.type === 'private' ||
  ctx.callbackQuery !== undefined ||
  ctx.message?.reply_to_message?.from?.id === ctx.me.id;

/** grammY wraps what a handler throws; the inbox wants the error itself. */
async function handle(bot: Bot<TurnContext>, deps: BotDeps, payload: string): Promise<void> {
  if (!bot.isInited()) throw new AppError('unavailable', 'telegram-unavailable');
  try {
    await bot.handleUpdate(readUpdate(payload));
  } catch (error) {
    await acceptFailure(deps, error instanceof BotError ? error.error : error);
  }
}

/** What a person may not do, or came too late for, is said to them; everything else is a bug. */
async function sayForeseenErrors(ctx: TurnContext, next: () => Promise<void>): Promise<void> {
  try {
    await next();
  } catch (error) {
    const message = error instanceof AppError ? asMessage(error) : undefined;
    if (!message) throw error;
    await (ctx.callbackQuery ? answerTap(ctx, message) : showNew(ctx, { message }));
  }
}

/** A dialogue that cannot go on must not hold its person fast. */
async function apologize({ dialogues, clock }: BotDeps, tx: Tx, row: InboxRow): Promise<void> {
  await dialogues.dropIn(tx, row.conversation);
  const spoken = await dialogues.spokenIn(row.conversation, tx);
  const update = readUpdate(row.payload);
  const chat = update.message?.chat ?? update.callback_query?.message?.chat;
  if (chat?.type !== 'private') return;
  const person = await findPersonByAddress(tx, 'telegram', String(chat.id));
  const from = update.message?.from ?? update.callback_query?.from;
  const language = person?.language ?? spoken ?? languageOf(from?.language_code);
  const to = { telegramUser: String(chat.id), language };
  const sorry = { key: `sorry:${row.id}`, kind: 'notice' as const, to, screen: { message: say('sorry') } };
  await enqueue(tx, [{ ...sorry, isReply: true }], clock.now());
}
