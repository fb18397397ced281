import { expect, test } from 'vitest';
import { z } from 'zod';
import { createLog } from '../../src/log.ts';
import { openRehearsal, type Rehearsal } from '../../src/simulator/rehearsal/open-rehearsal.ts';
import { istanbulWorld } from '../../src/simulator/rehearsal/worlds.ts';

const hourMs = 3_600_000;

const updateShape = z.object({
  message: z.object({ text: z.string().optional(), caption: z.string().optional() }).optional(),
});

/** What people typed, without what is too short to be told from an id or a figure. */
async function textsOf({ stage }: Rehearsal): Promise<string[]> {
  const rows = await stage.app.db.selectFrom('inbox').select('payload').execute();
  return rows
    .map(({ payload }) => updateShape.parse(JSON.parse(payload)).message)
    .flatMap((message) => [message?.text ?? '', message?.caption ?? ''])
    .filter((text) => text.length > 5 && !text.startsWith('/'));
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
  const { stage, city, cycle } = rehearsal;

  stage.api.faults = troubles(15);
  await stage.pace.advanceTo(cycle.opensAt + 6 * hourMs);
  const texts = await textsOf(rehearsal);
  await stage.app.db.updateTable('inbox').set({ state: 'waiting', payload: 'Zübeyde' }).limit(1).execute();
  await stage.pace.advanceTo(cycle.opensAt + 10 * hourMs);
  await stage.app.db.schema.dropTable('planned_day').execute();
  await stage.pace.advanceTo(cycle.opensAt + 34 * hourMs);

  const output = lines.join('');
  const addresses = await stage.app.db.selectFrom('address').select('value').execute();
  const people = [...city.reps, ...city.coordinators];
  const secrets = [
    stage.api.token,
    'Zübeyde',
    ...people.map(({ name }) => name),
    ...people.map(({ phone }) => phone.slice(3)),
    ...addresses.map(({ value }) => value),
    ...texts,
  ];
  expect(lines.length).toBeGreaterThan(20);
  expect(output).toContain('failed');
  expect(secrets.length).toBeGreaterThan(80);
  expect([...new Set(secrets)].filter((secret) => output.includes(secret))).toEqual([]);
}, 120_000);
