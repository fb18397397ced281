import type { Screen } from '../../src/messages/message.ts';
import type { PersonId } from '../../src/store/ids.ts';
import type { Db } from '../../src/store/open-database.ts';

export interface OutboxEntry {
  readonly kind: string;
  readonly state: string;
  readonly reason: string | null;
  readonly notBefore: number;
  readonly attempts: number;
  readonly sentBy: string | null;
  readonly screen: Screen;
  /** Where it goes by SMS. */
  readonly phone: string;
  /** Where it goes on Telegram. */
  readonly chat: string;
}

export async function listOutbox(db: Db): Promise<OutboxEntry[]> {
  const addresses = await db.selectFrom('address').select(['person_id', 'channel', 'value']).execute();
  const rows = await db
    .selectFrom('outbox')
    .select([
      'kind',
      'state',
      'reason',
      'not_before',
      'attempts',
      'sent_by',
      'content',
      'person_id',
      'group_id',
      'address',
    ])
    .execute();
  return rows.map((row) => {
    const valueOn = (channel: string) =>
      addresses.find((each) => each.person_id === row.person_id && each.channel === channel)?.value ?? '';
    const { screen }: { screen: Screen } = JSON.parse(row.content);
    return {
      kind: row.kind,
      state: row.state,
      reason: row.reason,
      notBefore: row.not_before,
      attempts: row.attempts,
      sentBy: row.sent_by,
      screen,
      phone: row.address ?? valueOn('sms'),
      chat: row.group_id === null ? valueOn('telegram') : 'group',
    };
  });
}

/** The answers to the tasks of the first fortnight, smallest first. */
export async function listAnswers(db: Db, personId: PersonId) {
  const rows = await db
    .selectFrom('answer')
    .innerJoin('assignment', 'assignment.id', 'answer.assignment_id')
    .innerJoin('cycle', 'cycle.id', 'answer.cycle_id')
    .where('answer.person_id', '=', personId)
    .where('cycle.number', '=', 1)
    .select(['assignment.position', 'answer.number_value', 'answer.is_current'])
    .orderBy('answer.number_value')
    .execute();
  return rows.map((row) => ({
    number: row.position,
    value: row.number_value,
    isCurrent: row.is_current === 1,
  }));
}
