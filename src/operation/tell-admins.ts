import type { Instant } from '../clock.ts';
import { say } from '../messages/message.ts';
import type { Outgoing } from '../messages/outbox.ts';
import { enqueue } from '../messages/queries.ts';
import { deleteSetting, findSetting, putSetting } from '../organisation/setting-queries.ts';
import type { Db, Tx } from '../store/open-database.ts';
import { type Matter, matters } from './matter.ts';

/** An alert about yesterday's trouble helps nobody. */
const worthMs = 24 * 3_600_000;

/**
 * Tells the admins on Telegram what needs them, each matter once; one that was over and comes back is told again.
 * Returns how many matters are new.
 */
export async function tellAdmins(
  tx: Tx,
  { standing, admins }: { standing: readonly Matter[]; admins: readonly string[] },
  now: Instant,
): Promise<number> {
  let count = 0;
  for (const matter of matters) {
    const isTold = (await findSetting(tx, settingOf(matter))) !== undefined;
    if (!standing.includes(matter)) {
      if (isTold) await deleteSetting(tx, settingOf(matter));
      continue;
    }
    if (isTold) continue;
    await putSetting(tx, settingOf(matter), String(now));
    await enqueue(
      tx,
      admins.map((admin) => alertTo(admin, matter, now)),
      now,
    );
    count += 1;
  }
  return count;
}

/** What the admins have been told and is not over yet, as far as the bot has looked. */
export async function listTold(db: Db): Promise<Matter[]> {
  const settings = await Promise.all(matters.map((matter) => findSetting(db, settingOf(matter))));
  return matters.filter((_matter, index) => settings[index] !== undefined);
}

/** The setting that remembers since when a matter stands. */
const settingOf = (matter: Matter): string => `matter.${matter}`;

const alertTo = (admin: string, matter: Matter, now: Instant): Outgoing => ({
  key: `alert:${matter}:${now}:${admin}`,
  kind: 'alert',
  to: { telegramUser: admin },
  screen: { message: say(`alert-${matter}`) },
  expiresAt: now + worthMs,
});
