import { AppError } from '../errors.ts';

const maxBytes = 64;

/**
 * The data of buttons: `prefix:part:part`. The prefix names the feature and its version, so that a button of an
 * older version is recognised as such. One codec per feature; Telegram takes at most 64 bytes.
 */
export interface ButtonCodec {
  write(...parts: readonly string[]): string;
  /** The parts, or undefined when the data is another feature's. */
  read(data: string): string[] | undefined;
}

export function buttonCodec(prefix: string): ButtonCodec {
  return {
    write: (...parts) => {
      const data = [prefix, ...parts].join(':');
      if (Buffer.byteLength(data) > maxBytes) throw new AppError('invalid', 'button-too-long', { data });
      return data;
    },
    read: (data) => {
      const [head, ...parts] = data.split(':');
      return head === prefix ? parts : undefined;
    },
  };
}

/** The features' buttons. */
export const buttons = {
  /** cycle: begins or continues the check-in. The first button of the tasks message. */
  checkIn: buttonCodec('ci1'),
  /** assignment, value: `=25` total so far · `=12!` a lower total, confirmed · `y` `n` · `r4` · `s` skip · `p` no evidence. */
  answer: buttonCodec('an1'),
  /** assignment, why not. */
  whyNot: buttonCodec('wn1'),
  /** cycle: the tasks, of which one gets its answer changed. */
  change: buttonCodec('ch1'),
  /** assignment: asks that task again. */
  changeTask: buttonCodec('ct1'),
  /** cycle: explains the score line by line. */
  explain: buttonCodec('sc1'),
  /** cycle: the tasks for which a day can be chosen. */
  planDays: buttonCodec('pd1'),
  /** assignment: the days to choose from. */
  planTask: buttonCodec('pt1'),
  /** assignment, day (YYYY-MM-DD) or `none`. */
  planDay: buttonCodec('py1'),
  /** cycle: the tasks message, as it stands now. */
  tasks: buttonCodec('tk1'),
  /** cycle: what is kept so far. */
  summary: buttonCodec('su1'),
  /** cycle: the tasks message with all details. */
  details: buttonCodec('td1'),
  /** cycle, unit: who has not reported, for coordinators. */
  pending: buttonCodec('pe1'),
  /** unit, page: the reps of it, for coordinators. */
  people: buttonCodec('pp1'),
  /** person, unit: the page of a rep of that unit or one below it. */
  person: buttonCodec('pn1'),
  /** answer, `ok` or `no`. */
  review: buttonCodec('rv1'),
  /** language. */
  language: buttonCodec('la1'),
  /** `show` or `hide`: by name on boards, or by neighbourhood. */
  naming: buttonCodec('nm1'),
  /** Everything that is kept about who taps, as a file. */
  ownData: buttonCodec('od1'),
  /** join request, `ok` or `no`. */
  joinRequest: buttonCodec('jr1'),
} as const;
