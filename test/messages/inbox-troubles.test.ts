import { describe, expect, test } from 'vitest';
import { AppError } from '../../src/errors.ts';
import { type Handle, openInbox, start } from './open-inbox.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

const poison: Handle = async () => {
  throw new Error('cannot be handled');
};
const away: Handle = async () => {
  throw new AppError('unavailable', 'telegram-unavailable');
};

describe('a row that cannot be handled', () => {
  test('is tried again after growing pauses, then dead, and somebody must look', async () => {
    await using f = await openInbox(poison);

    await f.come('hello');
    await f.outlive();

    expect(f.tries.map(([, at]) => at)).toEqual([0, 1_000, 6_000, 36_000, 156_000]);
    expect(await f.row()).toMatchObject({ state: 'dead', attempts: 5, handled_at: start + 156_000 });
    expect(f.apologies).toEqual(['hello']);
    // For the apology.
    expect(f.wakes()).toBe(1);
    const warnings = [1, 2, 3, 4].map((attempt) => `40 inbox row failed ${attempt}`);
    expect(f.logged).toEqual([...warnings, '50 inbox row failed 5']);
  });

  test('waits with the error that it had', async () => {
    await using f = await openInbox(poison);

    await f.come('hello');

    expect(await f.row()).toMatchObject({
      state: 'waiting',
      error: 'Error: cannot be handled',
      attempts: 1,
      not_before: start + 1_000,
      handled_at: null,
    });
    expect(f.apologies).toEqual([]);
  });

  test('is given up also where nobody can be told', async () => {
    await using f = await openInbox(poison, poison);

    await f.come('hello');
    await f.outlive();

    expect(await f.row()).toMatchObject({ state: 'dead' });
    expect(f.logged.at(-1)).toBe('40 apology failed');
  });

  test('because the outside is away is tried every two minutes for a day', async () => {
    await using f = await openInbox(away);

    await f.come('hello');
    await f.outlive();

    const moments = f.tries.map(([, at]) => at);
    const pauses = moments.slice(5).map((at, index) => at - (moments[index + 4] ?? 0));
    expect(new Set(pauses)).toEqual(new Set([2 * minuteMs]));
    expect(moments.at(-1)).toBeGreaterThanOrEqual(24 * hourMs);
    expect(moments.at(-1)).toBeLessThan(24 * hourMs + 2 * minuteMs);
    expect(f.apologies).toEqual(['hello']);
  });

  test('for another reason that was foreseen is dead as any other', async () => {
    await using f = await openInbox(async () => {
      throw new AppError('conflict', 'cycle-closed');
    });

    await f.come('hello');
    await f.outlive();

    expect(f.tries).toHaveLength(5);
  });

  test('and whose sender was erased meanwhile gets no apology', async () => {
    await using f = await openInbox(async () => {
      if (f.tries.length === 5) await f.db.updateTable('inbox').set({ state: 'done', error: null }).execute();
      throw new Error('cannot be handled');
    });

    await f.come('hello');
    await f.outlive();

    expect(await f.row()).toMatchObject({ state: 'done', error: null, attempts: 4 });
    expect(f.apologies).toEqual([]);
  });
});

describe('a row that is handled', () => {
  test('is done, has no journal any more, and what it queued may go out', async () => {
    await using f = await openInbox(async () => {
      const { id } = await f.row();
      await f.db
        .insertInto('call')
        .values({ inbox_id: id, position: 0, digest: 'd', response: 'r' })
        .execute();
    });

    await f.come('hello');

    expect(await f.row()).toMatchObject({ state: 'done', handled_at: start, attempts: 0, error: null });
    expect(await f.db.selectFrom('call').selectAll().execute()).toEqual([]);
    expect(f.wakes()).toBe(1);
  });

  test('within a minute is not disturbed, and one that takes longer is told', async () => {
    let signal: AbortSignal | undefined;
    let end = () => {};
    await using f = await openInbox((_text, given) => {
      signal = given;
      return new Promise((resolve) => {
        end = resolve;
      });
    });
    await f.come('hello');

    await f.advance(minuteMs - 1);
    expect(signal?.aborted).toBe(false);
    await f.advance(1);
    expect(signal?.aborted).toBe(true);
    // It does not end at once: nothing else of its conversation is taken up.
    expect(await f.row()).toMatchObject({ attempts: 0 });
    end();
    await f.settle();

    expect(await f.row()).toMatchObject({ state: 'done', attempts: 0 });
  });

  test('too slowly waits with what cut its calls, and one that never ends with its lateness', async () => {
    const silent: Handle = (_text, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new AppError('unavailable', 'telegram-unavailable')));
      });
    for (const [handle, error] of [
      [silent, 'AppError: unavailable: telegram-unavailable'],
      [() => new Promise<void>(() => {}), 'Error: not handled within 60000 ms'],
    ] as const) {
      await using f = await openInbox(handle);
      await f.come('hello');

      await f.advance(minuteMs);
      await f.advance(minuteMs);

      expect(await f.row()).toMatchObject({ state: 'waiting', attempts: 1, error });
    }
  });

  test('leaves nothing behind that waits for its time to be over', async () => {
    await using f = await openInbox();
    await f.come('hello');

    await f.advance(10 * minuteMs);

    expect(f.logged).toEqual([]);
  });
});

