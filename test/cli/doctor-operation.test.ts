import { expect, test } from 'vitest';
import { type InboxId, newId } from '../../src/store/ids.ts';
import { sisli } from '../fortnight/importing.ts';
import { type CommandLine, startCommandLine } from './command-line.ts';

const importSisli = async (saha: CommandLine) => saha.run('import', await saha.workbook('list.xlsx', sisli));

test('doctor says that nobody would be told and that nothing is backed up', async () => {
  await using saha = await startCommandLine();
  await importSisli(saha);

  const { out } = await saha.run('doctor');

  expect(out).toContain('ADMIN_TELEGRAM_IDS is empty');
  expect(out).toContain('No nightly backup has been made yet.');
  expect(out).toContain('The queues move');
});

test('doctor says what the bot would tell its admins: a failed backup, an old queue', async () => {
  await using saha = await startCommandLine({ ADMIN_TELEGRAM_IDS: '4242' });
  await importSisli(saha);
  await saha.look(async (db) => {
    const job = {
      key: 'backup:2026-11-25',
      state: 'done',
      due_at: 0,
      ran_at: 0,
      counts: '{"failed":1}',
    } as const;
    await db.insertInto('job').values(job).execute();
    const waiting = {
      id: newId<InboxId>(),
      channel: 'sms',
      provider_id: '1',
      conversation: 'sms:+1',
    } as const;
    const rest = { payload: '{}', stamped_at: 0, received_at: 0, state: 'waiting', attempts: 0 } as const;
    await db
      .insertInto('inbox')
      .values({ ...waiting, ...rest, not_before: 0, error: null, handled_at: null })
      .execute();
  });

  const { out } = await saha.run('doctor');

  expect(out).toContain('The last nightly backup has failed');
  expect(out).toContain('waiting for more than ten minutes');
  expect(out).not.toContain('The queues move');
});
