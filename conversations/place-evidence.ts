import type { EvidenceInput } from '../src/check-ins/attach-evidence.ts';
import { attachLocation } from '../src/check-ins/attach-location.ts';
import { attachPhoto } from '../src/check-ins/attach-photo.ts';
import { recordAnswers } from '../src/check-ins/record-answers.ts';
import { isAnswered, type Line } from '../src/check-ins/standing.ts';
import { getStanding } from '../src/check-ins/standing-queries.ts';
import type { Instant } from '../src/clock.ts';
import { getAssignment } from '../src/cycles/assignment-queries.ts';
import { listCyclesOf } from '../src/cycles/cycle-queries.ts';
import { AppError } from '../src/errors.ts';
import { type Message, names, say } from '../src/messages/message.ts';
import { type AssignmentId, type PersonId, parseId } from '../src/store/ids.ts';
import type { Talk } from '../src/talk.ts';
import type { Desk } from './desk.ts';

/**
 * A photo or location that nobody asked for: for which task is it? Input: person, cause, at and either photo (a file)
 * or latitude and longitude; album when the photo came in one.
 */
export const placeEvidence = (desk: Desk) => async (talk: Talk, input: Record<string, string>) => {
  const evidence = readInput(input);
  const open = await talk.once('tasks', () => listFitting(desk, evidence));
  if (open.length === 0) return talk.say(say('photo-for-none'));
  const chosen = open.length === 1 ? open[0]?.id : await chooseTask(talk, evidence, open);
  if (chosen === undefined || chosen === 'none') return talk.say(say('help-hint'));
  await talk.say(await talk.once('attach', () => attach(desk, evidence, parseId<AssignmentId>(chosen))));
};

interface Unplaced {
  readonly personId: PersonId;
  readonly cause: string;
  readonly at: Instant;
  readonly photo: string | undefined;
  readonly latitude: number;
  readonly longitude: number;
}

const readInput = (input: Record<string, string>): Unplaced => ({
  personId: parseId<PersonId>(input['person'] ?? ''),
  cause: input['cause'] ?? '',
  at: Number(input['at']),
  photo: input['photo'],
  latitude: Number(input['latitude']),
  longitude: Number(input['longitude']),
});

interface Fitting {
  readonly id: string;
  readonly titles: Line['assignment']['titles'];
}

/** The open tasks that take such evidence. */
async function listFitting(desk: Desk, { personId, photo }: Unplaced): Promise<Fitting[]> {
  const wanted = photo === undefined ? 'location' : 'photo';
  const cycles = await listCyclesOf(desk.db, personId, { states: ['open'] });
  const standings = await Promise.all(
    cycles.map(({ id }) => getStanding(desk.db, { personId, cycleId: id })),
  );
  return standings
    .flatMap(({ lines }) => lines)
    .filter(
      (line) => line.assignment.evidence === wanted && (isAnswered(line) || line.assignment.kind === 'done'),
    )
    .map(({ assignment }) => ({ id: assignment.id, titles: assignment.shortTitles }));
}

function chooseTask(talk: Talk, { photo }: Unplaced, open: readonly Fitting[]): Promise<string> {
  const options = open.map(({ id, titles }) => ({
    value: id,
    label: say('button-unit', { unit: names(titles) }),
  }));
  const none = { value: 'none', label: say('button-none-of-these') };
  return talk.choose(say(photo === undefined ? 'location-for' : 'photo-for'), [...options, none], 1);
}

/** A photo of a task that is only done or not says that it is done. */
async function attach(desk: Desk, evidence: Unplaced, assignmentId: AssignmentId): Promise<Message> {
  const { personId, cause, at: receivedAt } = evidence;
  const assignment = await getAssignment(desk.db, assignmentId);
  const line = (await getStanding(desk.db, { personId, cycleId: assignment.cycleId })).lines.find(
    (own) => own.assignment.id === assignmentId,
  );
  if (line && !isAnswered(line)) {
    const answers = [{ assignmentId, value: { kind: 'done', done: true } as const }];
    await recordAnswers(desk.db, { personId, cause, channel: 'telegram', receivedAt, answers }, desk.now());
  }
  return attachTo(desk, evidence, { personId, assignmentId, cause, receivedAt }, names(assignment.titles));
}

async function attachTo(
  desk: Desk,
  { photo, latitude, longitude }: Unplaced,
  where: EvidenceInput,
  title: ReturnType<typeof names>,
): Promise<Message> {
  if (photo === undefined) {
    await attachLocation(desk.db, { ...where, latitude, longitude }, desk.now());
    return say('location-kept', { title });
  }
  try {
    await attachPhoto(desk.db, { ...where, bytes: await desk.download(photo) }, desk.now());
    return say('photo-kept', { title });
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid') return say('photo-unreadable');
    throw error;
  }
}
