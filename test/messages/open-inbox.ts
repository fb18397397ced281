import { setImmediate } from 'node:timers/promises';
import { Activity } from '../../src/activity.ts';
import { createLog } from '../../src/log.ts';
import { Inbox } from '../../src/messages/inbox.ts';
import { VirtualClock } from '../../src/simulator/virtual-clock.ts';
import { memoryDatabase } from '../helpers/database.ts';

export const start = Date.UTC(2026, 10, 21, 6);

export type Handle = (text: string, signal: AbortSignal) => Promise<void>;

/** An inbox that has not been started: it looks when something is stored, or when it is woken. */
export async function openInbox(
  handle: Handle = async () => undefined,
  apologize: Handle = async () => undefined,
) {
  const db = await memoryDatabase();
  const clock = new VirtualClock(start);
  const activity = new Activity();
  const logged: string[] = [];
  const apologies: string[] = [];
  const done: string[] = [];
  const tries: [string, number][] = [];
  let wakes = 0;
  const inbox = new Inbox({
    db,
    clock,
    activity,
    log: createLog('info', {
      write: (line) => {
        const { level, msg, attempts } = JSON.parse(line);
        logged.push([level, msg, ...(attempts ? [attempts] : [])].join(' '));
      },
    }),
    handle: async ({ payload }, signal) => {
      tries.push([payload, clock.now() - start]);
      await handle(payload, signal);
      done.push(payload);
    },
    handled: () => {
      wakes += 1;
    },
    apologize: async (_tx, { payload }) => {
      apologies.push(payload);
      await apologize(payload, new AbortController().signal);
    },
  });
  const settle = async () => {
    for (let i = 0; i < 40; i += 1) await setImmediate();
  };
  let nextId = 1;
  return {
    db,
    clock,
    inbox,
    logged,
    apologies,
    done,
    tries,
    wakes: () => wakes,
    settle,
    come: async (payload: string, conversation = 'ana') => {
      const providerId = String(nextId++);
      await inbox.store([{ channel: 'telegram', providerId, conversation, payload, stampedAt: start }]);
      await settle();
    },
    advance: async (ms: number) => {
      clock.advanceTo(clock.now() + ms);
      await settle();
    },
    /** Lets the time pass until the row that waits is no longer there, looking whenever its moment has come. */
    outlive: async () => {
      for (let at = await inbox.nextMoment(); at !== undefined; at = await inbox.nextMoment()) {
        clock.advanceTo(Math.max(at, clock.now()));
        inbox.wake();
        await settle();
      }
    },
    row: () => db.selectFrom('inbox').selectAll().executeTakeFirstOrThrow(),
    [Symbol.asyncDispose]: async () => {
      await inbox[Symbol.asyncDispose]();
      await db.destroy();
    },
  };
}
