import { expect, test } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { findPersonByAddress, putAddress } from '../../src/organisation/person-queries.ts';
import { startSmsgate } from '../../src/simulator/smsgate/start-smsgate.ts';
import { startTwilio } from '../../src/simulator/twilio/start-twilio.ts';
import { type InboxId, newId } from '../../src/store/ids.ts';
import { sisli } from '../fortnight/importing.ts';
import { longAgo } from '../helpers/seed.ts';
import { startWorld } from '../helpers/world.ts';
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

const smsgate = {
  SMS_GATEWAY: 'smsgate',
  PUBLIC_URL: 'https://saha.example.org',
  SMSGATE_URL: 'http://127.0.0.1:9',
  SMSGATE_USER: 'saha',
  SMSGATE_PASSWORD: 'secret',
  SMSGATE_WEBHOOK_KEY: 'key',
};

test('doctor says that admins cannot be told without Telegram', async () => {
  await using saha = await startCommandLine({ ...smsgate, ADMIN_TELEGRAM_IDS: '4242' });
  await importSisli(saha);

  const { out } = await saha.run('doctor');

  expect(out).toContain('! There is no TELEGRAM_BOT_TOKEN, so those in ADMIN_TELEGRAM_IDS cannot be told');
  expect(out).not.toContain('ADMIN_TELEGRAM_IDS is empty');
});

test('doctor counts who is on none of the channels in use', async () => {
  await using onTelegram = await startCommandLine({
    TELEGRAM_BOT_TOKEN: '123456:abcdefghijklmnopqrstuvwxyz',
  });
  await using byText = await startCommandLine(smsgate);
  await importSisli(onTelegram);
  await importSisli(byText);

  const [nobody, everybody] = await Promise.all([onTelegram.run('doctor'), byText.run('doctor')]);

  expect(nobody.out).toContain('! No channel reaches 3 people yet: Ana Kaya, Ben Aydın, Cem Er.');
  expect(everybody.out).toContain('✓ Everybody can be reached.');
});

test('doctor counts whom no text may reach as reached by no channel, until they are on Telegram', async () => {
  await using saha = await startCommandLine({
    ...smsgate,
    TELEGRAM_BOT_TOKEN: '123456:abcdefghijklmnopqrstuvwxyz',
    SMS_ALLOWED_COUNTRIES: 'DE',
  });
  await importSisli(saha);
  await saha.look(async (db) => {
    const ana = await findPersonByAddress(db, 'sms', '+905320000001');
    if (!ana) return;
    const telegram = { personId: ana.id, channel: 'telegram', value: '4242' } as const;
    await db.transaction().execute((tx) => putAddress(tx, telegram, longAgo));
  });

  const { out } = await saha.run('doctor');

  expect(out).toContain('! No channel reaches 2 people yet: Ben Aydın, Cem Er.');
});

test('doctor says where texts do not reach representatives, and how long the next tasks take', async () => {
  await using server = await startSmsgate({ clock: systemClock, devices: ['+905320000099'], paceMs: 6_000 });
  await using saha = await startCommandLine({
    ...smsgate,
    SMSGATE_URL: server.root,
    SMSGATE_USER: server.user,
    SMSGATE_PASSWORD: server.password,
    SMSGATE_WEBHOOK_KEY: server.webhookKey,
  });
  const people = [
    ...sisli.people,
    ['Dara Can', '+98 912 123 4567', '34.sisli', 'rep', 'fa', ''],
    ['Eda Su', '+49 151 23456789', '34.sisli', 'rep', '', ''],
  ];
  await saha.run('import', await saha.workbook('list.xlsx', { ...sisli, people }));

  const { out } = await saha.run('doctor');

  expect(out).toContain(
    '✓ smsgate sends GSM-7, UCS-2. Both ways: TR; one way: –; not at all: –. A text keeps our id',
  );
  expect(out).toContain('! No texts go to Iran. Representatives without texts: 1.');
  expect(out).toContain('! DE is not in SMS_ALLOWED_COUNTRIES. Representatives without texts: 1.');
  expect(out).toContain('✓ The next tasks by SMS take about 0.1 h at the phones’ pace (texts: 2).');
});

