import { Command, CommanderError } from 'commander';
import { addBackup } from './backup.ts';
import { addBoard } from './board.ts';
import { Cli } from './cli.ts';
import { addCycle } from './cycle.ts';
import { addDoctor } from './doctor.ts';
import { addErase } from './erase.ts';
import { addExport } from './export.ts';
import { addImport } from './import.ts';
import { addInvite } from './invite.ts';
import { addIran } from './iran.ts';
import { addResend } from './resend.ts';
import { addRestore } from './restore.ts';
import { addSetup } from './setup.ts';
import { addTemplate } from './template.ts';
import { usageErrorOf } from './usage-error.ts';

const wrongUsage = 2;

/** Runs one command. Returns the exit code: 0 done, 1 refused (the reason is on standard error), 2 wrong usage. */
export async function runCli(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const cli = new Cli(env);
  const program = new Command('saha')
    .description(cli.say('cli-saha'))
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .showHelpAfterError(false);
  for (const add of [
    addSetup,
    addDoctor,
    addTemplate,
    addImport,
    addExport,
    addCycle,
    addBoard,
    addInvite,
    addResend,
    addErase,
    addIran,
    addBackup,
    addRestore,
  ])
    add(program, cli);
  try {
    await program.parseAsync(args, { from: 'user' });
    return cli.exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    const told = usageErrorOf(cli, error);
    const command = commandIn(program, args);
    if (told !== undefined)
      console.error(`${told}\n${cli.say('cli-usage-help', { command: `${command} --help` })}`);
    return wrongUsage;
  }
}

/** The command that was meant, as it is typed: `saha cycle open`. */
function commandIn(program: Command, [name, ...rest]: readonly string[]): string {
  const meant = program.commands.find((command) => command.name() === name);
  return meant ? `${program.name()} ${commandIn(meant, rest)}` : program.name();
}
