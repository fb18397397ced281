import type { CommanderError } from 'commander';
import type { Cli } from './cli.ts';

/** What is wrong with a command as it was typed; undefined where the help itself was the answer. */
export function usageErrorOf(cli: Cli, { code, message }: CommanderError): string | undefined {
  const { name = '', choices = '' } = detailsIn(message);
  switch (code) {
    case 'commander.missingArgument':
      return cli.say('cli-usage-missing', { name });
    case 'commander.unknownOption':
      return cli.say('cli-usage-option', { name });
    case 'commander.unknownCommand':
      return cli.say('cli-usage-command', { name });
    case 'commander.optionMissingArgument':
      return cli.say('cli-usage-value', { name });
    case 'commander.invalidArgument':
      return cli.say('cli-usage-choice', { name, choices });
    case 'commander.excessArguments':
      return cli.say('cli-usage-excess');
    case 'commander.help':
      return undefined;
    default:
      return message;
  }
}

/** Commander says in English, and nowhere else, what it is about: `error: unknown option '--x'`. */
function detailsIn(message: string): { name?: string | undefined; choices?: string | undefined } {
  const [, name] = /'([^']*)'/.exec(message) ?? [];
  const [, choices] = /Allowed choices are (.*)\.$/.exec(message) ?? [];
  return { name, choices };
}
