import { describe, expect, test } from 'vitest';
import { type Call, Limiter, type Limits } from '../../src/messages/limiter.ts';
import { VirtualClock } from '../../src/simulator/virtual-clock.ts';

const start = Date.UTC(2026, 10, 21, 6);
const limits: Limits = {
  global: { count: 3, periodMs: 1_000 },
  chat: { count: 1, periodMs: 1_000 },
  group: { count: 2, periodMs: 5_000 },
};
const reply = (chat?: string): Call => ({ chat, isGroup: false, isBulk: false });
const bulk = (chat?: string): Call => ({ chat, isGroup: false, isBulk: true });
const toGroup = (chat: string): Call => ({ chat, isGroup: true, isBulk: false });

const turn = () => new Promise((resolve) => setImmediate(resolve));

function openLimiter(changes: Partial<Limits> = {}) {
  const clock = new VirtualClock(start);
  const limiter = new Limiter(clock, { ...limits, ...changes });
  const passed: string[] = [];
  /** Asks for a turn; `passed` tells when it came. */
  const ask = async (name: string, call: Call, passing: Parameters<Limiter['pass']>[1] = {}) => {
    const turn = await limiter.pass(call, passing);
    const end = turn.type === 'hold' ? ` refused ${turn.ms}${turn.isForBulk ? ' as all bulk' : ''}` : '';
    passed.push(`${name} ${clock.now() - start}${end}`);
  };
  return {
    clock,
    limiter,
    passed,
    ask: (...of: Parameters<typeof ask>) => void ask(...of),
    advanceTo: async (ms: number) => {
      await turn();
      for (
        let next = clock.nextWaiter();
        next !== undefined && next <= start + ms;
        next = clock.nextWaiter()
      ) {
        clock.advanceTo(next);
        await turn();
      }
      clock.advanceTo(start + ms);
      await turn();
    },
  };
}

describe('turns', () => {
  test('come one period after those before them', async () => {
    const f = openLimiter();

    for (const name of ['a', 'b', 'c']) f.ask(name, reply('1'));
    await f.advanceTo(5_000);

    expect(f.passed).toEqual(['a 0', 'b 1000', 'c 2000']);
  });

  test('of a group come by the limit of groups', async () => {
    const f = openLimiter();

    for (const name of ['a', 'b', 'c']) f.ask(name, toGroup('-1'));
    await f.advanceTo(9_000);

    expect(f.passed).toEqual(['a 0', 'b 0', 'c 5000']);
  });

  test('of bulk come by the limit over all chats, for which replies count', async () => {
    const f = openLimiter();

    f.ask('reply', reply('1'));
    for (const chat of ['2', '3', '4']) f.ask(`bulk ${chat}`, bulk(chat));
    f.ask('second reply', reply('5'));
    await f.advanceTo(5_000);

    expect(f.passed).toEqual(['reply 0', 'bulk 2 0', 'bulk 3 0', 'second reply 0', 'bulk 4 1000']);
  });

  test('of what goes to no chat count over all chats only', async () => {
    const f = openLimiter();

    for (const name of ['a', 'b', 'c', 'd']) f.ask(name, reply());
    f.ask('bulk', bulk());
    await f.advanceTo(5_000);

    expect(f.passed).toEqual(['a 0', 'b 0', 'c 0', 'd 0', 'bulk 1000']);
  });

  test('are free again after a period in which nothing went', async () => {
    const f = openLimiter();
    f.ask('a', reply('1'));
    await f.advanceTo(1_000);

    f.ask('b', reply('1'));
    f.ask('c', reply('1'));
    await f.advanceTo(5_000);

    expect(f.passed).toEqual(['a 0', 'b 1000', 'c 2000']);
  });
});

describe('patience', () => {
  test('that is too short gets the wait at once, and nothing is reserved', async () => {
    const f = openLimiter();
    f.ask('a', reply('1'));
    await f.advanceTo(0);

    f.ask('b', reply('1'), { patienceMs: 999 });
    f.ask('c', reply('1'), { patienceMs: 1_000 });
    await f.advanceTo(5_000);

    expect(f.passed).toEqual(['a 0', 'b 0 refused 1000', 'c 1000']);
  });

  test('that is too short tells whether all bulk has to wait as long', async () => {
    const f = openLimiter({ global: { count: 1, periodMs: 700 } });
    f.ask('a', bulk('1'));
    await f.advanceTo(0);

    f.ask('same chat', bulk('1'), { patienceMs: 0 });
    f.ask('another', bulk('2'), { patienceMs: 0 });
    await f.advanceTo(0);

    expect(f.passed).toEqual(['a 0', 'same chat 0 refused 1000', 'another 0 refused 700 as all bulk']);
  });

  test('that is overtaken by a brake gives its turn up', async () => {
    const f = openLimiter();
    f.ask('a', reply('1'));
    f.ask('b', reply('1'), { patienceMs: 1_000 });
    await f.advanceTo(500);

    f.limiter.brake(30_000, '1');
    await f.advanceTo(2_000);
    f.ask('c', reply('1'));
    await f.advanceTo(60_000);

    expect(f.passed).toEqual(['a 0', 'b 1000 refused 29500', 'c 30500']);
  });

  test('that reaches to the end of a brake waits for it', async () => {
    const f = openLimiter();
    f.ask('a', reply('1'));
    f.ask('b', reply('1'), { patienceMs: 29_500 });
    await f.advanceTo(500);

    f.limiter.brake(30_000, '1');
    await f.advanceTo(60_000);

    expect(f.passed).toEqual(['a 0', 'b 30500']);
  });
});

