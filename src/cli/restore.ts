import type { Command } from 'commander';
import { replacedPrefix } from '../store/list-replaced.ts';
import { restore } from '../store/restore.ts';
import type { Cli } from './cli.ts';
import { withStore } from './with-store.ts';

/** `saha restore FILE`: while the bot is stopped. */
export function addRestore(program: Command, cli: Cli): void {
  const command = program.command('restore').description(cli.say('cli-restore')).argument('<file>');
  cli.answer(command, async ([path = '']) => {
    const { config } = cli;
    const at = new Date(cli.clock.now()).toISOString().replaceAll(/[:.]/g, '-');
    const { replaced } = await restore(config.databasePath, {
      backup: path,
      suffix: `${replacedPrefix}${at}`,
    });
    await withStore(config, () => Promise.resolve());
    const kept = replaced === undefined ? [] : [cli.say('cli-restore-kept', { path: replaced })];
    return {
      lines: [cli.say('cli-restored', { path }), ...kept],
      json: { restored: path, replaced: replaced ?? null },
    };
  });
}
