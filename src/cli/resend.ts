import type { Command } from 'commander';
import { findToResend, resend } from '../messages/resend.ts';
import type { Chosen, GivenUp } from '../messages/resend-queries.ts';
import type { Answer, Cli } from './cli.ts';
import { withStore } from './with-store.ts';

interface ResendOptions extends Chosen, Record<string, unknown> {
  readonly dryRun?: boolean;
}

/** `saha resend`: what was given up goes out again, all that is still worth sending or a choice of it. */
export function addResend(program: Command, cli: Cli): void {
  const command = program
    .command('resend')
    .description(cli.say('cli-resend'))
    .option('--key <key>', cli.say('cli-resend-key'))
    .option('--kind <kind>', cli.say('cli-resend-kind'))
    .option('--campaign <campaign>', cli.say('cli-resend-campaign'))
    .option('--dry-run', cli.say('cli-resend-dry-run'));
  cli.answer<ResendOptions>(command, (_, { dryRun, ...chosen }) =>
    withStore(cli.config, async (db): Promise<Answer> => {
      const now = cli.clock.now();
      if (dryRun) return preview(cli, await findToResend(db, chosen, now));
      const count = await resend(db, chosen, now);
      return { lines: [cli.say('cli-resent', { count })], json: { resent: count } };
    }),
  );
}

function preview(cli: Cli, messages: readonly GivenUp[]): Answer {
  const alike = Map.groupBy(messages, ({ campaign, key, reason }) => `${campaign ?? key}: ${reason ?? ''}`);
  const lines = [...alike].map(([what, { length: count }]) => cli.say('cli-resend-alike', { what, count }));
  return {
    lines: [...lines, cli.say('cli-resend-previewed', { count: messages.length })],
    json: { messages: messages.map(({ key, kind, campaign, reason }) => ({ key, kind, campaign, reason })) },
  };
}
