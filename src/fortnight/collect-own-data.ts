import { getPerson } from '../organisation/person-queries.ts';
import type { PersonId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';
import {
  listOwnAnswers,
  listOwnEvidence,
  listOwnMessages,
  listOwnScores,
  listOwnTexts,
  listRecords,
} from './own-data-queries.ts';

/** All that is kept about a person, for that person, as JSON. Throws not_found `person-unknown`. */
export async function collectOwnData(db: Db, personId: PersonId): Promise<string> {
  const { name, language, channel, isNamed, stoppedAt } = await getPerson(db, personId);
  const own = {
    name,
    language,
    channel,
    is_named_on_boards: isNamed,
    has_stopped: stoppedAt !== undefined,
    ...(await listRecords(db, personId)),
    answers: await listOwnAnswers(db, personId),
    evidence: await listOwnEvidence(db, personId),
    scores: await listOwnScores(db, personId),
    ...(await listOwnTexts(db, personId)),
    messages: await listOwnMessages(db, personId),
  };
  return JSON.stringify(own, withDates, 2);
}

/** Instants are read as what they are. */
const withDates = (key: string, value: unknown): unknown =>
  key.endsWith('_at') && typeof value === 'number' ? new Date(value).toISOString() : value;
