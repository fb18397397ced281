import type { Instant } from '../../clock.ts';
import { checkIn } from './checking-in.ts';
import type { Manners } from './giving.ts';
import type { Habits } from './habits.ts';
import { type Arrival, join } from './joining.ts';
import { changeAnswer, planDay, sendUnaskedPhoto, stopAndReturn, takeBreak, tapOldButton } from './moods.ts';
import type { Screen } from './screen-reading.ts';
import type { Tapper } from './tapper.ts';

export interface RepLife {
  readonly arrival: Arrival;
  readonly joinsAt: Instant;
  readonly habits: Habits;
  readonly manners: Manners;
}

/** Joins, and from then on reacts, each in their own way, to what the bot sends. */
export async function liveAsRep(me: Tapper, life: RepLife): Promise<void> {
  await me.passUntil(life.joinsAt);
  await join(me, life.arrival);
  for (;;) {
    const call = await me.phone.nextCall();
    await me.lookUp();
    if (call.is === 'tasks') await onTasks(me, life, call);
    else if (call.is === 'offer') await onPrompt(me, life, call);
  }
}

async function onTasks(me: Tapper, life: RepLife, tasks: Screen): Promise<void> {
  const { kind, onTasks: reaction } = life.habits;
  if (kind === 'planner') await planDay(me, tasks);
  if (kind === 'stopper') await stopAndReturn(me);
  if (kind === 'breaks') await takeBreak(me);
  if (!me.random.chance(reaction.chance)) return;
  await passHours(me, reaction.hours);
  await report(me, life, tasks);
  if (kind === 'eager') await reportAgain(me, life);
}

async function onPrompt(me: Tapper, life: RepLife, prompt: Screen): Promise<void> {
  const { onPrompt: reaction } = life.habits;
  if (!me.random.chance(reaction.chance)) return;
  await passHours(me, reaction.hours);
  await report(me, life, prompt);
}

const passHours = (me: Tapper, [least, most]: readonly [number, number]): Promise<void> =>
  me.passMinutes(least * 60, most * 60);

/** Checks in by the button of that message, and does afterwards what is typical of them. */
async function report(me: Tapper, { manners, habits }: RepLife, screen: Screen): Promise<void> {
  const button = screen.buttons.find(({ data }) => data.startsWith('ci1:'));
  if (!button) return me.complain('there is no button to check in');
  await checkIn(me, manners, () => me.phone.tap(screen.messageId, button.data));
  switch (habits.kind) {
    case 'changer':
      return changeAnswer(me, manners);
    case 'old buttons':
      return tapOldButton(me);
    case 'photographer':
      return sendUnaskedPhoto(me, manners);
    default:
      return;
  }
}

/** Some report every few days, without being asked. */
async function reportAgain(me: Tapper, { manners }: RepLife): Promise<void> {
  for (let times = me.random.whole(1, 3); times > 0; times -= 1) {
    await me.passMinutes(24 * 60, 72 * 60);
    await checkIn(me, manners, () => me.phone.hand.send('/checkin'));
  }
}
