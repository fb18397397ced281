import type { Instant } from '../clock.ts';
import type { Language } from '../language.ts';
import { say } from '../messages/message.ts';
import { enqueue } from '../messages/queries.ts';
import { recordAudit } from '../organisation/audit-queries.ts';
import { findInvite, type Purpose, useInvite } from '../organisation/invite-queries.ts';
import { acceptNotice } from '../organisation/notice-queries.ts';
import {
  deleteOtherPhones,
  deleteTelegram,
  findPersonByAddress,
  getPerson,
  putAddress,
  updatePerson,
} from '../organisation/person-queries.ts';
import type { PersonId } from '../store/ids.ts';
import type { Db, Tx } from '../store/open-database.ts';
import { sendTasksAgain } from './send-tasks-again.ts';

/** Somebody on Telegram who wants to join, in the language that they chose. */
export interface Joiner {
  readonly telegramUser: string;
  readonly language: Language;
}

/** Matches the sender's own phone number with the list. Undefined: the number is not on it. Repeating it changes nothing. */
export function joinByPhone(
  db: Db,
  joiner: Joiner & { phone: string },
  now: Instant,
): Promise<PersonId | undefined> {
  return db.transaction().execute(async (tx) => {
    const person = await findPersonByAddress(tx, 'sms', joiner.phone);
    if (!person) return undefined;
    await join(tx, person.id, joiner, now);
    return person.id;
  });
}

/** Joins with a personal invite, which is used up. Undefined: the code is unknown, used, expired or not for a person. */
export function joinByInvite(
  db: Db,
  joiner: Joiner & { code: string },
  now: Instant,
): Promise<PersonId | undefined> {
  return db.transaction().execute(async (tx) => {
    const invite = await findInvite(tx, { code: joiner.code, by: joiner.telegramUser }, now);
    if (!invite || !('personId' in invite.purpose)) return undefined;
    await useInvite(tx, invite.code, joiner.telegramUser, now);
    await join(tx, invite.purpose.personId, joiner, now);
    return invite.purpose.personId;
  });
}

/**
 * Puts the phone that wrote `JOIN CODE` on the list as the person's of the code, which is used up; it takes the place
 * of an earlier one, which may be somebody else's by now. Else it is said what the code is for: a group, or a
 * person, while the phone is somebody else's; undefined: it is not to be used. The same phone may say it again.
 */
export function joinBySms(
  db: Db,
  { phone, code }: { phone: string; code: string },
  now: Instant,
): Promise<{ personId: PersonId } | { refused: Purpose | undefined }> {
  return db.transaction().execute(async (tx) => {
    const invite = await findInvite(tx, { code, by: phone }, now);
    if (!invite) return { refused: undefined };
    if (!('personId' in invite.purpose)) return { refused: 'group' };
    const { personId } = invite.purpose;
    const owner = await findPersonByAddress(tx, 'sms', phone);
    if (owner && owner.id !== personId) return { refused: 'person' };
    await useInvite(tx, invite.code, phone, now);
    await putAddress(tx, { personId, channel: 'sms', value: phone }, now);
    const earlierPhones = await deleteOtherPhones(tx, { personId, phone });
    await updatePerson(tx, personId, { stoppedAt: null });
    await recordAudit(tx, { actor: personId, action: 'joined-sms', subject: personId }, now);
    await sendTasksAgain(tx, personId, now, { evenIfSent: earlierPhones > 0 });
    return { personId };
  });
}

/**
 * What every joining on Telegram does. A person has one account there: an earlier one, of a number that changed hands,
 * is left behind, and hears of it.
 */
export async function join(tx: Tx, personId: PersonId, joiner: Joiner, now: Instant): Promise<void> {
  const earlier = await deleteTelegram(tx, personId);
  if (earlier !== undefined && earlier !== joiner.telegramUser)
    await sayMoved(tx, { personId, telegramUser: earlier }, now);
  await putAddress(tx, { personId, channel: 'telegram', value: joiner.telegramUser }, now);
  await updatePerson(tx, personId, { language: joiner.language, stoppedAt: null });
  await acceptNotice(tx, personId, now);
  await recordAudit(tx, { actor: personId, action: 'joined-telegram', subject: personId }, now);
  await sendTasksAgain(tx, personId, now);
}

/** Who did not do this themselves must learn of it where they read. */
async function sayMoved(
  tx: Tx,
  { personId, telegramUser }: { personId: PersonId; telegramUser: string },
  now: Instant,
): Promise<void> {
  const { language } = await getPerson(tx, personId);
  const to = { telegramUser, language };
  const screen = { message: say('join-moved') };
  await enqueue(tx, [{ key: `moved:${personId}:${now}`, kind: 'notice', to, screen }], now);
}
