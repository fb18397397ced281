import type { Command } from 'commander';
import { AppError } from '../errors.ts';
import { recordAudit } from '../organisation/audit-queries.ts';
import { createInvite } from '../organisation/create-invite.ts';
import type { InvitePurpose } from '../organisation/invite-queries.ts';
import { findUnitByCode } from '../organisation/unit-queries.ts';
import type { Db } from '../store/open-database.ts';
import { findBotName } from './bot-name.ts';
import type { Cli } from './cli.ts';
import { findPerson } from './find-person.ts';
import { withStore } from './with-store.ts';

/** `saha invite PERSON|UNIT`: a code for one use, for a person to join or for a unit's group to be bound. */
export function addInvite(program: Command, cli: Cli): void {
  const command = program
    .command('invite')
    .description(cli.say('cli-invite'))
    .argument('<phone|unit>', cli.say('cli-invite-whom'));
  cli.answer(command, ([whom = '']) =>
    withStore(cli.config, async (db) => {
      const purpose = await purposeOf(cli, db, whom);
      const code = await invite(db, purpose, cli.clock.now());
      const name = await findBotName(db, cli.config);
      // The link for a unit asks for the group to which the bot shall be added.
      const start = 'personId' in purpose ? 'start' : 'startgroup';
      const link = name === undefined ? null : `https://t.me/${name}?${start}=${code}`;
      return {
        lines: [code, ...(link === null ? [cli.say('cli-invite-no-link')] : [link])],
        json: { code, link },
      };
    }),
  );
}

async function purposeOf(cli: Cli, db: Db, whom: string): Promise<InvitePurpose> {
  const unit = await findUnitByCode(db, whom);
  if (unit) return { unitId: unit.id };
  const person = await findPerson(cli, db, whom);
  if (!person) throw new AppError('not_found', 'invite-unknown', { whom });
  return { personId: person.id };
}

const invite = (db: Db, purpose: InvitePurpose, now: number): Promise<string> =>
  db.transaction().execute(async (tx) => {
    const subject = 'personId' in purpose ? purpose.personId : purpose.unitId;
    await recordAudit(tx, { actor: 'cli', action: 'invited', subject }, now);
    return createInvite(tx, purpose, now);
  });
