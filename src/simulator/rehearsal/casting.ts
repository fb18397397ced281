import type { Instant } from '../../clock.ts';
import { createInvite } from '../../organisation/create-invite.ts';
import type { InvitePurpose } from '../../organisation/invite-queries.ts';
import type { Db } from '../../store/open-database.ts';
import type { BotApiUser } from '../bot-api/bot-api-user.ts';
import type { City, Listed } from '../city.ts';
import type { RehearsalStage } from './stage.ts';

export interface CastOptions {
  readonly stage: RehearsalStage;
  readonly city: City;
  readonly seed: string;
  /** When the first cycle opens. */
  readonly opensAt: Instant;
  /** By phone number: those whose phones somebody will take in hand. They join and then keep still. */
  readonly guests?: ReadonlySet<string>;
  /** By phone number: those who do nothing at all, not even join. */
  readonly newcomers?: ReadonlySet<string>;
}

/** An account with the name and number of somebody on the list. */
export function addUser(
  { api }: RehearsalStage,
  { name, phone }: Pick<Listed, 'name' | 'phone'>,
  languageCode: Listed['language'],
): BotApiUser {
  const [firstName = name, ...others] = name.split(' ');
  return api.addUser({ firstName, lastName: others.join(' '), languageCode, phone });
}

export const invite = (db: Db, purpose: InvitePurpose, now: Instant): Promise<string> =>
  db.transaction().execute((tx) => createInvite(tx, purpose, now));
