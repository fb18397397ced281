import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { AppError } from '../errors.ts';
import { writeTemplate } from '../spreadsheets/write-template.ts';
import type { Cli } from './cli.ts';

/** `saha template FILE.xlsx`: an example workbook to begin with. A file that is there may be somebody's work. */
export function addTemplate(program: Command, cli: Cli): void {
  const command = program.command('template').description(cli.say('cli-template')).argument('<file.xlsx>');
  cli.answer(command, async ([path = '']) => {
    if (!path.toLowerCase().endsWith('.xlsx')) throw new AppError('invalid', 'template-kind', { path });
    if (existsSync(path)) throw new AppError('conflict', 'file-exists', { path });
    await writeTemplate(path, cli.language);
    return { lines: [cli.say('cli-written', { path })], json: { path } };
  });
}
