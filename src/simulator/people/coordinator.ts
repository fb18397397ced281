import type { Instant } from '../../clock.ts';
import type { BotApiGroup } from '../bot-api/bot-api-group.ts';
import type { BotApiUser } from '../bot-api/bot-api-user.ts';
import { Random } from '../random.ts';
import { join } from './joining.ts';
import type { Phone } from './phone.ts';
import type { Screen } from './screen-reading.ts';
import type { Tapper } from './tapper.ts';

export interface CoordinatorLife {
  readonly user: BotApiUser;
  readonly group: BotApiGroup;
  /** The same person in the group. */
  readonly groupPhone: Phone;
  /** From headquarters, for this group. */
  readonly bindCode: string;
  readonly joinsAt: Instant;
  /** When the flagged answers are looked through. */
  readonly reviewsAt: readonly Instant[];
}

const cardsAtMost = 400;

/** Joins, binds the group, accepts who asks to join, and looks through the flagged answers now and then. */
export async function liveAsCoordinator(me: Tapper, life: CoordinatorLife): Promise<void> {
  await me.passUntil(life.joinsAt);
  await join(me, { user: life.user });
  await bindGroup(me, life);
  await Promise.all([answerRequests(me, life), reviewNowAndThen(me, life)]);
}

/** Adds the bot to the group and sends the code of headquarters. */
export async function bindGroup(
  me: Tapper,
  { user, group, groupPhone, bindCode }: CoordinatorLife,
): Promise<void> {
  await me.think();
  group.addBot({ by: user, isAdministrator: true });
  await me.think();
  if (!(await groupPhone.act(() => groupPhone.hand.send(`/bind ${bindCode}`))))
    me.complain('/bind is not answered');
}

async function answerRequests(me: Tapper, { groupPhone }: CoordinatorLife): Promise<never> {
  for (;;) {
    const card = await groupPhone.nextCall();
    if (card.is !== 'join-request') continue;
    await me.passMinutes(1, 90);
    const accept = card.buttons.find(({ data }) => data.endsWith(':ok'));
    if (!accept) me.complain('a request has no button to accept it');
    else if (!(await groupPhone.act(() => groupPhone.tap(card.messageId, accept.data))))
      me.complain('a request cannot be accepted');
  }
}

async function reviewNowAndThen(me: Tapper, { groupPhone, reviewsAt }: CoordinatorLife): Promise<void> {
  for (const at of reviewsAt) {
    await me.passUntil(at + me.random.whole(0, 60) * 60_000);
    await groupPhone.act(() => groupPhone.hand.send('/pending'));
    await me.think();
    await review(me, groupPhone);
  }
}

/** Card by card; most are approved. */
async function review(me: Tapper, phone: Phone): Promise<void> {
  phone.turnAway();
  if (!(await phone.act(() => phone.hand.send('/review')))) return me.complain('/review is not answered');
  for (let card = 0; card < cardsAtMost; card += 1) {
    await me.think();
    const { screen } = phone;
    if (screen?.is !== 'review' && screen?.is !== 'reasons') return;
    if (!(await phone.act(() => phone.tap(screen.messageId, choose(me, screen)))))
      me.complain('/review stands still');
  }
}

/** What a card says when nothing is wrong with its answer. */
const byLot = /kurayla|by lot|قرعه/;

/** By what stands on the card below its count, so that the order of the cards does not matter. */
function choose(me: Tapper, { is, buttons, text }: Screen): string {
  const [first, second] = buttons;
  const [, ...card] = text.split('\n');
  if (is !== 'review' || second === undefined || byLot.test(text)) return first?.data ?? '';
  return (new Random(me.key + card.join()).chance(0.2) ? second : first)?.data ?? '';
}
