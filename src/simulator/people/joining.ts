import type { BotApiUser } from '../bot-api/bot-api-user.ts';
import type { ScreenOf } from './screen-reading.ts';
import type { Tapper } from './tapper.ts';

/** How somebody comes to the bot. */
export interface Arrival {
  readonly user: BotApiUser;
  /** From a personal link. */
  readonly inviteCode?: string | undefined;
  /** Sends a card of the address book first, as if it were their own. */
  readonly forgesFirst?: boolean;
  /** The phone is set to another language than the one they read. */
  readonly choosesLanguage?: boolean;
  /** Not on the list: the names of the units on the way to the one they live in. */
  readonly home?: readonly string[];
}

const stepsAtMost = 40;

/** Presses Start and answers until the bot says welcome, or that the coordinators are asked. */
export async function join(me: Tapper, arrival: Arrival): Promise<void> {
  const journey = { ...arrival, isForging: arrival.forgesFirst ?? false, path: [...(arrival.home ?? [])] };
  if (!(await me.phone.act(() => arrival.user.start(arrival.inviteCode))))
    return me.complain('Start is not answered');
  for (let step = 0; step < stepsAtMost; step += 1) {
    await me.think();
    const { screen } = me.phone;
    if (!screen) return;
    me.phone.turnAway();
    if (screen.is === 'notice') await acceptNotice(me, screen, journey);
    else if (screen.is === 'contact-request') await shareContact(me, journey);
    else if (screen.is === 'options') await chooseUnit(me, screen, journey);
    else return;
  }
  me.complain('joining does not end');
}

interface Journey extends Arrival {
  isForging: boolean;
  path: string[];
  hasChosenLanguage?: boolean;
}

async function acceptNotice(me: Tapper, screen: ScreenOf<'notice'>, journey: Journey): Promise<void> {
  const wanted = journey.choosesLanguage && !journey.hasChosenLanguage ? me.language : 'accept';
  journey.hasChosenLanguage = true;
  const button = screen.buttons.find(({ data }) => data.endsWith(`:${wanted}`));
  if (!button) return me.complain(`the notice has no button for ${wanted}`);
  await act(me, () => me.phone.tap(screen.messageId, button.data));
}

async function shareContact(me: Tapper, journey: Journey): Promise<void> {
  const { user } = journey;
  if (!journey.isForging) return act(me, () => user.shareContact());
  journey.isForging = false;
  await act(me, () => user.shareContactOf({ phone: '+905330009999', firstName: 'Başkan' }));
}

/** Taps the next name on the way home, or turns the page. */
async function chooseUnit(me: Tapper, screen: ScreenOf<'options'>, journey: Journey): Promise<void> {
  const [next = ''] = journey.path;
  const button = screen.buttons.find(({ label }) => bare(label) === bare(next));
  if (button) journey.path.shift();
  const more = screen.buttons.find(({ data }) => data.endsWith(':more'));
  const chosen = button ?? more;
  if (!chosen) return me.complain(`the unit ${next} is not on offer`);
  await act(me, () => me.phone.tap(screen.messageId, chosen.data));
}

async function act(me: Tapper, action: () => unknown): Promise<void> {
  if (!(await me.phone.act(action))) me.complain('the bot does not go on with joining');
}

/** Without marks of direction and signs. */
const bare = (label: string): string => label.replaceAll(/[^\p{L}\p{N} ]/gu, '').trim();
