import { expect, test } from 'vitest';
import { z } from 'zod';
import { sisli } from '../fortnight/importing.ts';
import { startCommandLine } from './command-line.ts';

test('saha erase takes a person off the list by phone, in any form, and says what went with them', async () => {
  await using saha = await startCommandLine();
  await saha.run('import', await saha.workbook('list.xlsx', sisli));
  const [first] = await saha.look((db) =>
    db.selectFrom('address').select('value').where('channel', '=', 'sms').execute(),
  );
  const phone = first?.value ?? '';

  const erased = await saha.run('erase', phone.replace('+90', '0'), '--json');
  const again = await saha.run('erase', phone);

  expect(erased.json()).toEqual({ photos: 0, texts: 0, messages: 0 });
  expect([erased.code, again.code]).toEqual([0, 1]);
  expect(again.err).toContain('Nobody is known as');
  expect(JSON.stringify(await saha.content())).not.toContain(phone);
});

test('saha erase names what restores have replaced and nobody has deleted', async () => {
  await using saha = await startCommandLine();
  await saha.run('import', await saha.workbook('list.xlsx', sisli));
  await saha.run('backup', saha.path('copy.db'));
  const restored = await saha.run('restore', saha.path('copy.db'), '--json');

  const erased = await saha.run('erase', '+905320000001');

  const { replaced } = z.object({ replaced: z.string() }).parse(restored.json());
  expect(erased.code).toBe(0);
  expect(erased.out).toContain(`It also still stands in what a restore has replaced: ${replaced}.`);
}, 60_000);

test('saha erase takes who has neither phone nor Telegram by the id of the export, and refuses who is unknown', async () => {
  await using saha = await startCommandLine();
  await saha.run('import', await saha.workbook('list.xlsx', sisli));
  const { id } = await saha.look((db) => db.selectFrom('person').select('id').executeTakeFirstOrThrow());
  await saha.look((db) => db.deleteFrom('address').where('person_id', '=', id).execute());

  const codes = [];
  for (const whom of [id, 'telegram:42']) codes.push((await saha.run('erase', whom)).code);

  expect(codes).toEqual([0, 1]);
}, 60_000);
