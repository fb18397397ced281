import type { Instant } from '../../clock.ts';
import type { Habits, Kind } from './habits.ts';
import { readKept } from './text-reading.ts';
import { type Manner, type Meant, startWords, stopWords, writeNamed, writeReport } from './text-writing.ts';
import type { TextCall, Texter } from './texter.ts';
import type { Work } from './twins.ts';
import { nonsense } from './typing.ts';

export interface TextLife {
  /** What they do, if they have a twin. */
  readonly work?: Work | undefined;
  readonly habits: Habits;
  /** The number of the cycle that was open at that moment. */
  readonly cycleAt: (at: Instant) => number;
}

const hour = 60;
const day = 24 * hour;
const triesAtMost = 3;

/** Reacts, each in their own way, to the lists of tasks that come. */
export async function liveAsTexter(me: Texter, life: TextLife): Promise<void> {
  for (;;) {
    const call = await me.nextCall();
    await me.lookUp();
    const { kind, onTasks, onPrompt } = life.habits;
    if (kind === 'stopper' && call.is === 'tasks' && !(await stopAndReturn(me))) continue;
    const { chance, hours } = call.is === 'tasks' ? onTasks : onPrompt;
    if (!me.random.chance(chance)) continue;
    await me.passMinutes(hours[0] * hour, hours[1] * hour);
    await report(me, life, call);
  }
}

/** Asks for no more texts, and some days later for all of them. Whether they are back. */
async function stopAndReturn(me: Texter): Promise<boolean> {
  if ((await me.write(me.random.pick(stopWords[me.language]))) === undefined) {
    me.complain('stop is not answered');
    return false;
  }
  me.isStopped = true;
  me.wasStopped = true;
  await me.passMinutes(2 * day, 4 * day);
  me.isStopped = false;
  if ((await me.write(startWords[me.language])) === undefined) me.complain('start is not answered');
  return true;
}

async function report(me: Texter, life: TextLife, call: TextCall): Promise<void> {
  const meant = call.tasks.map((task) => ({ task, value: decide(me, life, call, task) }));
  const asked = { me, cycle: life.cycleAt(call.at) };
  if (life.habits.kind === 'chatty') await me.write(me.random.pick(nonsense[me.language]));
  const open = await tell(asked, meant, life.habits);
  await explain(asked, open, { isSaidAgain: true });
  if (life.habits.kind === 'changer') await change(asked, meant);
}

interface Asked {
  readonly me: Texter;
  readonly cycle: number;
}

const manners: Readonly<Partial<Record<Kind, Manner>>> = {
  prompt: 'in order',
  late: 'with numbers',
  procrastinator: 'in digits',
  typist: 'in own words',
};

/** Writes it as they do, in one text or in several; what is not read back as it was meant is left. */
async function tell(asked: Asked, meant: readonly Meant[], { kind, tapsTwice }: Habits): Promise<Meant[]> {
  const { me } = asked;
  const { random, language } = me;
  const isInPieces = kind === 'planner' || kind === 'eager';
  if (isInPieces) return tellInPieces(asked, meant);
  const text = writeReport(random, meant, { manner: manners[kind] ?? 'in order', language });
  const given = noteAll(asked, meant, tapsTwice);
  const answer = await me.write(...(tapsTwice ? [text, text] : [text]));
  return keepRead(me, given, answer);
}

async function tellInPieces(asked: Asked, meant: readonly Meant[]): Promise<Meant[]> {
  const open: Meant[] = [];
  for (const each of meant) {
    const given = noteAll(asked, [each], false);
    const answer = await asked.me.write(writeNamed([each], asked.me.language));
    open.push(...keepRead(asked.me, given, answer));
    await asked.me.passMinutes(1, 90);
  }
  return open;
}

/**
 * With numbers, and once more what is not read back: the text before may have been lost, or only the answer to it, and
 * then it is kept twice.
 */
async function explain(
  asked: Asked,
  meant: readonly Meant[],
  { isSaidAgain }: { isSaidAgain: boolean },
): Promise<void> {
  let open = meant;
  for (let attempt = 0; attempt < triesAtMost && open.length > 0; attempt += 1) {
    await asked.me.think();
    const given = noteAll(asked, open, isSaidAgain || attempt > 0);
    open = keepRead(asked.me, given, await asked.me.write(writeNamed(open, asked.me.language)));
  }
  for (const { task, value } of open) asked.me.complain(`${task.code} ${value} is not understood`);
}

/** One value was wrong. */
async function change(asked: Asked, meant: readonly Meant[]): Promise<void> {
  const count = meant.find(({ task }) => task.kind === 'count');
  if (!count) return;
  await asked.me.passMinutes(1, 30);
  await explain(asked, [{ ...count, value: count.value + 3 }], { isSaidAgain: false });
}

interface Given extends Meant {
  readonly entry: ReturnType<Texter['book']['write']>;
}

const noteAll = ({ me, cycle }: Asked, meant: readonly Meant[], isDouble: boolean): Given[] =>
  meant.map((each) => {
    const task = taskKey(me.key, cycle, each.task.code);
    return {
      ...each,
      entry: me.book.write({ phone: me.key, task, value: each.value, at: me.now, isDouble }),
    };
  });

/** A task of somebody who sees no ids: their number, the cycle's number and the task's code. */
export const taskKey = (phone: string, cycle: number, code: string): string => `${phone} ${cycle} ${code}`;

/** What is read back as it was meant is kept; the rest is returned. */
function keepRead(me: Texter, given: readonly Given[], answer = ''): Meant[] {
  return given.filter(({ task, value, entry }) => {
    const isRead = readKept(answer, task.label) === value;
    if (isRead) me.book.save(entry);
    return !isRead;
  });
}

/** A little more than before, or whether it was done. */
function decide(
  me: Texter,
  { habits, cycleAt, work }: TextLife,
  call: TextCall,
  task: Meant['task'],
): number {
  const scripted = work?.[task.code];
  if (scripted !== undefined) return scripted;
  const before = me.book.latest(taskKey(me.key, cycleAt(call.at), task.code))?.value ?? 0;
  if (task.kind === 'done') return before || Number(me.random.chance(habits.diligence));
  return before + me.random.whole(before === 0 ? 0 : 1, Math.max(2, Math.ceil((task.target ?? 2) / 2)));
}
