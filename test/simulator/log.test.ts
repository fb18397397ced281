import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createLog } from '../../src/log.ts';
import { figuresOf } from '../../src/simulator/rehearsal/figures.ts';
import { openRehearsal, type Rehearsal } from '../../src/simulator/rehearsal/open-rehearsal.ts';
import { istanbulWorld, londonWorld, type World } from '../../src/simulator/rehearsal/worlds.ts';

const hourMs = 3_600_000;
/** Of the embedded servers. */
const gatewaySecrets = ['embedded-twilio-auth-token', 'embedded-smsgate', 'embedded-smsgate-key'];

const worded = z.object({ text: z.string().optional(), caption: z.string().optional() });
const payloadShape = worded.extend({ message: worded.optional() });

/** What people typed, without what is too short to be told from an id or a figure. */
async function textsOf({ stage }: Rehearsal): Promise<string[]> {
  const rows = await stage.app.db.selectFrom('inbox').select('payload').execute();
  return rows
    .map(({ payload }) => payloadShape.parse(JSON.parse(payload)))
    .flatMap(({ text: typed, message }) => [typed ?? '', message?.text ?? '', message?.caption ?? ''])
    .filter((typed) => typed.length > 5);
}

/** Who lives in that world: names, numbers with and without their country, ids of users, codes of invites. */
async function peopleOf({ stage, city }: Rehearsal): Promise<string[]> {
  const { db } = stage.app;
  const people = [...city.reps, ...city.coordinators];
  const stored = await db.selectFrom('person').select('name').execute();
  const addresses = await db.selectFrom('address').select('value').execute();
  const requests = await db.selectFrom('join_request').select(['name', 'phone', 'telegram_user']).execute();
  const invites = await db.selectFrom('invite').select('code').execute();
  const names = [...people, ...stored, ...requests].map(({ name }) => name);
  const phones = [...people, ...requests].map(({ phone }) => phone);
  return [
    ...names,
    ...names.flatMap((name) => name.split(' ')).filter((word) => word.length > 2),
    ...[...phones, ...city.strangerPhones].flatMap((phone) => [phone, phone.slice(3)]),
    ...addresses.map(({ value }) => value),
    ...requests.map(({ telegram_user }) => telegram_user),
    ...invites.map(({ code }) => code),
  ];
}

/** All that must not be in a log, as words of their own. */
const foundIn = (output: string, secrets: readonly string[]): string[] =>
  [...new Set(secrets)].filter((secret) =>
    new RegExp(String.raw`(?<![\p{L}\p{N}])${RegExp.escape(secret)}(?![\p{L}\p{N}])`, 'u').test(output),
  );

/** The same seed brings the same people, who say the same. */
async function liveThrough(seed: string, world: World): Promise<{ secrets: string[]; digest: string }> {
  await using rehearsal = await openRehearsal({ seed, ...world, log: createLog('silent') });
  await rehearsal.stage.pace.advanceTo(rehearsal.cycle.finalAt + 2 * hourMs);
  const { digest } = await figuresOf(rehearsal);
  const secrets = [...(await peopleOf(rehearsal)), ...(await textsOf(rehearsal)), rehearsal.stage.api.token];
  return { secrets, digest };
}

/** Each call in so many fails, in turn with a bad gateway, a lost answer, and no answer at all. */
function troubles(every: number): Rehearsal['stage']['api']['faults'] {
  const kinds = [{ kind: 'status', status: 502 }, { kind: 'drop-after' }, { kind: 'drop-before' }] as const;
  let calls = 0;
  return (method) => {
    if (method === 'getUpdates') return undefined;
    calls += 1;
    return calls % every === 0 ? kinds[(calls / every) % kinds.length] : undefined;
  };
}

test('the log of a rehearsal with troubles holds no name, number, token or text', async () => {
  const lines: string[] = [];
  const log = createLog('trace', { write: (line) => void lines.push(line) });
  const rehearsal = await openRehearsal({ seed: '9', ...istanbulWorld({ seed: '9', reps: 24 }), log });
  await using _end = rehearsal;
  const { stage, cycle } = rehearsal;

  stage.api.faults = troubles(15);
  await stage.pace.advanceTo(cycle.opensAt + 6 * hourMs);
  const texts = await textsOf(rehearsal);
  await stage.app.db.updateTable('inbox').set({ state: 'waiting', payload: 'Zübeyde' }).limit(1).execute();
  await stage.pace.advanceTo(cycle.opensAt + 10 * hourMs);
  await stage.app.db.schema.dropTable('planned_day').execute();
  await stage.pace.advanceTo(cycle.opensAt + 34 * hourMs);

  const output = lines.join('');
  const secrets = [stage.api.token, 'Zübeyde', ...(await peopleOf(rehearsal)), ...texts];
  expect(lines.length).toBeGreaterThan(20);
  expect(output).toContain('failed');
  expect(secrets.length).toBeGreaterThan(80);
  expect(foundIn(output, secrets)).toEqual([]);
}, 120_000);

test('what a whole rehearsal prints, with all that it logs, holds no name, number, id, token or text', async () => {
  const seed = '3';
  const demo = fileURLToPath(new URL('../../src/simulator/demo.ts', import.meta.url));
  const child = spawn(process.execPath, [demo, '--headless', '--reps', '40', '--seed', seed], {
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'trace' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  const istanbul = await liveThrough(seed, istanbulWorld({ seed, reps: 40 }));
  const london = await liveThrough(seed, londonWorld({ seed }));
  const [out, err] = await printed;

  const secrets = [...istanbul.secrets, ...london.secrets, ...gatewaySecrets];
  expect(child.exitCode, out.split('\n').slice(-12).join('\n') + err).toBe(0);
  expect(out).toContain(istanbul.digest);
  expect(out).toContain(london.digest);
  expect(out.match(/"msg":"job done"/g)?.length).toBeGreaterThan(40);
  expect(secrets.length).toBeGreaterThan(500);
  expect(foundIn(`${out}${err}`, secrets)).toEqual([]);
}, 120_000);
