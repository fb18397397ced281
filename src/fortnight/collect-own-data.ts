import { getPerson } from '../organisation/person-queries.ts';
import type { PersonId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';
import {
  listOwnAnswers,
  listOwnAssignments,
  listOwnEvidence,
  listOwnFlags,
  listOwnMessages,
  listOwnScores,
  listOwnTexts,
  listRecords,
} from './own-data-queries.ts';
import { listOwnArrivals } from './own-inbox-queries.ts';
import { listOwnDeeds, listOwnRequests, listOwnReviews } from './own-trail-queries.ts';

/**
 * What is kept about a person, for that person, as JSON: who they are, what they were asked and answered, what they
 * wrote, which messages went to them, and what was done about them or by them. Left out are the words of our messages,
 * which stand in their chat or phone and, to coordinators, speak of others; who decided about them, as that is somebody
 * else's name; the codes of their invites, which let in whoever has them; and what is only made from the rest (hashes of
 * photos, dialogues that wait, boards). Throws not_found `person-unknown`.
 */
export async function collectOwnData(db: Db, personId: PersonId): Promise<string> {
  const { name, language, channel, isNamed, stoppedAt } = await getPerson(db, personId);
  const own = {
    name,
    language,
    channel,
    is_named_on_boards: isNamed,
    stopped_at: stoppedAt ?? null,
    ...(await listRecords(db, personId)),
    join_requests: await listOwnRequests(db, personId),
    tasks: await listOwnAssignments(db, personId),
    answers: await listOwnAnswers(db, personId),
    flags: await listOwnFlags(db, personId),
    evidence: await listOwnEvidence(db, personId),
    scores: await listOwnScores(db, personId),
    ...(await listOwnTexts(db, personId)),
    received: await listOwnArrivals(db, personId),
    messages: await listOwnMessages(db, personId),
    reviews_given: await listOwnReviews(db, personId),
    deeds: await listOwnDeeds(db, personId),
  };
  return JSON.stringify(own, withDates, 2);
}

/** Instants are read as what they are. */
const withDates = (key: string, value: unknown): unknown =>
  (key === 'at' || key.endsWith('_at')) && typeof value === 'number' ? new Date(value).toISOString() : value;
