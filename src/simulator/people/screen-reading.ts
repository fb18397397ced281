import { type Language, languages } from '../../language.ts';
import { buttons } from '../../messages/button.ts';
import { say } from '../../messages/message.ts';
import type { Wording } from '../../messages/wording.ts';
import type { ShownMessage } from '../bot-api/shown-message.ts';

/** A button as people see it, with what stands behind it. */
export interface Button {
  readonly label: string;
  readonly data: string;
}

/** How a task can be answered with the buttons under its question. */
type AskedKind = 'count' | 'done' | 'rating' | 'text';

/** What a screen is for, told by its buttons: words may change. */
type Kind =
  | { readonly is: 'notice' }
  | { readonly is: 'contact-request' }
  /** The calendar of a cycle. */
  | { readonly is: 'tasks'; readonly cycle: string }
  /** An offer to check in: a prompt, or what is saved so far. */
  | { readonly is: 'offer'; readonly cycle: string }
  | { readonly is: 'summary' }
  | { readonly is: 'question'; readonly task: string; readonly kind: AskedKind; readonly target: number }
  | { readonly is: 'evidence'; readonly task: string }
  | { readonly is: 'lower-total'; readonly task: string }
  | { readonly is: 'other-work' }
  | { readonly is: 'change' | 'days-of-tasks' | 'days' }
  | { readonly is: 'options' }
  | { readonly is: 'join-request' | 'review' | 'reasons' }
  | { readonly is: 'text' };

export type Screen = Kind & {
  readonly messageId: number;
  readonly text: string;
  readonly hasPicture: boolean;
  readonly buttons: readonly Button[];
};

export type ScreenOf<K extends Kind['is']> = Extract<Screen, { is: K }>;

/** What the person holding the phone makes of a message of the bot. */
export function readScreen(message: ShownMessage): Screen {
  const shown = {
    messageId: message.messageId,
    text: message.text ?? message.caption ?? '',
    hasPicture: message.photo !== undefined,
    buttons: (message.keyboard ?? []).flat().flatMap(({ text, callback_data: data }) =>
      // What opens a link is nothing to answer with.
      data === undefined ? [] : [{ label: text, data }],
    ),
  };
  const hasContactButton = (message.replyKeyboard ?? []).flat().some((button) => button.request_contact);
  return { ...shown, ...(hasContactButton ? { is: 'contact-request' as const } : kindOf(shown)) };
}

function kindOf({ text, buttons: shown }: { text: string; buttons: readonly Button[] }): Kind {
  const has = (prefix: string) => shown.some(({ data }) => data.startsWith(`${prefix}:`));
  const cycle = partOf(shown, 'ci1');
  if (has('jr1')) return { is: 'join-request' };
  if (has('rv1')) return { is: 'review' };
  if (has('rr1')) return { is: 'reasons' };
  if (has('ow1')) return { is: 'other-work' };
  if (has('ct1')) return { is: 'change' };
  if (has('pt1')) return { is: 'days-of-tasks' };
  if (has('py1')) return { is: 'days' };
  if (has('an1')) return askedKind(text, shown);
  if (cycle !== undefined && has('pd1')) return { is: 'tasks', cycle };
  if (has('ch1')) return { is: 'summary' };
  if (cycle !== undefined) return { is: 'offer', cycle };
  if (shown.some(({ data }) => /^op1:\d+:accept$/.test(data))) return { is: 'notice' };
  return { is: has('op1') ? 'options' : 'text' };
}

const partOf = (shown: readonly Button[], prefix: string): string | undefined =>
  shown
    .find(({ data }) => data.startsWith(`${prefix}:`))
    ?.data.split(':')
    .at(1);

function askedKind(text: string, shown: readonly Button[]): Kind {
  const answers = shown.flatMap(({ data }) => buttons.answer.read(data)?.slice(0, 2) ?? []);
  const task = answers[0] ?? '';
  const values = answers.filter((_, index) => index % 2 === 1);
  if (values.includes('p')) return { is: 'evidence', task };
  if (values.some((value) => value.endsWith('!'))) return { is: 'lower-total', task };
  return { is: 'question', task, kind: kindByValues(values), target: targetIn(text) };
}

function kindByValues(values: readonly string[]): AskedKind {
  if (values.includes('y')) return 'done';
  if (values.includes('r1')) return 'rating';
  return values.some((value) => value.startsWith('=')) ? 'count' : 'text';
}

/** «1 of 4 · Door-to-door visits: how many so far? (target 40)»: the third number. */
const targetIn = (text: string): number => numbersIn(text)[2] ?? 10;

export const numbersIn = (text: string): number[] =>
  [...text.matchAll(/\p{Nd}+/gu)].map(([digits]) => Number(digits.replaceAll(/\p{Nd}/gu, plainDigit)));

/** Persian digits start at U+06F0, Arabic ones at U+0660. */
function plainDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = code >= 0x6f0 ? 0x6f0 : code >= 0x660 ? 0x660 : 0x30;
  return String(code - zero);
}

/** The answer that a button stands for: a total, 1 for yes, 0 for no, a rating. */
export function valueOfButton(data: string): { task: string; value: number } | undefined {
  const [task, answer = ''] = buttons.answer.read(data) ?? [];
  if (task === undefined) return undefined;
  if (answer === 'y' || answer === 'n') return { task, value: answer === 'y' ? 1 : 0 };
  const number = /^[=r](\d+)!?$/.exec(answer)?.[1];
  return number === undefined ? undefined : { task, value: Number(number) };
}

/** Tells whether the small word that answers a tap says that the answer is kept, in any language. */
export function createToastReader(wording: Wording): (toast: string | undefined) => boolean {
  const wordsIn = (language: Language) => wording.say(say('toast-saved'), { language, channel: 'telegram' });
  const words = new Set(languages.map(wordsIn));
  return (toast) => toast !== undefined && words.has(toast);
}
