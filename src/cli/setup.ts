import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { confirm, isCancel, password, text } from '@clack/prompts';
import type { Command } from 'commander';
import { problemWith, variables } from '../config.ts';
import { AppError } from '../errors.ts';
import type { MessageKey } from '../messages/message-key.ts';
import type { Cli } from './cli.ts';
import { changeEnv, readEnv } from './env-file.ts';
import { replaceSecret, tryToReplace } from './replace-secret.ts';

const file = '.env';

/** The settings that one has to know to begin; the others have defaults that stand in `.env.example`. */
const asked = [
  ['LOCALE', 'cli-setup-locale'],
  ['TIME_ZONE', 'cli-setup-time-zone'],
  ['PHONE_COUNTRY', 'cli-setup-country'],
  ['TELEGRAM_BOT_TOKEN', 'cli-setup-token'],
  ['ADMIN_TELEGRAM_IDS', 'cli-setup-admins'],
  ['DATABASE_PATH', 'cli-setup-database'],
] as const satisfies readonly (readonly [keyof typeof variables.shape, MessageKey])[];

type Asked = (typeof asked)[number][0];

/** `saha setup`: asks, and writes `.env`. What is there stays unless one says otherwise. */
export function addSetup(program: Command, cli: Cli): void {
  const command = program.command('setup').description(cli.say('cli-setup'));
  cli.answer(command, async () => {
    if (!process.stdin.isTTY || !process.stdout.isTTY)
      throw new AppError('unavailable', 'setup-needs-terminal');
    await orUnwritable(() => tryToReplace(file));
    const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (before !== '' && !given(await confirm({ message: cli.say('cli-setup-replace') })))
      throw new AppError('conflict', 'setup-cancelled');
    const after = changeEnv(before, await ask(cli, readEnv(before)));
    await orUnwritable(() => replaceSecret(file, after));
    return { lines: [cli.say('cli-written', { path: file })], json: { path: file } };
  });
}

/** Better before the questions than after them. */
async function orUnwritable(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (cause) {
    throw new AppError('unavailable', 'setup-unwritable', { path: resolve(file) }, { cause });
  }
}

async function ask(cli: Cli, known: Readonly<Record<string, string>>): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const [name, key] of asked) {
    const message = cli.say(key);
    const validate = (value: string | undefined) => sayProblem(cli, name, value ?? '');
    const answer =
      name === 'TELEGRAM_BOT_TOKEN'
        ? await password({ message, validate })
        : await text({ message, validate, initialValue: known[name] ?? defaultOf(name) });
    const value = String(given(answer)).trim();
    if (value !== '') answers.set(name, value);
  }
  return answers;
}

function given<T>(answer: T | symbol): T {
  if (isCancel(answer) || typeof answer === 'symbol') throw new AppError('conflict', 'setup-cancelled');
  return answer;
}

function sayProblem(cli: Cli, name: Asked, value: string): string | undefined {
  const problem = problemWith(name, value.trim() === '' ? undefined : value);
  return problem && cli.sayError(problem);
}

function defaultOf(name: Asked): string {
  const parsed = variables.shape[name].safeParse(undefined);
  return parsed.success ? String(parsed.data ?? '') : '';
}
