import { Argument, type Command } from 'commander';
import { isIranOn, switchIranOff, switchIranOn, warnOfIran } from '../channels/sms/switch-iran.ts';
import { AppError } from '../errors.ts';
import type { PersonId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';
import type { Answer, Cli } from './cli.ts';
import { findPerson } from './find-person.ts';
import { openGateway } from './open-gateway.ts';
import { withStore } from './with-store.ts';

type Options = { admin?: string; code?: string };

/** `saha iran [on|off]`: texts to numbers of Iran, which an admin may switch on who has read the warning. */
export function addIran(program: Command, cli: Cli): void {
  const command = program
    .command('iran')
    .description(cli.say('cli-iran'))
    .addArgument(new Argument('[state]').choices(['on', 'off']))
    .option('--admin <phone>', cli.say('cli-iran-admin'))
    .option('--code <code>', cli.say('cli-iran-code'));
  cli.answer<Options>(command, ([state], options) =>
    withStore(cli.config, async (db) => {
      const isServed = await isIranServed(cli);
      if (state === 'on' && !isServed) throw new AppError('conflict', 'iran-not-served');
      if (state === 'on') return switchOn(cli, db, options);
      if (state === 'off') await switchIranOff(db, 'cli', cli.clock.now());
      return answerState(cli, { on: await isIranOn(db), isServed });
    }),
  );
}

/** False: the gateway delivers nothing there, whatever is switched on. */
async function isIranServed({ config }: Cli): Promise<boolean> {
  await using gateway = await openGateway(config);
  return gateway?.abilities.reach('IR') !== 'none';
}

/** Without the code the warning is shown, and the code under it. */
async function switchOn(cli: Cli, db: Db, { admin = '', code }: Options): Promise<Answer> {
  const person = await getAdmin(cli, db, admin);
  const now = cli.clock.now();
  if (code === undefined) {
    const fresh = await warnOfIran(db, person, now);
    const warning = cli.say('iran-warning');
    const how = cli.say('cli-iran-how', { admin, code: fresh });
    return { lines: [warning, '', how], json: { on: await isIranOn(db), warning, code: fresh } };
  }
  await switchIranOn(db, { admin: person, code }, now);
  return answerState(cli, { on: true, isServed: true });
}

async function getAdmin(cli: Cli, db: Db, written: string): Promise<PersonId> {
  const person = await findPerson(cli, db, written);
  if (!person) throw new AppError('forbidden', 'iran-not-admin');
  return person.id;
}

function answerState(cli: Cli, { on, isServed }: { on: boolean; isServed: boolean }): Answer {
  const state = on ? 'cli-iran-is-on' : 'cli-iran-is-off';
  return { lines: [cli.say(isServed ? state : 'iran-not-served')], json: { on } };
}
