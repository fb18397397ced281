import type { Command } from 'commander';
import { AppError } from '../errors.ts';
import { erasePerson } from '../fortnight/erase-person.ts';
import type { Cli } from './cli.ts';
import { findPersonByPhone } from './person-by-phone.ts';
import { withStore } from './with-store.ts';

/** `saha erase PERSON`: by phone. Who the person is, and all they wrote and showed, is gone; counts stay. */
export function addErase(program: Command, cli: Cli): void {
  const command = program
    .command('erase')
    .description(cli.say('cli-erase'))
    .argument('<phone>', cli.say('cli-erase-whom'));
  cli.answer(command, ([whom = '']) =>
    withStore(cli.config, async (db) => {
      const person = await findPersonByPhone(cli, db, whom);
      if (!person) throw new AppError('not_found', 'erase-unknown', { whom });
      const erased = await erasePerson(db, { personId: person.id, actor: 'cli' }, cli.clock.now());
      return { lines: [cli.say('cli-erased', { ...erased }), cli.say('cli-erased-backups')], json: erased };
    }),
  );
}
