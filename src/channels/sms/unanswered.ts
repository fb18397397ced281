import type { Failure, Gateway } from './gateway.ts';
import type { NoAnswer } from './http-client.ts';

/** What it means for a text that nobody answered: it was not looked at, or nobody knows. */
export const unanswered = ({ outcome }: NoAnswer, gateway: Gateway['name']): Failure => ({
  type: 'failed',
  failure: outcome === 'refused' ? 'passing' : 'unknown',
  reason: `no answer from ${gateway}`,
});
