import { valueText } from '../src/check-ins/answer-text.ts';
import type { Flag } from '../src/check-ins/flag.ts';
import { listOpenReviews, type OpenReview } from '../src/check-ins/open-review-queries.ts';
import type { RejectionReason } from '../src/check-ins/rejection-reason.ts';
import { reviewAnswer, reviewing } from '../src/check-ins/review-answer.ts';
import { findDecision } from '../src/check-ins/review-queries.ts';
import { getCycle } from '../src/cycles/cycle-queries.ts';
import { getProgram } from '../src/cycles/program-queries.ts';
import { AppError } from '../src/errors.ts';
import { buttons } from '../src/messages/button.ts';
import {
  type Choice,
  inner,
  lines,
  type Message,
  moment,
  names,
  type Screen,
  say,
} from '../src/messages/message.ts';
import { hasRoleOver } from '../src/organisation/role-queries.ts';
import { type AnswerId, type PersonId, parseId, type UnitId } from '../src/store/ids.ts';
import type { Heard, Reading, Talk } from '../src/talk.ts';
import { askRejectionReason } from './ask-rejection-reason.ts';
import type { Desk } from './desk.ts';

/**
 * Flagged answers one after another, then those drawn by lot: approve, or reject with a reason that the rep hears.
 * Input: reviewer, units (apart by spaces) and, when a card was tapped that somebody else had opened, answer and
 * verdict.
 */
export const review = (desk: Desk) => async (talk: Talk, input: Record<string, string>) => {
  const reviewer = parseId<PersonId>(input['reviewer'] ?? '');
  const units = (input['units'] ?? '').split(' ').map((id) => parseId<UnitId>(id));
  const passed: string[] = [];
  let outcome: Outcome = {};
  if (input['answer'] !== undefined)
    outcome = await decide(talk, desk, reviewer, {
      answerId: input['answer'],
      verdict: input['verdict'] === 'ok' ? 'ok' : 'no',
    });

  for (;;) {
    const { said, backTo } = outcome;
    const next = await talk.once('next', () => nextCard(desk, { reviewer, units, passed, backTo }));
    if (next === null) return talk.say(withWord(nothingLeft(passed.length), said));
    const verdict = await talk.ask(cardWith(next, said), (heard) => readVerdict(heard, next.answerId));
    if (verdict === 'later') {
      passed.push(next.answerId);
      outcome = {};
    } else {
      outcome = await decide(talk, desk, reviewer, { answerId: next.answerId, verdict });
    }
  }
};

/** What is worth saying about a verdict; or the answer whose card comes again, as there was none after all. */
interface Outcome {
  readonly said?: Message;
  readonly backTo?: string;
}

const nothingLeft = (putOff: number): Message =>
  putOff === 0 ? say('review-none') : say('review-later-left', { count: putOff });

type Verdict = 'ok' | 'no' | 'later';

interface Card {
  readonly answerId: string;
  readonly screen: Screen;
}

interface Walk {
  readonly reviewer: PersonId;
  readonly units: readonly UnitId[];
  readonly passed: readonly string[];
  readonly backTo: string | undefined;
}

async function nextCard(desk: Desk, { reviewer, units, passed, backTo }: Walk): Promise<Card | null> {
  const lists = await Promise.all(units.map((unitId) => listOpenOf(desk, { reviewer, unitId })));
  const byId = new Map(lists.flat().map((open) => [open.answerId, open]));
  const open = [...byId.values()].filter(({ answerId }) => !passed.includes(answerId));
  const [first] = open.toSorted(
    (a, b) =>
      Number(b.answerId === backTo) - Number(a.answerId === backTo) ||
      Number(a.isSampled) - Number(b.isSampled) ||
      a.receivedAt - b.receivedAt,
  );
  return first ? { answerId: first.answerId, screen: await cardOf(desk, first, open.length) } : null;
}

/** What waits in a unit of theirs. Rights are asked each time: a walk may last for days. */
async function listOpenOf(
  { db, now }: Desk,
  { reviewer, unitId }: { reviewer: PersonId; unitId: UnitId },
): Promise<OpenReview[]> {
  const mayReview = await hasRoleOver(db, { personId: reviewer, unitId, kinds: reviewing });
  return mayReview ? listOpenReviews(db, { unitId, now: now(), reviewerId: reviewer }) : [];
}

