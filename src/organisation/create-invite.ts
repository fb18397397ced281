import { randomInt } from 'node:crypto';
import type { Instant } from '../clock.ts';
import type { Tx } from '../store/open-database.ts';
import { type InvitePurpose, insertInvite } from './invite-queries.ts';

/** Without letters and digits that look alike: a code is read out over the phone. */
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const codeLength = 10;
const validForMs = 30 * 24 * 3_600_000;

/** Makes an invite for one use, valid for 30 days. Returns its code. */
export async function createInvite(tx: Tx, purpose: InvitePurpose, now: Instant): Promise<string> {
  const code = Array.from({ length: codeLength }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
  await insertInvite(tx, { code, purpose }, { createdAt: now, expiresAt: now + validForMs });
  return code;
}
