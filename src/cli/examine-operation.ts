import type { Config } from '../config.ts';
import { findLatestJob } from '../fortnight/job-queries.ts';
import { mattersIn } from '../operation/matter.ts';
import { backupPrefix, readSigns } from '../operation/read-signs.ts';
import type { Db } from '../store/open-database.ts';
import type { Cli } from './cli.ts';
import type { Finding } from './finding.ts';

/** What the bot itself would tell the admins: queues, disk and backups; and whether there is an admin to be told. */
export async function examineOperation(cli: Cli, config: Config, db: Db): Promise<Finding[]> {
  const now = cli.clock.now();
  const signs = await readSigns(db, config.databasePath, now);
  const standing = mattersIn({ ...signs, refused: new Set(), polledAt: undefined }, now);
  const megabytes = Math.floor(signs.freeBytes / 1e6);
  const well: Finding = {
    check: 'operation',
    state: 'good',
    text: cli.say('cli-doctor-well', { megabytes }),
  };
  return [
    ...(standing.length === 0 ? [well] : standing.map((matter) => warning(cli.say(`alert-${matter}`)))),
    ...(await examineBackups(cli, config, db)),
    ...(config.adminTelegramIds.length === 0 ? [warning(cli.say('cli-doctor-admins-none'))] : []),
  ];
}

async function examineBackups(cli: Cli, { backupsKept }: Config, db: Db): Promise<Finding[]> {
  if (backupsKept === 0) return [warning(cli.say('cli-doctor-backups-off'))];
  const last = await findLatestJob(db, backupPrefix);
  return last === undefined ? [warning(cli.say('cli-doctor-backup-none'))] : [];
}

const warning = (text: string): Finding => ({ check: 'operation', state: 'warning', text });
