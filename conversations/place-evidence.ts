import { findAnswerByCause } from '../src/check-ins/answer-queries.ts';
import { isNothing } from '../src/check-ins/answer-value.ts';
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
import { keepLocation, keepPhoto } from './keep-evidence.ts';

/**
 * A photo or location that nobody asked for: for which task is it? Further photos, as of an album, may follow before
 * it is said. Input: person, cause, at and either photo (a file, with its album if it has one) or latitude and
 * longitude.
 */
export const placeEvidence = (desk: Desk) => async (talk: Talk, input: Record<string, string>) => {
  const first = readInput(input);
  const tasks = await talk.once('tasks', () => listFitting(desk, first));
  if (tasks.length === 0)
    return talk.say(say(first.photo === undefined ? 'location-for-none' : 'photo-for-none'));
  const pieces: [Unplaced, ...Unplaced[]] = [first];
  const chosen = findMeant(tasks)?.id ?? (await chooseTask(talk, pieces, tasks));
  if (chosen === 'none') return talk.say(say('help-hint'));
  const taskId = parseId<AssignmentId>(chosen);
  let problem: Message | null = null;
  for (const piece of pieces)
    problem = (await talk.once('attach', async () => (await attach(desk, piece, taskId)) ?? null)) ?? problem;
  const kept = first.photo === undefined ? 'location-kept' : 'photo-kept';
  const title = await talk.once('title', async () => (await getAssignment(desk.db, taskId)).titles);
  return talk.say(problem ?? say(kept, { title: names(title) }));
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
  readonly isDone: boolean;
  /** It was answered in the words below the photo. */
  readonly isNamed: boolean;
}

/** The open tasks that take such evidence. */
async function listFitting(desk: Desk, { personId, cause, photo }: Unplaced): Promise<Fitting[]> {
  const wanted = photo === undefined ? 'location' : 'photo';
  const cycles = await listCyclesOf(desk.db, personId, { states: ['open'] });
  const standings = await Promise.all(
    cycles.map(({ id }) => getStanding(desk.db, { personId, cycleId: id })),
  );
  const fitting = standings
    .flatMap(({ lines }) => lines)
    .filter(({ assignment }) => assignment.evidence === wanted)
    .filter((line) => hasDone(line) || line.assignment.kind === 'done');
  return Promise.all(
    fitting.map(async (line) => {
      const { id, shortTitles: titles } = line.assignment;
      const isNamed = (await findAnswerByCause(desk.db, cause, id)) !== undefined;
      return { id, titles, isDone: hasDone(line), isNamed };
    }),
  );
}

const hasDone = (line: Line): boolean =>
  line.answer !== undefined && isAnswered(line) && !isNothing(line.answer.value);

/** The only one that was named, or the only one that there is, if something has been done for it. */
function findMeant(tasks: readonly Fitting[]): Fitting | undefined {
  const named = tasks.filter(({ isNamed }) => isNamed);
  const [only, ...others] = named.length > 0 ? named : tasks;
  return others.length === 0 && only?.isDone ? only : undefined;
}

/** Waits for the task; photos that come meanwhile are added to `pieces`. An album is asked about once. */
async function chooseTask(
  talk: Talk,
  pieces: [Unplaced, ...Unplaced[]],
  tasks: readonly Fitting[],
): Promise<string> {
  const [first] = pieces;
  const prefix = prefixOf(first);
  const fitting = tasks.map(({ id, titles }): Choice[] => [
    { label: say('button-unit', { unit: names(titles) }), data: `${prefix}${id}` },
  ]);
  const none: Choice = { label: say('button-none-of-these'), data: `${prefix}none` };
  const question = say(first.photo === undefined ? 'location-for' : 'photo-for');
  const screen: Screen = { message: question, choices: [...fitting, [none]] };
  const read = (heard: Heard) => readTask(heard, first);
  for (let said = await talk.ask(screen, read); ; ) {
    if ('task' in said) return said.task;
    const isOfAlbum = said.album !== undefined && said.album === pieces.at(-1)?.album;
    pieces.push({ ...first, ...said });
    said = isOfAlbum ? await talk.hear(read, screen) : await talk.ask(screen, read);
  }
}

/** A photo and a place may be asked about at the same time. */
const prefixOf = ({ photo }: Unplaced): string => (photo === undefined ? 'pe-place1:' : 'pe-photo1:');

type Said = { readonly task: string } | Pick<Unplaced, 'cause' | 'at' | 'photo' | 'album'>;

/** The task, or another photo beside the first one: what is asked of a location is no task for photos. */
function readTask(heard: Heard, first: Unplaced): Reading<Said> {
  const prefix = prefixOf(first);
  if (heard.kind === 'choice' && heard.data.startsWith(prefix))
    return { value: { task: heard.data.slice(prefix.length) } };
  if (heard.kind !== 'photo' || first.photo === undefined) return undefined;
  const { cause, at, fileId: photo, album } = heard;
  return { value: { cause, at, photo, album } };
}

/**
 * A photo of a task that is only done or not says that it is done, also after a «no». Returns why it could not be kept,
 * if it could not.
 */
async function attach(
  desk: Desk,
  { photo, latitude, longitude, ...evidence }: Unplaced,
  assignmentId: AssignmentId,
): Promise<Message | undefined> {
  const { personId, cause, at: receivedAt, album } = evidence;
  const { cycleId } = await getAssignment(desk.db, assignmentId);
  const { lines } = await getStanding(desk.db, { personId, cycleId });
  const line = lines.find((own) => own.assignment.id === assignmentId);
  if (line && !hasDone(line)) {
    const answers = [{ assignmentId, value: { kind: 'done', done: true } as const }];
    const recording = { personId, cause, channel: 'telegram' as const, receivedAt, answers };
    const [recorded] = await recordAnswers(desk.db, recording, desk.now());
    if (recorded?.type !== 'recorded') return say('evidence-closed');
  }
  const where = { personId, assignmentId, cause, receivedAt, album };
  return photo === undefined
    ? keepLocation(desk, { ...where, latitude, longitude })
    : keepPhoto(desk, where, photo);
}
