import type { EvidenceInput } from '../src/check-ins/attach-evidence.ts';
import { attachLocation } from '../src/check-ins/attach-location.ts';
import { recordAnswers } from '../src/check-ins/record-answers.ts';
import { isAnswered, type Line } from '../src/check-ins/standing.ts';
import { getStanding } from '../src/check-ins/standing-queries.ts';
import type { Instant } from '../src/clock.ts';
import { getAssignment } from '../src/cycles/assignment-queries.ts';
import { listCyclesOf } from '../src/cycles/cycle-queries.ts';
import { type Choice, type Message, names, type Screen, say } from '../src/messages/message.ts';
import { type AssignmentId, type PersonId, parseId } from '../src/store/ids.ts';
import type { Heard, Reading, Talk } from '../src/talk.ts';
import type { Desk } from './desk.ts';
import { keepPhoto } from './keep-photo.ts';

/**
 * A photo or location that nobody asked for: for which task is it? Further photos, as of an album, may follow before
 * it is said. Input: person, cause, at and either photo (a file, with its album if it has one) or latitude and
 * longitude.
 */
export const placeEvidence = (desk: Desk) => async (talk: Talk, input: Record<string, string>) => {
  const first = readInput(input);
  const tasks = await talk.once('tasks', () => listFitting(desk, first));
  if (tasks.length === 0) return talk.say(say('photo-for-none'));
  const pieces = [first];
  const chosen = tasks.length === 1 ? tasks[0]?.id : await chooseTask(talk, pieces, tasks);
  if (chosen === undefined || chosen === 'none') return talk.say(say('help-hint'));
  const taskId = parseId<AssignmentId>(chosen);
  for (const piece of pieces.slice(0, -1))
    await talk.once('attach', async () => void (await attach(desk, piece, taskId)));
  const last = pieces.at(-1) ?? first;
  return talk.say(await talk.once('attach', () => attach(desk, last, taskId)));
};

interface Unplaced {
  readonly personId: PersonId;
  readonly cause: string;
  readonly at: Instant;
  readonly photo: string | undefined;
  readonly album: string | undefined;
  readonly latitude: number;
  readonly longitude: number;
}

const readInput = (input: Record<string, string>): Unplaced => ({
  personId: parseId<PersonId>(input['person'] ?? ''),
  cause: input['cause'] ?? '',
  at: Number(input['at']),
  photo: input['photo'],
  album: input['album'],
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

/** Waits for the task; photos that come meanwhile are added to `pieces`. */
async function chooseTask(talk: Talk, pieces: Unplaced[], tasks: readonly Fitting[]): Promise<string> {
  const [first] = pieces;
  const key = first?.photo === undefined ? 'location-for' : 'photo-for';
  const fitting = tasks.map(({ id, titles }): Choice[] => [
    { label: say('button-unit', { unit: names(titles) }), data: `${taskPrefix}${id}` },
  ]);
  const none: Choice = { label: say('button-none-of-these'), data: `${taskPrefix}none` };
  const screen: Screen = { message: say(key), choices: [...fitting, [none]] };
  for (;;) {
    const said = await talk.ask(screen, (heard) => readTask(heard));
    if (said.task !== undefined) return said.task;
    if (said.photo && first) pieces.push({ ...first, ...said.photo });
  }
}

const taskPrefix = 'pe-task1:';

interface Said {
  readonly task?: string;
  readonly photo?: Pick<Unplaced, 'cause' | 'at' | 'photo' | 'album'>;
}

function readTask(heard: Heard): Reading<Said> {
  if (heard.kind === 'choice' && heard.data.startsWith(taskPrefix))
    return { value: { task: heard.data.slice(taskPrefix.length) } };
  if (heard.kind !== 'photo') return undefined;
  const { cause, at, fileId: photo, album } = heard;
  return { value: { photo: { cause, at, photo, album } } };
}

/** A photo of a task that is only done or not says that it is done. */
async function attach(desk: Desk, evidence: Unplaced, assignmentId: AssignmentId): Promise<Message> {
  const { personId, cause, at: receivedAt, album } = evidence;
  const assignment = await getAssignment(desk.db, assignmentId);
  const line = (await getStanding(desk.db, { personId, cycleId: assignment.cycleId })).lines.find(
    (own) => own.assignment.id === assignmentId,
  );
  if (line && !isAnswered(line)) {
    const answers = [{ assignmentId, value: { kind: 'done', done: true } as const }];
    await recordAnswers(desk.db, { personId, cause, channel: 'telegram', receivedAt, answers }, desk.now());
  }
  return attachTo(
    desk,
    evidence,
    { personId, assignmentId, cause, receivedAt, album },
    names(assignment.titles),
  );
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
  return (await keepPhoto(desk, where, photo)) ?? say('photo-kept', { title });
}
