import type { Instant } from '../clock.ts';
import { type Message, say } from '../messages/message.ts';
import type { Outgoing, Placement } from '../messages/outbox.ts';
import { enqueue, isTopicWaiting } from '../messages/queries.ts';
import type { AttachmentId, InboxId, PersonId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';
import { listOwnPhotos } from './own-data-queries.ts';

const photosAfterMs = 2_000;

/**
 * Queues for a person, on Telegram, what is kept about them: a file that is filled when it leaves, and each photo that
 * is still there, as it is kept. The same cause changes nothing, nor does to ask again while some of it is on its way.
 */
export function handOverOwnData(
  db: Db,
  { personId, cause }: { personId: PersonId; cause: InboxId },
  now: Instant,
): Promise<void> {
  return db.transaction().execute(async (tx) => {
    const topic = `own-data:${personId}`;
    if (await isTopicWaiting(tx, personId, topic)) return;
    const photos = await listOwnPhotos(tx, personId);
    const outgoing = (placement: Placement, message: Message, picture?: AttachmentId): Outgoing => ({
      key: ['own-data', cause, picture ?? []].flat().join(':'),
      kind: 'notice',
      to: { person: personId, channel: 'telegram' },
      screen: picture === undefined ? { message } : { message, picture },
      topic,
      placement,
      isReply: true,
      // The photos come behind the file, and many of them hold up nobody else.
      isBulk: picture !== undefined,
      notBefore: picture === undefined ? now : now + photosAfterMs,
    });
    const file = outgoing('own-data', say('own-data'));
    const photoOf = (id: AttachmentId, index: number) =>
      outgoing('file', say('own-data-photo', { number: index + 1, count: photos.length }), id);
    await enqueue(tx, [file, ...photos.map(photoOf)], now);
  });
}
