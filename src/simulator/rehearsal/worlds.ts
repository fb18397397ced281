import { createIstanbul } from '../istanbul.ts';
import { createLondon } from '../london.ts';
import { startBritishTwilio, startTurkishPhones } from './networks.ts';
import type { RehearsalOptions } from './open-rehearsal.ts';

/** A city with what carries its texts. */
export type World = Pick<RehearsalOptions, 'city' | 'startNetwork'>;

/** About a third of Istanbul's reps have no smartphone. */
const smsPercent = 33;

/** On Telegram and, for Twilio cannot receive there, by Android phones. */
export const istanbulWorld = ({ seed, reps }: { seed: string; reps: number | undefined }): World => ({
  city: createIstanbul({ seed, reps, smsPercent }),
  startNetwork: startTurkishPhones,
});

/** A small one, in which every rep has a plain phone, over Twilio. */
export const londonWorld = ({ seed }: { seed: string }): World => ({
  city: createLondon({ seed }),
  startNetwork: startBritishTwilio,
});
