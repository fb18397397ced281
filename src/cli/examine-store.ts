import type { Config } from '../config.ts';
import { AppError } from '../errors.ts';
import { isThere } from '../store/is-there.ts';
import { findHolder } from '../store/lock.ts';
import { isCurrent, refuseNewer } from '../store/migrate.ts';
import { type Db, openForLook } from '../store/open-database.ts';
import { isEmpty, refuseEmpty } from '../store/refuse-empty.ts';
import { isRestoreWaiting } from '../store/restore.ts';
import { sqliteFailure, storeFailure } from '../store/store-failure.ts';
import { refuseDamaged, tryToWrite } from '../store/try-database.ts';
import type { Cli } from './cli.ts';
import { examineOperation } from './examine-operation.ts';
import { examinePeople } from './examine-people.ts';
import { examineTexts } from './examine-texts.ts';
import type { Finding } from './finding.ts';

const check = 'database';

/**
 * The lock, the file and what stands in it. What the disk or a damage does to one look is told in the words of the
 * start, and keeps no other look from being taken.
 */
export async function examineStore(cli: Cli, config: Config): Promise<Finding[]> {
  const { databasePath: path } = config;
  const file = await orFailure(cli, path, async () => examineFile(cli, path));
  if (file.some(({ state }) => state === 'bad') || !isThere(path)) return file;
  const running = await orFailure(cli, path, async () => [findRunning(cli, path)]);
  const isRunning = running.some(({ state }) => state === 'good');
  const content = await orFailure(cli, path, () => examineContent(cli, { config, isRunning }));
  return withoutRepetition([...running, ...file, ...content]);
}

function findRunning(cli: Cli, path: string): Finding {
  const holder = findHolder(path);
  return holder
    ? {
        check: 'bot',
        state: 'good',
        text: cli.say('cli-doctor-running', { process: String(holder.process) }),
      }
    : { check: 'bot', state: 'warning', text: cli.say('cli-doctor-stopped') };
}

function examineFile(cli: Cli, path: string): Finding[] {
  const isMade = isThere(path);
  if (isRestoreWaiting(path))
    return [{ check, state: 'warning', text: cli.say('cli-doctor-restoring', { path }) }];
  if (isMade) return [];
  return [{ check, state: 'bad', text: cli.say('database-missing', { path }) }];
}

interface Watched {
  readonly config: Config;
  readonly isRunning: boolean;
}

async function examineContent(cli: Cli, watched: Watched): Promise<Finding[]> {
  const { databasePath: path } = watched.config;
  await refuseEmpty(path);
  const isNew = await isEmpty(path);
  const db = openForLook(path);
  try {
    await refuseNewer(db);
    const health = [
      ...(await orFailure(cli, path, () => nothingIf(refuseDamaged(db, path)))),
      ...(await orFailure(cli, path, () => nothingIf(tryToWrite(db)))),
    ];
    const toCome = isNew ? 'cli-doctor-new' : 'cli-doctor-schema';
    if (!(await isCurrent(db)))
      return [...health, { check, state: 'warning', text: cli.say(toCome, { path }) }];
    const well: Finding = { check, state: 'good', text: cli.say('cli-doctor-database', { path }) };
    return [...(health.length > 0 ? health : [well]), ...(await examineRows(cli, watched, db))];
  } finally {
    await db.destroy();
  }
}

async function nothingIf(done: Promise<void>): Promise<Finding[]> {
  await done;
  return [];
}

async function examineRows(cli: Cli, watched: Watched, db: Db): Promise<Finding[]> {
  const { config } = watched;
  const findings: Finding[] = [];
  for (const examine of [
    () => examineOperation(cli, watched, db),
    () => examineTexts(cli, config, db),
    () => examinePeople(cli, config, db),
  ])
    findings.push(...(await orFailure(cli, config.databasePath, examine, sqliteFailure)));
  return findings;
}

/** What is looked at, or the failure to do so. A database that is busy for a moment is none that cannot work. */
async function orFailure(
  cli: Cli,
  path: string,
  examine: () => Promise<Finding[]>,
  failureOf: typeof storeFailure = storeFailure,
): Promise<Finding[]> {
  try {
    return await examine();
  } catch (error) {
    const failure = error instanceof AppError ? error : failureOf(error, path);
    if (!failure) throw error;
    const state = failure.key === 'database-busy' ? 'warning' : 'bad';
    return [{ check, state, text: cli.sayError(failure) }];
  }
}

const withoutRepetition = (findings: readonly Finding[]): Finding[] =>
  findings.filter((finding, i) => findings.findIndex(({ text }) => text === finding.text) === i);
