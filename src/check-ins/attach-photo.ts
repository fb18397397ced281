import type { Instant } from '../clock.ts';
import { insertAttachment } from '../messages/attachment-queries.ts';
import type { Db, Tx } from '../store/open-database.ts';
import type { CurrentAnswer } from './answer-queries.ts';
import { type Attached, attachEvidence, type EvidenceInput } from './attach-evidence.ts';
import { insertEvidence } from './evidence-queries.ts';
import type { Flag } from './flag.ts';
import { hammingDistance } from './photo-hash.ts';
import { type PreparedPhoto, preparePhoto } from './prepare-photo.ts';
import { findSamePhoto, listLatestPhotos, type SeenPhoto } from './seen-photo-queries.ts';

/**
 * Keeps a photo with the person's current answer, which may have several. One that came with another answer before, of
 * anyone, raises a doubt. The same cause again changes nothing. Throws invalid `photo-unreadable`.
 */
export async function attachPhoto(
  db: Db,
  input: EvidenceInput & { readonly bytes: Uint8Array },
  now: Instant,
): Promise<Attached> {
  const photo = await preparePhoto(input.bytes);
  const stamped = { ...input, receivedAt: Math.min(input.receivedAt, now) };
  return attachEvidence(db, stamped, (tx, { answer }) => keepPhoto(tx, { ...stamped, answer, photo }, now));
}

async function keepPhoto(
  tx: Tx,
  input: EvidenceInput & { readonly answer: CurrentAnswer; readonly photo: PreparedPhoto },
  now: Instant,
): Promise<Flag | undefined> {
  const { answer, photo, cause, receivedAt } = input;
  const seen = await findSeen(tx, photo, answer);
  const attachmentId = await insertAttachment(tx, { mediaType: 'image/jpeg', bytes: photo.bytes }, now);
  const { sha256, hash } = photo;
  await insertEvidence(tx, {
    kind: 'photo',
    answerId: answer.id,
    attachmentId,
    sha256,
    hash,
    cause,
    receivedAt,
    album: input.album,
  });
  return seen && { kind: 'photo-seen-before', ...seen };
}

/**
 * Sent on from phone to phone, a photo loses quality and changes a few bits of its hash. Two photos of one stand by two
 * people differ in many more; where in between, a person looks at both.
 */
const nearBits = 5;

/** How far back we look for photos that are nearly the same. Bounds the time of it: some milliseconds. */
const latestPhotos = 5_000;

/**
 * The same file, or a picture that looks exactly the same, is found by index however old it is; one that looks nearly
 * the same, among the latest photos.
 */
async function findSeen(
  tx: Tx,
  { sha256, hash }: PreparedPhoto,
  { assignmentId }: CurrentAnswer,
): Promise<SeenPhoto | undefined> {
  const sameFile = await findSamePhoto(tx, { sha256 }, assignmentId);
  if (sameFile || !isTelling(hash)) return sameFile;
  const sameLooks = await findSamePhoto(tx, { hash }, assignmentId);
  if (sameLooks) return sameLooks;
  const latest = await listLatestPhotos(tx, { exceptFor: assignmentId, limit: latestPhotos });
  const distances = latest.map((photo) => ({
    answerId: photo.answerId,
    distance: hammingDistance(hash, photo.hash),
  }));
  const near = distances.filter(({ distance }) => distance <= nearBits);
  return near.toSorted((a, b) => a.distance - b.distance)[0];
}

/** A dark or empty picture has hardly an edge, and looks like every other such. */
function isTelling(hash: string): boolean {
  const bits = hammingDistance(hash, '0');
  return bits > nearBits && bits < 64 - nearBits;
}
