import { foldForNetwork } from '../../src/channels/sms/fold-for-network.ts';
import type { Channel } from '../../src/store/words.ts';
import { wording } from '../helpers/jobs.ts';
import type { Fortnight } from './live-fortnight.ts';
import type { OutboxEntry } from './queries.ts';
import type { Sayer } from './sayer.ts';

export type Lived = Pick<Fortnight, 'world' | 'kills' | 'doubts'>;

/** Deliveries, and one reply in each conversation. */
const inFlightAtOnce = { deliveries: 3, replies: 1 };

const render = (channel: Channel, { screen }: OutboxEntry): string =>
  wording.say(screen.message, { language: 'en', channel });

/** Each text that counts as sent came once, and nothing else. */
export function compareTexts({ world }: Lived, outbox: readonly OutboxEntry[]): string[] {
  const sent = outbox.filter(({ sentBy, state }) => sentBy === 'sms' && state === 'sent');
  const expected = sent.map((row) => {
    const text = foldForNetwork(render('sms', row), { language: 'en', turkish: 'ascii' });
    return `${row.phone} ${text}`;
  });
  const got = world.texts.map(({ phone, text }) => `${phone} ${text}`);
  return [
    ...surplus(expected, got).map((text) => `never came: ${text}`),
    ...surplus(got, expected).map((text) => `came once too often: ${text}`),
  ];
}

const greeting = /^This group now follows/;

/**
 * Each message that counts as sent came as it is kept, and twice only what must arrive and was in doubt. The message that
 * shows how a group stands is edited: not each of its states comes as a message of its own.
 */
export function compareMessages({ world, kills, doubts }: Lived, outbox: readonly OutboxEntry[]): string[] {
  const lineOf = (row: OutboxEntry) => `${row.chat} ${render('telegram', row)}`;
  const kept = outbox.filter(({ sentBy }) => sentBy !== 'sms');
  const expected = kept
    .filter(({ kind, sentBy, state }) => kind !== 'status' && sentBy === 'telegram' && state === 'sent')
    .map(lineOf);
  const got = world.shown.filter(({ isEdit }) => !isEdit).map(({ chat, text }) => `${chat} ${text}`);
  const twice = surplus(got, expected).filter((line) => expected.includes(line));
  const prompts = outbox.filter(({ kind }) => kind === 'prompt').map(lineOf);
  const known = new Set(kept.map(lineOf));
  const inGroup = world.shown.filter(({ chat, text }) => chat === 'group' && !greeting.test(text));
  return [
    ...surplus(expected, got).map((line) => `never came: ${line}`),
    ...surplus(
      got.filter((line) => prompts.includes(line)),
      prompts,
    ).map((line) => `asked twice: ${line}`),
    ...inGroup
      .filter(({ chat, text }) => !known.has(`${chat} ${text}`))
      .map(({ text }) => `the group got what is not kept: ${text}`),
    ...tooOften(twice, inFlightAtOnce.deliveries * kills + doubts),
  ];
}

/** Whoever wrote was answered with what they had said until then, or asked on, and twice only if it was in doubt. */
export function compareReplies(fortnight: Lived, outbox: readonly OutboxEntry[]): string[] {
  return fortnight.world.sayers.flatMap((sayer) =>
    sayer.mouth.channel === 'sms' ? compareNotices(sayer, outbox) : compareChat(fortnight, sayer),
  );
}

const readBack = /^Saved\. Thank you! (.*)$/m;
const readsBack = (text: string): string[] => readBack.exec(text)?.slice(1) ?? [];
const question = /^\d of \d · /;

/** Two texts that a gateway hands over late may come in either order: each is answered, whatever counts at the time. */
function compareNotices({ personId, mouth, reports }: Sayer, outbox: readonly OutboxEntry[]): string[] {
  const replies = outbox
    .filter(({ phone, kind }) => phone === mouth.address && kind === 'notice')
    .flatMap((row) => readsBack(render('telegram', row)));
  return replies.length === reports.length
    ? []
    : [`${personId} reported ${reports.length} times and was answered ${replies.length} times`];
}

function compareChat({ world, kills, doubts }: Lived, sayer: Sayer): string[] {
  const { personId, mouth, reports } = sayer;
  const shown = world.shown.filter(({ chat }) => chat === mouth.address);
  const replies = shown.filter(({ isEdit }) => !isEdit).flatMap(({ text }) => readsBack(text));
  return [
    ...findUnanswered(
      sayer,
      shown.map(({ text }) => text),
    ),
    ...replies
      .filter((report) => !reports.includes(report))
      .map((report) => `${personId} is told ${report}, which they never said`),
    ...tooOften(surplus(replies, reports), inFlightAtOnce.replies * kills + doubts),
  ];
}

/** An answer to an open question shows the next question instead. Nobody can answer who is blocked meanwhile. */
function findUnanswered({ personId, reports, hasBeenAway }: Sayer, texts: readonly string[]): string[] {
  if (hasBeenAway) return [];
  const unanswered = surplus(reports, texts.flatMap(readsBack));
  const asked = texts.filter((text) => question.test(text)).length;
  return unanswered.length <= asked
    ? []
    : [`${personId} was not answered: ${unanswered.join(' · ')}, and asked on ${asked} times`];
}

const tooOften = (twice: readonly string[], inDoubt: number): string[] =>
  twice.length <= inDoubt
    ? []
    : [`${twice.length} came twice, ${inDoubt} were in doubt: ${twice.join(' · ')}`];

/** What stands more often in the first list than in the second. */
function surplus(more: readonly string[], than: readonly string[]): string[] {
  const left = [...than];
  return more.filter((each) => {
    const index = left.indexOf(each);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}