const twilioAt = (server: Awaited<ReturnType<typeof startTwilio>>) => ({
  SMS_GATEWAY: 'twilio',
  PUBLIC_URL: 'https://saha.example.org',
  TWILIO_API_ROOT: server.root,
  TWILIO_ACCOUNT_SID: server.accountSid,
  TWILIO_AUTH_TOKEN: server.authToken,
  TWILIO_FROM: server.number,
  SMS_ALLOWED_COUNTRIES: 'TR,DE,IR',
});

test.each([
  [
    'en',
    /twilio sends GSM-7, UCS-2. Both ways: DE; one way: TR; not at all: IR. What became of a text .* is looked up in its list. Deliveries are reported./,
  ],
  [
    'tr',
    /İki yönlü: DE; tek yönlü: TR; ulaşmaz: IR. Yanıtı gelmeyen SMS onun listesinde aranır. Teslim edildiği bildirilir./,
  ],
  ['fa', /دوطرفه: .?DE.?؛ یک‌طرفه: .?TR.?؛ نمی‌رسد: .?IR.?. پیامکی که جوابش نیامد .*رسیدن پیامک گزارش می‌شود/],
])('doctor says in %s what the gateway can do', async (LOCALE, words) => {
  await using server = await startTwilio({ clock: systemClock });
  await using saha = await startCommandLine({ LOCALE, ...twilioAt(server) });
  await importSisli(saha);

  const { out } = await saha.run('doctor');

  expect(out).toMatch(words);
});

test('doctor asks Twilio with the account that is set, and says where it is to bring texts', async () => {
  await using server = await startTwilio({ clock: systemClock });
  await using saha = await startCommandLine(twilioAt(server));
  await using other = await startCommandLine({ ...twilioAt(server), TWILIO_AUTH_TOKEN: 'another' });
  await importSisli(saha);
  await importSisli(other);

  const [well, wrong] = [await saha.run('doctor'), await other.run('doctor')];

  expect(well.out).toContain('Twilio is to bring texts to https://saha.example.org/sms/twilio/inbound');
  expect(well.out).not.toContain('does not answer as it should');
  expect(wrong.out).toContain('✗ The SMS gateway (twilio) does not answer as it should.');
});

test('doctor says that messages were set aside', async () => {
  await using saha = await startCommandLine();
  await importSisli(saha);
  const row = {
    channel: 'sms',
    provider_id: '1',
    conversation: 'sms:+1',
    payload: '{}',
    stamped_at: 0,
    received_at: Date.parse('2026-11-25T09:00:00Z'),
    state: 'dead',
    attempts: 5,
    not_before: 0,
    error: 'Error: no',
    handled_at: null,
  } as const;
  await saha.look(async (db) => {
    await db
      .insertInto('inbox')
      .values({ id: newId<InboxId>(), ...row })
      .execute();
  });

  const { out } = await saha.run('doctor');

  expect(out).toContain(
    'One incoming message could not be handled and was set aside (2026-11-25T09:00:00.000Z)',
  );
});

test('doctor quotes what the running bot tells its admins, and not once it has stopped', async () => {
  await using saha = await startCommandLine({ ADMIN_TELEGRAM_IDS: '4242' });
  const config = { databasePath: saha.databasePath, adminTelegramIds: ['4242'] };
  const world = await startWorld(new Date().toISOString(), { config, isTroubled: true });
  world.botApi.faults = (method) =>
    method === 'getUpdates' ? { kind: 'status', status: 409, description: 'Conflict' } : undefined;
  await world.restart();
  await world.app.tick();

  const running = await saha.run('doctor');
  await world[Symbol.asyncDispose]();
  const stopped = await saha.run('doctor');

  expect(running.out).toContain('! ⚠ Telegram refuses the bot.');
  expect(stopped.out).not.toContain('Telegram refuses the bot');
});
