import { type Failure, optOut } from '../gateway.ts';

/** What Twilio says instead of taking a text, or when it did not arrive. */
export interface Refusal {
  readonly code?: number | undefined;
  /** Of HTTP. */
  readonly status?: number | undefined;
}

/** The sender or its registration does not serve the number's country or network; others it may. */
const localFaults: readonly number[] = [21612, 30018, 30024, 30032, 30034];

const classes: readonly (readonly [Failure['failure'], readonly number[]])[] = [
  // Nobody can be reached at this number: invalid, no mobile, blocked by the carrier, unknown, a landline.
  ['unreachable', [21211, 21614, 21635, 30005, 30006]],
  // The region is switched off in Twilio's console: the number is good, somebody has to switch it on.
  ['rights', [21408]],
  // The account, the sender or its registration: nothing goes out until somebody has changed it.
  ['gateway', [20003, 21606, ...localFaults]],
  ['passing', [20429, 30001, 30003, 30008, 30017, 30036]],
  // Filtered or blocked for its words: the same text must not go out again.
  ['filtered', [30004, 30007, 63016]],
];

const stopped = 21610;
const tooManyRequests = 20429;
export const pauseAfterTooManyMs = 5_000;

/** Twilio has not looked at the call at all: it may simply come again. */
export const isTooMany = ({ code, status }: Refusal): boolean =>
  code === tooManyRequests || (code === undefined && status === 429);

/**
 * What a code of Twilio asks for. Codes that we do not know fail, and somebody looks; an answer without a code is
 * told by its HTTP status. The reason holds the code alone, for Twilio's own sentences repeat the number.
 */
export function twilioFailure({ code, status }: Refusal): Failure {
  if (code === stopped) return optOut(`twilio ${code}`);
  const known = classes.find(([, codes]) => code !== undefined && codes.includes(code));
  const reason = code === undefined ? `twilio answered ${status}` : `twilio ${code}`;
  if (isTooMany({ code, status }))
    return { type: 'failed', failure: 'passing', reason, retryAfterMs: pauseAfterTooManyMs };
  if (known) {
    const isLocal = code !== undefined && localFaults.includes(code);
    return { type: 'failed', failure: known[0], reason, ...(isLocal ? { isLocal } : {}) };
  }
  if (status !== undefined && status >= 500) return { type: 'failed', failure: 'unknown', reason };
  if (status === 401 || status === 403 || status === 404)
    return { type: 'failed', failure: 'gateway', reason };
  return { type: 'failed', failure: 'unforeseen', reason };
}
