import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { capKinds, capReason, faultReason, isHeldBack, quietReason } from '../../src/messages/held-back.ts';
import { mustArrive, outgoingKinds } from '../../src/messages/outbox.ts';
import { mayGoAgain, retry } from '../../src/messages/outcome.ts';
import { newId, type OutboxId } from '../../src/store/ids.ts';

const now = Date.parse('2026-11-25T09:00:00Z');
const id = newId<OutboxId>();
const again = (attempts: number, of = id) =>
  retry({ id: of, attempts, doubts: 0 }, { reason: 'no answer', now });

describe('what could not be sent', () => {
  test('is given up after a day of attempts', () => {
    expect(again(128).state).toBe('waiting');
    expect(again(129)).toEqual({ id, state: 'failed', reason: 'no answer' });
  });

  test('is said at most eight times where it may have been heard, however often it was tried otherwise', () => {
    const doubtful = (doubts: number) =>
      retry({ id, attempts: 50, doubts }, { reason: 'no answer', now, isDoubtful: true });

    expect(doubtful(6)).toMatchObject({ state: 'waiting', isDoubtful: true });
    expect(doubtful(7)).toEqual({ id, state: 'failed', reason: 'no answer' });
    expect(retry({ id, attempts: 50, doubts: 7 }, { reason: 'no answer', now }).state).toBe('waiting');
  });

  test('waits from two seconds to a quarter of an hour, a quarter more or less', () =>
    fc.assert(
      fc.property(fc.nat(128), (attempts) => {
        const pauseMs = (again(attempts, newId<OutboxId>()).notBefore ?? 0) - now;
        const meantMs = Math.min(15 * 60_000, 2_000 * 3 ** attempts);

        expect(Number.isInteger(pauseMs)).toBe(true);
        expect(pauseMs).toBeGreaterThanOrEqual(meantMs * 0.75);
        expect(pauseMs).toBeLessThanOrEqual(meantMs * 1.25);
      }),
    ));

  test('does not come back together with all the others, and each row always after the same pause', () => {
    const ids = Array.from({ length: 50 }, () => newId<OutboxId>());

    const moments = ids.map((each) => again(1, each).notBefore ?? 0);

    expect(new Set(moments).size).toBeGreaterThan(20);
    expect(Math.max(...moments) - Math.min(...moments)).toBeGreaterThan(6_000 * 0.25);
    expect(ids.map((each) => again(1, each).notBefore)).toEqual(moments);
  });

  test('waits for as long as the other side said, and longer when that did not help again and again', () => {
    const pauseOf = (attempts: number) =>
      (retry({ id, attempts, doubts: 0 }, { reason: 'busy', now, atLeastMs: 15_000 }).notBefore ?? 0) - now;

    expect(pauseOf(0)).toBe(15_000);
    expect(pauseOf(4)).toBe((again(4).notBefore ?? 0) - now);
    expect(pauseOf(4)).toBeGreaterThan(15_000);
  });

  test('goes at once where there is another way', () => {
    const outcome = retry({ id, attempts: 3, doubts: 0 }, { reason: 'unreachable', now, isAtOnce: true });

    expect(outcome).toEqual({ id, state: 'waiting', reason: 'unreachable', notBefore: now });
  });
});

test.each(outgoingKinds)(
  'of which nobody knows whether it arrived, a %s goes again where it must arrive',
  (kind) => {
    expect(mayGoAgain({ kind }, 'telegram')).toBe(mustArrive.some((own) => own === kind));
    expect(mayGoAgain({ kind }, 'sms')).toBe(true);
  },
);

test('what is held back says why, and is known by it', () => {
  const reasons = [quietReason, faultReason, ...capKinds.map(capReason)];

  expect(reasons).toEqual([
    'held back: quiet hours',
    'held back: gateway at fault',
    'held back: sms_cap_person',
    'held back: sms_cap_country',
    'held back: sms_cap_total',
  ]);
  expect(reasons.every(isHeldBack)).toBe(true);
  expect([null, '', 'unreachable', 'not held back: x'].some(isHeldBack)).toBe(false);
});
