import { dayAt, SentToday } from '../channels/sms/sent-today.ts';
import { readSmsSettings } from '../channels/sms/sms-settings.ts';
import type { Instant } from '../clock.ts';
import type { Config } from '../config.ts';
import { findLatestJob } from '../fortnight/job-queries.ts';
import type { CapKind } from '../messages/held-back.ts';
import { type Matter, matters, mattersIn } from '../operation/matter.ts';
import { readSetAside } from '../operation/queue-queries.ts';
import { backupPrefix, freeBytesAt, readSigns } from '../operation/read-signs.ts';
import { listTold } from '../operation/tell-admins.ts';
import type { Db } from '../store/open-database.ts';
import type { Channel } from '../store/words.ts';
import type { Cli } from './cli.ts';
import type { Finding } from './finding.ts';

/** What the bot tells the admins, in the same words; and whether there is an admin to be told. */
export async function examineOperation(
  cli: Cli,
  { config, isRunning }: { readonly config: Config; readonly isRunning: boolean },
  db: Db,
): Promise<Finding[]> {
  const standing = await listStanding(db, { config, isRunning }, cli.clock.now());
  const megabytes = Math.floor((await freeBytesAt(config.databasePath)) / 1e6);
  const well: Finding = {
    check: 'operation',
    state: 'good',
    text: cli.say('cli-doctor-well', { megabytes }),
  };
  return [
    ...(standing.length === 0 ? [well] : standing.map((matter) => warning(cli.say(`alert-${matter}`)))),
    ...(await examineSetAside(cli, db)),
    ...(await examineBackups(cli, config, db)),
    ...examineAdmins(cli, config),
  ];
}

/** What can be seen from here, and what only a running bot knows: whether the other side takes anything from it. */
async function listStanding(
  db: Db,
  { config, isRunning }: { readonly config: Config; readonly isRunning: boolean },
  now: Instant,
): Promise<Matter[]> {
  const signs = await readSigns(db, config.databasePath, now);
  const capsNear = await findCapsNear(db, now);
  const unseen = {
    refused: new Set<Channel>(),
    polledAt: undefined,
    listedAt: undefined,
    isUnsigned: false,
    isDamaged: false,
  };
  const seen = mattersIn({ ...signs, ...unseen, capsNear }, now);
  const told = isRunning ? await listTold(db) : [];
  return matters.filter((matter) => seen.includes(matter) || told.includes(matter));
}

async function findCapsNear(db: Db, now: Instant): Promise<CapKind[]> {
  const { caps, hours } = await readSmsSettings(db, []);
  return new SentToday(db).near(caps, dayAt(now, hours));
}

/** Messages that nobody could handle: their writers were told, and somebody has to look. */
async function examineSetAside(cli: Cli, db: Db): Promise<Finding[]> {
  const { count, latest } = await readSetAside(db);
  if (latest === undefined) return [];
  return [warning(cli.say('cli-doctor-dead', { count, latest: new Date(latest).toISOString() }))];
}

async function examineBackups(cli: Cli, { backupsKept }: Config, db: Db): Promise<Finding[]> {
  if (backupsKept === 0) return [warning(cli.say('cli-doctor-backups-off'))];
  const last = await findLatestJob(db, backupPrefix, cli.clock.now());
  return last === undefined ? [warning(cli.say('cli-doctor-backup-none'))] : [];
}

/** They are told on Telegram, and nowhere else. */
function examineAdmins(cli: Cli, { adminTelegramIds, telegram }: Config): Finding[] {
  if (adminTelegramIds.length === 0) return [warning(cli.say('cli-doctor-admins-none'))];
  return telegram ? [] : [warning(cli.say('cli-doctor-admins-untold'))];
}

const warning = (text: string): Finding => ({ check: 'operation', state: 'warning', text });
