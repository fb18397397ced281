import { expect, test } from 'vitest';
import { createLog } from '../../src/log.ts';
import { createDemoControl } from '../../src/simulator/rehearsal/demo-control.ts';
import { startTurkishPhones } from '../../src/simulator/rehearsal/networks.ts';
import { type RehearsalStage, setStage } from '../../src/simulator/rehearsal/stage.ts';
import { unhandled } from '../helpers/kept.ts';

async function startStage(): Promise<RehearsalStage> {
  const stage = await setStage({
    startsAt: Date.parse('2026-11-21T08:00:00Z'),
    seed: 'kill',
    startNetwork: startTurkishPhones,
    log: createLog('silent'),
  });
  await stage.app.start();
  return stage;
}

test('a bot that is killed in the middle of its work goes on with it after the start', async () => {
  await using stage = await startStage();
  const { control } = createDemoControl(stage, 'Europe/Istanbul');
  const eve = stage.api.addUser({ firstName: 'Eve', languageCode: 'en' });
  const first = stage.app;

  eve.send('/help');
  const hour = control.advance('hour');
  await control.restartBot();
  await hour;
  await control.advance('hour');

  expect(stage.app).not.toBe(first);
  expect(eve.messages.filter(({ from }) => from === 'bot').map(({ text }) => text)).toContain(
    'I bring representatives their tasks. To join, press /start',
  );
  expect(await unhandled(stage.app.db)).toEqual([]);
  expect(stage.failedJobs).toBe(0);
});

test('a killed bot says nothing more and ends nothing', async () => {
  await using stage = await startStage();
  const { db } = stage.app;

  await stage.kill();

  await expect(db.selectFrom('person').select('id').execute()).rejects.toThrow();
  expect(await stage.app.db.selectFrom('person').select('id').execute()).toEqual([]);
});
