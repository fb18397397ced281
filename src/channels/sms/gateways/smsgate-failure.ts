import type { Failure } from '../gateway.ts';

/** Words in the reasons that phones give. They are Android's: `RESULT_ERROR_NO_SERVICE`, `Invalid phone number`. */
const classes: readonly (readonly [Failure['failure'], readonly string[]])[] = [
  [
    'unreachable',
    ['invalid phone', 'invalid number', 'invalid_number', 'destination', 'fdn_check_failure', 'not mobile'],
  ],
  ['filtered', ['short_code', 'null_pdu', 'encoding_error', 'invalid_sms_format', 'blocked']],
  ['gateway', ['permission', 'no_default_sms_app', 'no sim', 'sim not found', 'default sim']],
  [
    'passing',
    [
      'no_service',
      'radio',
      'limit_exceeded',
      'modem',
      'network',
      'timeout',
      'timed out',
      'expired',
      'ttl',
      'congest',
      'generic_failure',
      'no_resources',
      'no_memory',
      'rate',
    ],
  ],
];

/** What the reason of a phone asks for. A reason that we do not know fails, and somebody looks. */
export function smsgateFailure(reason: string): Failure {
  const said = reason.toLowerCase();
  const found = classes.find(([, words]) => words.some((word) => said.includes(word)));
  return { type: 'failed', failure: found?.[0] ?? 'unforeseen', reason: `phone: ${withoutNumbers(reason)}` };
}

/** What the server answered instead of taking the text. */
export function smsgateRefusal(status: number): Failure {
  const reason = `smsgate answered ${status}`;
  if (status === 429) return { type: 'failed', failure: 'passing', reason, retryAfterMs: 60_000 };
  if (status >= 500) return { type: 'failed', failure: 'unknown', reason };
  if (status === 401 || status === 403 || status === 404)
    return { type: 'failed', failure: 'gateway', reason };
  return { type: 'failed', failure: 'unforeseen', reason };
}

/** Reasons are free text, and they are kept: a phone number must not stay in them. */
const withoutNumbers = (text: string): string => text.replace(/\+?\d[\d\s()-]{5,}\d/g, '…').slice(0, 120);
