import type { Command } from 'commander';
import { backUp } from '../store/backup.ts';
import type { Cli } from './cli.ts';

/** `saha backup FILE`: also while the bot is running. */
export function addBackup(program: Command, cli: Cli): void {
  const command = program.command('backup').description(cli.say('cli-backup')).argument('<file>');
  cli.answer(command, async ([path = '']) => {
    const backup = await backUp(cli.config.databasePath, path);
    return { lines: [cli.say('cli-backed-up', { path })], json: backup };
  });
}