describe('a call that', () => {
  const open = () => openLimiter({ global: { count: 1, periodMs: 1_000 } });
  const go = async ({ limiter }: ReturnType<typeof openLimiter>, chat: string) => {
    const turn = await limiter.pass(bulk(chat), { patienceMs: 0 });
    return turn.type === 'go' ? turn : expect.fail(`${chat} was held up for ${turn.ms}`);
  };

  test('leaves later than its turn counts from when it leaves', async () => {
    const f = open();
    const call = await go(f, '1');
    await f.advanceTo(700);

    call.markLeft();
    f.ask('next', bulk('2'));
    await f.advanceTo(5_000);

    expect(f.passed).toEqual(['next 1700']);
  });

  test.each([
    ['a little longer than the quickest counts as much later', 90, 'next 3030'],
    ['much longer counts only so much later', 900, 'next 3050'],
    ['as long as the quickest counts from when it left', 60, 'next 3000'],
    ['less long counts from when it left, and is the quickest now', 10, 'next 3000'],
  ])('is answered after %s', async (_what, tookMs, next) => {
    const f = open();
    const first = await go(f, '1');
    first.markLeft();
    await f.advanceTo(60);
    first.markAnswered();
    await f.advanceTo(2_000);
    const call = await go(f, '2');
    call.markLeft();
    await f.advanceTo(2_000 + tookMs);

    call.markAnswered();
    f.ask('next', bulk('3'));
    await f.advanceTo(9_000);

    expect(f.passed).toEqual([next]);
  });

  test('was quick lately does not make a slower network pay for long', async () => {
    const f = open();
    for (const [nth, tookMs] of [20, ...Array.from({ length: 300 }, () => 50)].entries()) {
      await f.advanceTo(nth * 2_000);
      const call = await go(f, `${nth}`);
      call.markLeft();
      await f.advanceTo(nth * 2_000 + tookMs);
      call.markAnswered();
    }

    f.ask('next', bulk('next'));
    await f.advanceTo(900_000);

    expect(f.passed).toEqual(['next 601000']);
  });
});

describe('a brake', () => {
  test('does not end before a longer one that is on', async () => {
    const f = openLimiter();
    f.limiter.brake(30_000, '1');
    f.limiter.brake(5_000, '1');

    f.ask('same chat', reply('1'));
    f.ask('bulk', bulk('2'));
    await f.advanceTo(60_000);

    expect(f.passed).toEqual(['same chat 30000', 'bulk 30000']);
  });

  test('of all chats does not hold up replies', async () => {
    const f = openLimiter();
    f.limiter.brake(30_000);

    f.ask('reply', reply('1'));
    f.ask('bulk', bulk());
    await f.advanceTo(60_000);

    expect(f.passed).toEqual(['reply 0', 'bulk 30000']);
  });

  test('holds up what waits already', async () => {
    const f = openLimiter();
    f.ask('a', bulk('1'));
    f.ask('b', bulk('1'));
    await f.advanceTo(500);

    f.limiter.brake(2_000);
    await f.advanceTo(60_000);

    expect(f.passed).toEqual(['a 0', 'b 2500']);
  });
});

describe('where there are very many chats', () => {
  const others = Array.from({ length: 20_100 }, (_, index) => `other ${index}`);
  /** Makes the limiter forget the chats that it need not know any more. */
  const crowd = async ({ limiter }: { limiter: Limiter }) => {
    for (const chat of others) await limiter.pass(reply(chat));
  };

  test('one that is braked stays so', async () => {
    const f = openLimiter();
    f.limiter.brake(60_000, '1');
    await f.advanceTo(30_000);

    await crowd(f);

    expect(await f.limiter.pass(reply('1'), { patienceMs: 0 })).toEqual({
      type: 'hold',
      ms: 30_000,
      isForBulk: false,
    });
  });

  test('one that was written to lately keeps its limit', async () => {
    const f = openLimiter({ group: { count: 1, periodMs: 60_000 } });
    await f.limiter.pass(toGroup('-1'));
    await f.advanceTo(60_000 - 1);

    await crowd(f);

    expect(await f.limiter.pass(toGroup('-1'), { patienceMs: 0 })).toEqual({
      type: 'hold',
      ms: 1,
      isForBulk: false,
    });
  });
});
