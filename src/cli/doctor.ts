import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { type Config, ConfigError } from '../config.ts';
import { AppError } from '../errors.ts';
import { listActiveGroups, listTroubledGroups } from '../organisation/group-queries.ts';
import { takeLock } from '../store/lock.ts';
import { isCurrent } from '../store/migrate.ts';
import { type Db, openDatabase } from '../store/open-database.ts';
import { askBotName } from './bot-name.ts';
import type { Answer, Cli } from './cli.ts';
import { examineOperation } from './examine-operation.ts';
import { examineTexts } from './examine-texts.ts';
import type { Finding } from './finding.ts';
import { listUnreached } from './list-unreached.ts';

const marks = { good: '✓', warning: '!', bad: '✗' } as const;
const mostNames = 20;

/** `saha doctor`: looks at everything that the bot needs and says what is wrong. Changes nothing. */
export function addDoctor(program: Command, cli: Cli): void {
  const command = program.command('doctor').description(cli.say('cli-doctor'));
  cli.answer(command, async () => {
    const findings = await examine(cli);
    const bad = findings.filter(({ state }) => state === 'bad').length;
    return answerDoctor(cli, findings, bad);
  });
}

const answerDoctor = (cli: Cli, findings: readonly Finding[], bad: number): Answer => ({
  lines: findings.map(({ state, text }) => `${marks[state]} ${text}`),
  json: { findings },
  refusal: bad > 0 ? cli.say('cli-doctor-bad', { count: bad }) : undefined,
});

async function examine(cli: Cli): Promise<Finding[]> {
  const config = configOrProblems(cli);
  if (Array.isArray(config)) return config;
  return [
    good('settings', cli.say('cli-doctor-settings')),
    await examineTelegram(cli, config),
    ...(await examineStore(cli, config)),
  ];
}

function configOrProblems(cli: Cli): Config | Finding[] {
  try {
    return cli.config;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map((text) => ({ check: 'settings', state: 'bad' as const, text }));
  }
}

async function examineTelegram(cli: Cli, { telegram, proxy }: Config): Promise<Finding> {
  const check = 'telegram';
  if (!telegram) return { check, state: 'warning', text: cli.say('cli-doctor-telegram-none') };
  const answer = await askBotName(telegram, proxy);
  return 'name' in answer
    ? good(check, cli.say('cli-doctor-telegram', { name: answer.name }))
    : { check, state: 'bad', text: cli.say('cli-doctor-telegram-silent', { failure: answer.failure }) };
}

async function examineStore(cli: Cli, config: Config): Promise<Finding[]> {
  const { databasePath: path } = config;
  if (!existsSync(path))
    return [{ check: 'database', state: 'bad', text: cli.say('database-missing', { path }) }];
  const running = findRunning(cli, path);
  const db = openDatabase(path);
  try {
    if (!(await isCurrent(db)))
      return [running, { check: 'database', state: 'warning', text: cli.say('cli-doctor-schema', { path }) }];
    const rest = [
      ...(await examineOperation(cli, { config, isRunning: running.state === 'good' }, db)),
      ...(await examineTexts(cli, config, db)),
      ...(await examineGroups(cli, db)),
      ...(await examinePeople(cli, config, db)),
    ];
    return [running, good('database', cli.say('cli-doctor-database', { path })), ...rest];
  } finally {
    await db.destroy();
  }
}

function findRunning(cli: Cli, databasePath: string): Finding {
  try {
    takeLock(databasePath)[Symbol.dispose]();
    return { check: 'bot', state: 'warning', text: cli.say('cli-doctor-stopped') };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return good('bot', cli.say('cli-doctor-running', { process: String(error.vars['process'] ?? '') }));
  }
}

async function examineGroups(cli: Cli, db: Db): Promise<Finding[]> {
  const groups = await listTroubledGroups(db);
  if ((await listActiveGroups(db)).length + groups.length === 0)
    return [{ check: 'groups', state: 'warning', text: cli.say('cli-doctor-groups-none') }];
  if (groups.length === 0) return [good('groups', cli.say('cli-doctor-groups'))];
  return groups.map(({ title, problem }) => ({
    check: 'groups',
    state: 'warning' as const,
    text: cli.say('cli-doctor-group', { title, problem }),
  }));
}

async function examinePeople(cli: Cli, config: Config, db: Db): Promise<Finding[]> {
  const people = await listUnreached(db, config);
  if (people.length === 0) return [good('people', cli.say('cli-doctor-people'))];
  const names = people.slice(0, mostNames).map(({ name }) => name);
  const text = cli.say('cli-doctor-unreachable', { count: people.length, names: names.join(', ') });
  return [{ check: 'people', state: 'warning', text }];
}

const good = (check: string, text: string): Finding => ({ check, state: 'good', text });
