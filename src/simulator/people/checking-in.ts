import { giveEvidence } from './evidence.ts';
import { giveAnswer, type Manners } from './giving.ts';
import { type Screen, type ScreenOf, valueOfButton } from './screen-reading.ts';
import type { Tapper } from './tapper.ts';
import { nonsense, sentences, writeCount, writeDone, writePlainly } from './typing.ts';

const stepsAtMost = 60;
const triesAtMost = 3;

/** Goes through a check-in from its first question to what was saved, or until something comes in between. */
export async function checkIn(me: Tapper, manners: Manners, begin: () => unknown): Promise<void> {
  me.phone.turnAway();
  if (!(await me.phone.act(begin))) return me.complain('a check-in does not begin');
  for (let step = 0; step < stepsAtMost; step += 1) {
    await me.think();
    const { screen } = me.phone;
    if (!screen || !isQuestion(screen)) return;
    if (me.random.chance(manners.isInterrupted)) return;
    if (me.random.chance(manners.isChatty)) await chat(me);
    else if (!(await giveReason(me, screen))) await respond(me, manners, screen);
  }
  me.complain('a check-in does not end');
}

const questions = ['question', 'evidence', 'lower-total', 'other-work'] as const;
type Question = ScreenOf<(typeof questions)[number]>;

const isQuestion = (screen: Screen): screen is Question => questions.some((is) => is === screen.is);

async function respond(me: Tapper, manners: Manners, screen: Question): Promise<void> {
  switch (screen.is) {
    case 'question':
      return answer(me, manners, screen);
    case 'evidence':
      return giveEvidence(me, manners, screen);
    case 'lower-total':
      return tapOne(me, screen);
    case 'other-work':
      return sayOtherWork(me, manners, screen);
  }
}

/** Something that is no answer: the question must still be there afterwards. */
async function chat(me: Tapper): Promise<void> {
  const { hand } = me.phone;
  const antics = [
    () => hand.sendSticker(),
    () => hand.sendVoice(),
    () => hand.send(me.random.pick(nonsense[me.language])),
  ] as const;
  if (!(await me.phone.act(me.random.pick([...antics])))) me.complain('chatting is not answered');
}

/** «What was in the way?» may stand under the next question: half of the people tap a reason. */
async function giveReason(me: Tapper, screen: Question): Promise<boolean> {
  const [first, ...others] = screen.buttons.filter(({ data }) => data.startsWith('wn1:'));
  if (!first || me.random.chance(0.5)) return false;
  const reason = me.random.pick([first, ...others]);
  return me.phone.act(() => me.phone.tap(screen.messageId, reason.data));
}

async function answer(me: Tapper, manners: Manners, screen: ScreenOf<'question'>): Promise<void> {
  if (screen.kind === 'text') return typeSentence(me);
  // An earlier task may be named too, where it is asked what was in the way there.
  const scripted = [...(manners.script ?? [])].findLast(([title]) => screen.text.includes(title));
  if (scripted) return typeValue(me, screen, scripted[1]);
  const skip = screen.buttons.find(({ data }) => data.endsWith(':s'));
  if (skip && me.random.chance(manners.skips))
    return actOrComplain(me, () => me.phone.tap(screen.messageId, skip.data));
  if (screen.kind !== 'rating' && me.random.chance(manners.types)) return typeAnswer(me, manners, screen);
  return tapOne(me, screen, manners);
}

/** Taps one of the answers; yes more often than no. */
async function tapOne(
  me: Tapper,
  screen: ScreenOf<'question' | 'lower-total'>,
  { tapsTwice, diligence } = { tapsTwice: false, diligence: 1 },
): Promise<void> {
  const answers = screen.buttons.filter(({ data }) => valueOfButton(data) !== undefined);
  const [first, second] = answers;
  if (!first) return me.complain('a question has no answers to tap');
  const isYesNo = screen.is === 'question' && screen.kind === 'done';
  const no = isYesNo && second && !me.random.chance(diligence) ? second : undefined;
  const button = no ?? (isYesNo ? first : me.random.pick([first, ...answers.slice(1)]));
  const given = valueOfButton(button.data);
  if (!given) return;
  me.tapped.push({ messageId: screen.messageId, data: button.data });
  await giveAnswer(me, { ...given, isDouble: tapsTwice }, () => {
    me.phone.tap(screen.messageId, button.data);
    if (tapsTwice) me.phone.tap(screen.messageId, button.data);
  });
}

/** Plainly, and nothing else. */
async function typeValue(me: Tapper, { task, kind }: ScreenOf<'question'>, value: number): Promise<void> {
  const words = writePlainly(kind === 'done' ? 'done' : 'count', value, me.language);
  const isDone = await giveAnswer(me, { task, value }, () => me.phone.hand.send(words));
  if (!isDone) me.complain(`${words} is not understood`);
}

/** First as it comes, then, if the bot asks again, plainly. */
async function typeAnswer(me: Tapper, manners: Manners, screen: ScreenOf<'question'>): Promise<void> {
  const { task } = screen;
  const before = me.book.latest(task)?.value;
  const value =
    screen.kind === 'done' ? Number(me.random.chance(manners.diligence)) : total(me, screen, before);
  const kind = screen.kind === 'done' ? 'done' : 'count';
  for (let attempt = 0; attempt < triesAtMost; attempt += 1) {
    const words = attempt > 0 ? writePlainly(kind, value, me.language) : write(me, { kind, value, before });
    const isDone = await giveAnswer(me, { task, value }, () => me.phone.hand.send(words));
    if (isDone || me.phone.screen?.is !== 'question') return;
    await me.think();
  }
  me.complain(`a plain ${kind} of ${value} is not understood`);
}

const write = (
  me: Tapper,
  { kind, value, before }: { kind: 'count' | 'done'; value: number; before: number | undefined },
): string =>
  kind === 'done'
    ? writeDone(me.random, value === 1, me.language)
    : writeCount(me.random, { total: value, before, language: me.language });

/** A little more than before; rarely less, or more than anybody believes. */
function total(me: Tapper, { target }: ScreenOf<'question'>, before = 0): number {
  if (me.random.chance(0.01)) return before + target * 4;
  if (before > 2 && me.random.chance(0.03)) return before - 1;
  return before + me.random.whole(before === 0 ? 0 : 1, Math.max(2, Math.ceil(target / 2)));
}

async function typeSentence(me: Tapper): Promise<void> {
  await actOrComplain(me, () => me.phone.hand.send(me.random.pick(sentences[me.language])));
}

async function sayOtherWork(me: Tapper, manners: Manners, screen: ScreenOf<'other-work'>): Promise<void> {
  const nothing = screen.buttons.find(({ data }) => data.startsWith('ow1:'));
  if (!nothing || me.random.chance(manners.types / 3)) return typeSentence(me);
  await actOrComplain(me, () => me.phone.tap(screen.messageId, nothing.data));
}

async function actOrComplain(me: Tapper, action: () => unknown): Promise<void> {
  if (!(await me.phone.act(action))) me.complain('the check-in does not go on');
}