test('twenty-four conversations are taken at once, and the next as soon as one is done', async () => {
  const ends: (() => void)[] = [];
  await using f = await openInbox(() => new Promise((resolve) => ends.push(resolve)));
  for (let i = 0; i < 26; i += 1) await f.come(`${i}`, `conversation ${i}`);
  expect(f.tries).toHaveLength(24);

  ends.shift()?.();
  await f.settle();

  expect(f.tries.map(([text]) => text)).toEqual(Array.from({ length: 25 }, (_, index) => `${index}`));
  while (ends.length > 0) {
    ends.shift()?.();
    await f.settle();
  }
  expect(f.done).toHaveLength(26);
});

test('once started it looks for what became due every five seconds, until it is stopped', async () => {
  await using f = await openInbox(poison);
  await f.come('hello');
  f.inbox.start();
  await f.settle();

  await f.advance(4_999);
  expect(f.tries).toHaveLength(1);
  await f.advance(1);
  expect(f.tries).toHaveLength(2);

  await f.inbox[Symbol.asyncDispose]();
  await f.advance(hourMs);
  expect(f.tries).toHaveLength(2);
});

test('at its start it takes what was left', async () => {
  await using f = await openInbox();
  await f.db.schema.alterTable('inbox').renameTo('away').execute();
  f.inbox.wake();
  await f.settle();
  await f.db.schema.alterTable('away').renameTo('inbox').execute();

  f.inbox.start();
  await f.come('hello');

  expect(f.logged).toEqual(['50 inbox cannot be read']);
  expect(f.done).toEqual(['hello']);
});

test('a row whose outcome cannot be written is taken again when a little time has passed, and not at once', async () => {
  let isFirst = true;
  await using f = await openInbox(async () => {
    if (isFirst) await f.db.schema.alterTable('inbox').renameTo('away').execute();
    isFirst = false;
  });
  await f.come('hello');
  await f.db.schema.alterTable('away').renameTo('inbox').execute();

  f.inbox.wake();
  await f.settle();
  const triedAtOnce = f.tries.length;
  await f.advance(5_000);
  f.inbox.wake();
  await f.settle();

  expect(triedAtOnce).toBe(1);
  expect(f.logged.at(-1)).toBe('50 inbox row cannot be recorded');
  expect(f.tries).toHaveLength(2);
  expect(await f.row()).toMatchObject({ state: 'done' });
});

describe('what must stand before a row is handled', () => {
  const arrival = { channel: 'telegram', conversation: 'ana', payload: 'hello', stampedAt: start } as const;

  test('is written with it, if any row is new', async () => {
    await using f = await openInbox();
    let writes = 0;
    const ifNew = async () => {
      writes += 1;
    };

    const counts = [
      await f.inbox.store([{ ...arrival, providerId: '1' }], ifNew),
      await f.inbox.store([{ ...arrival, providerId: '1' }], ifNew),
    ];

    expect(counts).toEqual([1, 0]);
    expect(writes).toBe(1);
  });

  test('and cannot be written keeps the row out, so that it comes again', async () => {
    await using f = await openInbox();

    const failing = async () => {
      throw new Error('cannot be written');
    };
    const storing = f.inbox.store([{ ...arrival, providerId: '1' }], failing);

    await expect(storing).rejects.toThrow('cannot be written');
    expect(await f.db.selectFrom('inbox').selectAll().execute()).toEqual([]);
  });
});
