import type { ExpressionBuilder } from 'kysely';
import type { Database } from '../store/schema.ts';

/** Nothing newer about the same waits or has gone out: tasks that came after a new number was given, a later status. */
export const isLatest = (eb: ExpressionBuilder<Database, 'outbox'>) =>
  eb.not(
    eb.exists(
      eb
        .selectFrom('outbox as newer')
        .select('newer.id')
        .whereRef('newer.topic', '=', 'outbox.topic')
        .where('newer.topic', '!=', '')
        .whereRef('newer.id', '>', 'outbox.id')
        .where('newer.state', 'in', ['waiting', 'sending', 'sent'])
        .where((on) =>
          on.or([
            on('newer.person_id', '=', on.ref('outbox.person_id')),
            on('newer.group_id', '=', on.ref('outbox.group_id')),
          ]),
        ),
    ),
  );