async function cardOf(desk: Desk, open: OpenReview, left: number): Promise<Screen> {
  const cycle = await getCycle(desk.db, open.cycleId);
  const { calendar } = await getProgram(desk.db, cycle.programId);
  const [picture] = open.photos;
  const message = say('review-card', {
    left,
    name: open.person.name,
    unit: names(open.unitNames),
    number: open.number,
    title: names(open.titles),
    answer: inner(valueText(open.value, open.target)),
    doubts: lines([...doubtsOf(open), ...callOf(open)]),
    until: moment(open.reviewableUntil, calendar.timeZone),
  });
  return {
    message,
    ...(picture === undefined ? {} : { picture }),
    choices: [verdicts(open.answerId), later(open.answerId)],
  };
}

const verdicts = (answerId: AnswerId): Choice[] => [
  { label: say('review-approve'), data: buttons.review.write(answerId, 'ok') },
  { label: say('review-reject'), data: buttons.review.write(answerId, 'no') },
];

const later = (answerId: AnswerId): Choice[] => [
  { label: say('review-later'), data: buttons.review.write(answerId, 'later') },
];

function doubtsOf({ flags, recordedBy, isSampled }: OpenReview): Message[] {
  if (isSampled) return [say('doubt-sample')];
  const foreign = recordedBy === undefined ? [] : [say('doubt-recorded-for')];
  const doubts = [...flags.map(doubtOf), ...foreign];
  return doubts.length > 0 ? doubts : [say('doubt-after-rejection')];
}

/** Where no photo could come, the coordinator's call takes its place. */
const callOf = ({ asksCall, person: { name, phone } }: OpenReview): Message[] =>
  asksCall && phone !== undefined ? [say('review-call', { name, phone })] : [];

function doubtOf(flag: Flag): Message {
  switch (flag.kind) {
    case 'evidence-missing':
      return say('doubt-evidence-missing');
    case 'photo-seen-before':
      return say('doubt-photo-seen-before');
    case 'far-above-target':
      return say('doubt-far-above-target', { target: flag.target });
    case 'far-from-unit':
      return say('doubt-far-from-unit', { kilometres: Math.round(flag.metres / 100) / 10 });
  }
}

function readVerdict(heard: Heard, answerId: string): Reading<Verdict> {
  if (heard.kind !== 'choice') return undefined;
  const [id, verdict] = buttons.review.read(heard.data) ?? [];
  if (id !== answerId) return undefined;
  return verdict === 'ok' || verdict === 'no' || verdict === 'later' ? { value: verdict } : undefined;
}

/**
 * Carries the verdict out. Throws conflict `review-decided-earlier` when somebody else has just done so: their tap
 * has moved the walk on already.
 */
async function decide(
  talk: Talk,
  desk: Desk,
  reviewerId: PersonId,
  { answerId, verdict }: { answerId: string; verdict: 'ok' | 'no' },
): Promise<Outcome> {
  const id = parseId<AnswerId>(answerId);
  const reason = verdict === 'no' ? await askRejectionReason(talk, desk, id) : undefined;
  if (reason === 'back') return { backTo: answerId };
  const refused = await talk.once('decide', () => decideOnce(desk, { answerId: id, reviewerId, reason }));
  return refused ? { said: refused } : {};
}

async function decideOnce(
  desk: Desk,
  {
    answerId,
    reviewerId,
    reason,
  }: { answerId: AnswerId; reviewerId: PersonId; reason: RejectionReason | undefined },
): Promise<Message | null> {
  try {
    const verdict =
      reason === undefined ? { verdict: 'approved' as const } : { verdict: 'rejected' as const, reason };
    await reviewAnswer(desk.db, { answerId, reviewerId, ...verdict }, desk.now());
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (await isOvertaken(desk, { answerId, reviewerId })) throw error;
    return sorry(error);
  }
  if (await isOvertaken(desk, { answerId, reviewerId }))
    throw new AppError('conflict', 'review-decided-earlier');
  return null;
}

const raceMs = 5_000;

/** Two people have tapped one card at the same time. */
async function isOvertaken(
  { db, now }: Desk,
  { answerId, reviewerId }: { answerId: AnswerId; reviewerId: PersonId },
): Promise<boolean> {
  const decision = await findDecision(db, answerId);
  return decision !== undefined && decision.reviewerId !== reviewerId && now() - decision.at < raceMs;
}

function sorry({ key }: AppError): Message {
  switch (key) {
    case 'review-own':
    case 'review-not-allowed':
    case 'review-replaced':
    case 'review-frozen':
      return say(key);
    default:
      return say('review-decided-earlier');
  }
}

const cardWith = (card: Card, word: Message | undefined): Screen => ({
  ...card.screen,
  message: withWord(card.screen.message, word),
});

const withWord = (message: Message, word: Message | undefined): Message =>
  word ? say('with-hint', { hint: inner(word), screen: inner(message) }) : message;
