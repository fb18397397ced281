import type { Command } from 'commander';
import { AppError } from '../errors.ts';
import { type Erased, erasePerson, eraseStranger } from '../fortnight/erase-person.ts';
import { listReplaced } from '../store/list-replaced.ts';
import type { Db } from '../store/open-database.ts';
import { truncateLog } from '../store/truncate-log.ts';
import type { Cli } from './cli.ts';
import { addressOf, findPerson } from './find-person.ts';
import { withStore } from './with-store.ts';

/** `saha erase PERSON`: who the person is, and all they wrote and showed, is gone; counts stay. */
export function addErase(program: Command, cli: Cli): void {
  const command = program
    .command('erase')
    .description(cli.say('cli-erase'))
    .argument('<person>', cli.say('cli-erase-whom'));
  cli.answer(command, ([whom = '']) =>
    withStore(cli.config, async (db) => {
      const erased = await erase(cli, db, whom);
      const isOut = await truncateLog(db);
      const lines = [
        cli.say('cli-erased', { ...erased }),
        cli.say('cli-erased-backups'),
        ...sayReplaced(cli, await listReplaced(cli.config.databasePath)),
        ...(isOut ? [] : [cli.say('cli-erased-log')]),
      ];
      return { lines, json: erased };
    }),
  );
}

const sayReplaced = (cli: Cli, files: readonly string[]): string[] =>
  files.length === 0 ? [] : [cli.say('cli-erased-replaced', { files: files.join(', ') })];

/** Somebody who is on no list may have written too. */
async function erase(cli: Cli, db: Db, whom: string): Promise<Erased> {
  const now = cli.clock.now();
  const person = await findPerson(cli, db, whom);
  if (person) return erasePerson(db, { personId: person.id, actor: 'cli' }, now);
  const address = addressOf(cli, whom);
  const erased = address && (await eraseStranger(db, { address, actor: 'cli' }, now));
  if (!erased) throw new AppError('not_found', 'erase-unknown', { whom });
  return erased;
}
