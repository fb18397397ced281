import { type Api, HttpError, InputFile } from 'grammy';
import type { Clock, Instant } from '../../clock.ts';
import { findAttachment } from '../../messages/attachment-queries.ts';
import { say } from '../../messages/message.ts';
import { enqueue } from '../../messages/queries.ts';
import type { Parcel, Sender, Sent } from '../../messages/sender.ts';
import type { Wording } from '../../messages/wording.ts';
import { type Group, updateGroup } from '../../organisation/group-queries.ts';
import type { Db, Tx } from '../../store/open-database.ts';
import { isOfStore } from '../../store/store-failure.ts';
import { callContext } from './call-context.ts';
import { failureOf, isGone, isHarmless, notSentOf } from './failure.ts';
import { findFile } from './find-file.ts';
import { renderScreen } from './keyboard.ts';
import type { Reach } from './reach.ts';

interface SenderOptions {
  readonly db: Db;
  readonly api: Api;
  readonly wording: Wording;
  readonly clock: Clock;
  readonly reach: Reach;
}

const away: Sent = { type: 'later', afterMs: 60_000, reason: 'Telegram cannot be reached' };

/** Telegram's way out of the outbox. */
export const createTelegramSender = (options: SenderOptions): Sender => ({
  channel: 'telegram',
  send: async (parcel, departure) => {
    if (await options.reach.isAway(departure.signal)) return away;
    return callContext.run({ isBulk: parcel.isBulk, ...departure, position: 0 }, async () => {
      try {
        const messageId = await place(options, parcel);
        return { type: 'sent', providerId: String(messageId) } satisfies Sent;
      } catch (error) {
        // Our own disk says nothing about Telegram.
        if (error instanceof HttpError && isOfStore(error.error)) throw error.error;
        const notSent = notSentOf(error);
        if (!notSent && error instanceof HttpError) options.reach.doubt();
        return notSent ?? failureOf(error);
      }
    });
  },
});

function place(options: SenderOptions, parcel: Parcel): Promise<number> {
  switch (parcel.placement) {
    case 'status':
      return parcel.to.kind === 'group'
        ? placeStatus(options, parcel, parcel.to.group)
        : sendNew(options, parcel);
    case 'file':
    case 'own-data':
      return sendFile(options, parcel);
    case 'new':
      return sendNew(options, parcel);
  }
}

/** Where the file is not kept any more, its words go alone. */
async function sendFile({ db, api, wording }: SenderOptions, parcel: Parcel): Promise<number> {
  const { text: caption } = renderScreen(wording, parcel.screen, {
    language: parcel.language,
    channel: 'telegram',
  });
  const file = await findFile(db, parcel);
  const sent = file
    ? await api.sendDocument(chatOf(parcel), file, { caption, disable_notification: parcel.isSilent })
    : await api.sendMessage(chatOf(parcel), caption, { disable_notification: parcel.isSilent });
  return sent.message_id;
}

async function sendNew({ db, api, wording }: SenderOptions, parcel: Parcel): Promise<number> {
  const screen =
    parcel.attachment === undefined ? parcel.screen : { ...parcel.screen, picture: parcel.attachment };
  const { text, reply_markup } = renderScreen(wording, screen, {
    language: parcel.language,
    channel: 'telegram',
  });
  const other = { reply_markup, disable_notification: parcel.isSilent, ...threadOf(parcel) };
  const picture = parcel.attachment === undefined ? undefined : await findAttachment(db, parcel.attachment);
  const sent = picture
    ? await api.sendPhoto(chatOf(parcel), new InputFile(picture, 'picture.png'), {
        caption: text,
        ...other,
      })
    : await api.sendMessage(chatOf(parcel), text, other);
  return sent.message_id;
}

/**
 * The group's one pinned message is edited in place; when it is gone, a new one is sent and pinned. One that could not
 * be pinned is, as soon as the bot may.
 */
async function placeStatus(options: SenderOptions, parcel: Parcel, group: Group): Promise<number> {
  const edited =
    group.statusMessageId !== undefined &&
    (await editStatus(options, parcel, group.chatId, group.statusMessageId));
  const messageId =
    edited && group.statusMessageId !== undefined
      ? group.statusMessageId
      : await sendNew(options, { ...parcel, isSilent: true });
  const isSettled = edited && (group.isStatusPinned || group.problem !== undefined);
  const isStatusPinned = isSettled && group.isStatusPinned;
  const shown = { statusMessageId: messageId, isStatusPinned, statusEditedAt: options.clock.now() };
  await options.db.transaction().execute((tx) => updateGroup(tx, group.id, shown));
  if (!isSettled) await pinStatus(options, group, messageId);
  return messageId;
}

async function editStatus(
  { api, wording }: SenderOptions,
  parcel: Parcel,
  chatId: string,
  messageId: number,
): Promise<boolean> {
  const { text, reply_markup } = renderScreen(wording, parcel.screen, {
    language: parcel.language,
    channel: 'telegram',
  });
  try {
    await api.editMessageText(chatId, messageId, text, { reply_markup });
    return true;
  } catch (error) {
    if (isHarmless(error)) return true;
    if (isGone(error)) return false;
    throw error;
  }
}

/**
 * Without the right to pin, the status still stands in the group; a coordinator is told what to change. Whatever else
 * is in the way passes: the next status finds it unpinned.
 */
async function pinStatus({ db, api, clock }: SenderOptions, group: Group, messageId: number): Promise<void> {
  try {
    await api.pinChatMessage(group.chatId, messageId, { disable_notification: true });
    await db.transaction().execute((tx) => updateGroup(tx, group.id, { isStatusPinned: true }));
  } catch (error) {
    const { failure, reason } = failureOf(error);
    if (failure !== 'rights') return;
    await db.transaction().execute((tx) => notePinProblem(tx, { group, reason }, clock.now()));
  }
}

async function notePinProblem(
  tx: Tx,
  { group, reason }: { group: Group; reason: string },
  now: Instant,
): Promise<void> {
  await updateGroup(tx, group.id, { problem: reason, isProblemTold: true });
  const screen = { message: say('group-cannot-pin') };
  const key = `cannot-pin:${group.id}:${now}`;
  await enqueue(tx, [{ key, kind: 'notice', to: { group: group.id }, screen }], now);
}

const chatOf = ({ to }: Parcel): string => (to.kind === 'group' ? to.group.chatId : to.address);

/** The General topic has no id of its own: it must be left out. */
const threadOf = ({ to }: Parcel): { message_thread_id?: number } =>
  to.kind === 'group' && to.group.threadId !== undefined ? { message_thread_id: to.group.threadId } : {};
