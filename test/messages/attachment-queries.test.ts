import { expect, test } from 'vitest';
import { findAttachment, insertAttachment } from '../../src/messages/attachment-queries.ts';
import { type AttachmentId, newId } from '../../src/store/ids.ts';
import { memoryDatabase } from '../helpers/database.ts';

const now = Date.parse('2026-11-25T09:00:00Z');

test('a picture is kept byte by byte, with its type and moment', async () => {
  await using db = await memoryDatabase();
  const put = (mediaType: string, bytes: Uint8Array) =>
    db.transaction().execute((tx) => insertAttachment(tx, { mediaType, bytes }, now));

  const photo = await put('image/jpeg', Uint8Array.of(0, 255, 7));
  await put('image/png', Uint8Array.of(1));

  expect([...((await findAttachment(db, photo)) ?? [])]).toEqual([0, 255, 7]);
  const row = await db.selectFrom('attachment').selectAll().where('id', '=', photo).executeTakeFirst();
  expect(row).toMatchObject({ media_type: 'image/jpeg', created_at: now });
});

test('a picture that retention has removed is not there', async () => {
  await using db = await memoryDatabase();

  expect(await findAttachment(db, newId<AttachmentId>())).toBeUndefined();
});
