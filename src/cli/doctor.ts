import type { Command } from 'commander';
import { type Config, ConfigError } from '../config.ts';
import type { Answer, Cli } from './cli.ts';
import { examineStore } from './examine-store.ts';
import { examineTelegram } from './examine-telegram.ts';
import type { Finding } from './finding.ts';

const marks = { good: '✓', warning: '!', bad: '✗' } as const;

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
    ...(await examineTelegram(cli, config)),
    ...(await examineStore(cli, config)),
  ];
}

function configOrProblems(cli: Cli): Config | Finding[] {
  try {
    return cli.config;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map((problem) => ({
      check: 'settings',
      state: 'bad' as const,
      text: cli.sayError(problem),
    }));
  }
}

const good = (check: string, text: string): Finding => ({ check, state: 'good', text });
