import { checkIn } from './checking-in.ts';
import { sendPhotos } from './evidence.ts';
import { asksFor, type Manners } from './giving.ts';
import { type Screen, valueOfButton } from './screen-reading.ts';
import type { Tapper } from './tapper.ts';

/** Chooses a day for one of the tasks and goes back to the list. */
export async function planDay(me: Tapper, tasks: Screen): Promise<void> {
  await tapFirst(me, tasks, 'pd1:');
  await tapSome(me, 'pt1:');
  await tapSome(me, 'py1:');
  if (me.phone.screen) await tapFirst(me, me.phone.screen, 'tk1:');
}

/** Changes one of the answers, from the list of what was saved. */
export async function changeAnswer(me: Tapper, manners: Manners): Promise<void> {
  if (me.phone.screen?.is !== 'summary') return;
  await me.passMinutes(1, 600);
  const { screen } = me.phone;
  if (!screen || !(await tapFirst(me, screen, 'ch1:'))) return;
  await me.think();
  const list = me.phone.screen;
  const [first, ...others] = list?.buttons.filter(({ data }) => data.startsWith('ct1:')) ?? [];
  if (!list || !first) return me.complain('there is no answer to change');
  const chosen = me.random.pick([first, ...others]);
  await checkIn(me, manners, () => me.phone.tap(list.messageId, chosen.data));
}

/** Taps a button that has gone from its message: once more one of the answers that were given by tapping. */
export async function tapOldButton(me: Tapper): Promise<void> {
  await me.passMinutes(1, 3_000);
  const [first, ...others] = me.tapped.filter(({ messageId }) => me.phone.shows(messageId));
  if (!first) return;
  const button = me.random.pick([first, ...others]);
  const answer = valueOfButton(button.data);
  if (!answer) return;
  const given = me.book.write({ phone: me.key, ...answer, at: me.now });
  const wasAsked = asksFor(me.phone.screen, answer.task);
  const toast = await me.phone.toastFor(me.phone.tap(button.messageId, button.data));
  const hasMovedOn = wasAsked && !asksFor(me.phone.screen, answer.task);
  if (me.readsAsSaved(toast) || hasMovedOn) me.book.save(given);
}

/** A photo out of the blue, some time after the task was reported as done. */
export async function sendUnaskedPhoto(me: Tapper, { photos }: Manners): Promise<void> {
  const [photo] = photos;
  if (!photo || !me.hasShownPhoto) return;
  await me.passMinutes(10, 1_000);
  if (!(await me.phone.act(() => sendPhotos(me, [photo])))) me.complain('a photo is not answered');
}

/** Wants no more messages; thinks better of it after some days. */
export async function stopAndReturn(me: Tapper): Promise<void> {
  await me.passMinutes(10, 2_000);
  await send(me, '/stop');
  me.isStopped = true;
  await me.passMinutes(3 * 24 * 60, 6 * 24 * 60);
  me.isStopped = false;
  await send(me, '/start');
}

/** Announces an absence of some days. */
export async function takeBreak(me: Tapper): Promise<void> {
  await me.passMinutes(10, 3 * 24 * 60);
  await send(me, '/break');
  await me.think();
  const options = me.phone.screen?.buttons.filter(({ data }) => /^op1:\d+:(3|7|rest)$/.test(data)) ?? [];
  const [first, ...others] = options;
  if (!first || !me.phone.screen) return me.complain('/break offers nothing');
  const { messageId } = me.phone.screen;
  const chosen = me.random.pick([first, ...others]);
  if (!(await me.phone.act(() => me.phone.tap(messageId, chosen.data)))) me.complain('/break does not go on');
}

async function send(me: Tapper, command: string): Promise<void> {
  if (!(await me.phone.act(() => me.phone.hand.send(command)))) me.complain(`${command} is not answered`);
}

async function tapFirst(me: Tapper, screen: Screen, prefix: string): Promise<boolean> {
  const button = screen.buttons.find(({ data }) => data.startsWith(prefix));
  if (!button) {
    me.complain(`there is no button ${prefix}`);
    return false;
  }
  return me.phone.act(() => me.phone.tap(screen.messageId, button.data));
}

async function tapSome(me: Tapper, prefix: string): Promise<void> {
  await me.think();
  const { screen } = me.phone;
  const [first, ...others] = screen?.buttons.filter(({ data }) => data.startsWith(prefix)) ?? [];
  if (!screen || !first) return me.complain(`there are no buttons ${prefix}`);
  const chosen = me.random.pick([first, ...others]);
  await me.phone.act(() => me.phone.tap(screen.messageId, chosen.data));
}
