import { expect, test } from 'vitest';
import { z } from 'zod';
import { systemClock } from '../../src/clock.ts';
import { addDays, localDateAt } from '../../src/local-date.ts';
import { findUnitByCode } from '../../src/organisation/unit-queries.ts';
import { startBotApi } from '../../src/simulator/bot-api/start-bot-api.ts';
import { takeLock } from '../../src/store/lock.ts';
import { sisli } from '../fortnight/importing.ts';
import { seedGroup } from '../helpers/seed.ts';
import { type CommandLine, startCommandLine } from './command-line.ts';

const today = localDateAt(Date.now(), 'Europe/Istanbul');

/** Şişli with a first cycle that begins in some days. */
async function importSisli(
  saha: CommandLine,
  { inDays, settings = [] }: { inDays: number; settings?: readonly (readonly string[])[] },
) {
  const program = [...sisli.program.slice(0, -1), ['starts_on', addDays(today, inDays)], ...settings];
  const run = await saha.run('import', await saha.workbook('list.xlsx', { ...sisli, program }));
  expect(run.err).toBe('');
}

const statusShape = z.object({ cycles: z.array(z.object({ number: z.number(), state: z.string() })) });

async function states(saha: CommandLine) {
  const run = await saha.run('cycle', 'status', '--json');
  return statusShape.parse(run.json()).cycles.map(({ number, state }) => `${number} ${state}`);
}

test('opens the next cycle at this moment when that is said, and is refused while one is open', async () => {
  await using saha = await startCommandLine();
  await importSisli(saha, { inDays: 3 });

  const early = await saha.run('cycle', 'open');
  const opened = await saha.run('cycle', 'open', '--now', '--json');
  const again = await saha.run('cycle', 'open', '--now');

  expect([early.code, early.err.startsWith('The next calendar of p1 opens on')]).toEqual([1, true]);
  expect([opened.code, opened.json()]).toMatchObject([
    0,
    { cycle: { number: 1, letter: 'A', state: 'open', starts_on: today, ends_on: addDays(today, 16) } },
  ]);
  expect([again.code, again.err]).toEqual([1, 'Calendar 1 of p1 is still open.\n']);
  expect(await states(saha)).toEqual(['1 open', '2 draft']);
});

test('queues the tasks for the bot that is running beside it', async () => {
  await using saha = await startCommandLine();
  await importSisli(saha, { inDays: 3 });
  using _bot = takeLock(saha.databasePath);

  await saha.run('cycle', 'open', '--now');
  const exported = await saha.run('export', 'messages', saha.path('messages.json'), '--json');

  expect(exported.json()).toMatchObject({ rows: 2 });
  const rows = await saha.look((db) => db.selectFrom('outbox').select(['kind', 'state']).execute());
  expect(rows).toEqual([
    { kind: 'tasks', state: 'waiting' },
    { kind: 'tasks', state: 'waiting' },
  ]);
});

test('closes the open cycle with all that follows when that is said', async () => {
  await using saha = await startCommandLine();
  await importSisli(saha, { inDays: 0 });
  await saha.run('cycle', 'open', '--now');

  const early = await saha.run('cycle', 'close');
  const closed = await saha.run('cycle', 'close', '--now', '--json');
  const again = await saha.run('cycle', 'close', '--now');

  expect([early.code, early.err.startsWith('The open calendar of p1 closes on')]).toEqual([1, true]);
  expect([closed.code, closed.json()]).toMatchObject([0, { cycle: { state: 'final' } }]);
  expect([again.code, again.err]).toEqual([1, 'No calendar of p1 is open.\n']);
});

test('lets the next cycle open on a later day', async () => {
  await using saha = await startCommandLine();
  await importSisli(saha, { inDays: 3 });

  const later = await saha.run('cycle', 'postpone', addDays(today, 5), '--json');
  const outside = await saha.run('cycle', 'postpone', addDays(today, 50));
  const nonsense = await saha.run('cycle', 'postpone', 'tomorrow');

  expect(later.json()).toMatchObject({
    cycle: { starts_on: addDays(today, 5), ends_on: addDays(today, 16) },
  });
  expect([outside.code, nonsense.code]).toEqual([1, 1]);
  expect(nonsense.err).toBe('“tomorrow” is not a date. Write it like 2026-12-07.\n');
});

test('previews whom the next cycle reaches, and what they will read even where nobody is reached yet', async () => {
  await using saha = await startCommandLine({ TELEGRAM_BOT_TOKEN: '123456:abcdefghijklmnopqrstuvwxyz' });
  await importSisli(saha, { inDays: 3 });

  const run = await saha.run('cycle', 'preview', '--json');

  const texts = ['tasks', 'check-in', 'planned', 'saved', 'result'];
  const samples = ['tr', 'en'].flatMap((language) =>
    texts.map((text) => expect.objectContaining({ text, language })),
  );
  expect([run.code, run.json()]).toMatchObject([0, { number: 1, letter: 'A', people: 2, unreached: 2 }]);
  expect(run.json()).toHaveProperty('samples', expect.arrayContaining(samples));
});

test('a setting that is missing is named before anything else', async () => {
  await using saha = await startCommandLine({ ...smsgate, PUBLIC_URL: '' });

  const run = await saha.run('cycle', 'preview', '--json');

  expect([run.code, run.json()]).toMatchObject([1, { error: { key: 'cli-config-wrong' } }]);
  expect(run.err).toContain('PUBLIC_URL: is missing');
});

const smsgate = {
  SMS_GATEWAY: 'smsgate',
  PUBLIC_URL: 'https://saha.example.org',
  SMSGATE_URL: 'http://127.0.0.1:9',
  SMSGATE_USER: 'saha',
  SMSGATE_PASSWORD: 'secret',
  SMSGATE_WEBHOOK_KEY: 'key',
};

test('previews the most segments of a cycle by SMS, and with a price what they cost', async () => {
  await using saha = await startCommandLine(smsgate);
  await importSisli(saha, { inDays: 3, settings: [['sms_price', '0.5 TRY']] });

  const run = await saha.run('cycle', 'preview', '--json');
  const words = await saha.run('cycle', 'preview');

  expect(run.json()).toMatchObject({
    people: 2,
    segments: 2,
    cost: '1.00 TRY',
    cycle: { segments: 8, cost: '4.00 TRY', segments_per_person: { tr: 4 } },
    hindered: 0,
    unreached: 0,
  });
  expect(words.out).toContain('The tasks take at most 2 segments by SMS\nThat is at most 1.00 TRY\n');
  expect(words.out).toContain('At most 4 segments a person (tr)\n');
  expect(words.out).toContain('That is at most 4.00 TRY\n');
});

test('previews the result for Telegram only, and the last score in the text with the tasks', async () => {
  await using saha = await startCommandLine(smsgate);
  await importSisli(saha, { inDays: 3 });

  const first = await sampleTexts(saha);
  await saha.run('cycle', 'open', '--now');
  const second = await sampleTexts(saha);
  await saha.run('cycle', 'close', '--now');
  const third = await sampleTexts(saha);
  const { out } = await saha.run('cycle', 'preview');

  expect(first['tasks']?.sms).toContain('son gun');
  expect(out.slice(out.indexOf('— tasks, tr'), out.indexOf('— check-in, tr'))).toContain(
    'By SMS, segments: 1',
  );
  expect(out.slice(out.indexOf('— result, tr'), out.indexOf('— tasks, en'))).not.toContain('By SMS');
  expect(first['result']?.telegram).toContain('100');
  expect(first['result']).not.toHaveProperty('sms');
  expect(first['result']).not.toHaveProperty('segments');
  expect([first, second, third].map((texts) => texts['tasks']?.sms?.includes('100'))).toEqual([
    false,
    true,
    // Nobody has reported in the first cycle.
    false,
  ]);
});

const samplesShape = z.object({
  samples: z.array(
    z.object({
      text: z.string(),
      language: z.string(),
      telegram: z.string(),
      sms: z.string().optional(),
      segments: z.number().optional(),
    }),
  ),
});

async function sampleTexts(saha: CommandLine) {
  const { samples } = samplesShape.parse((await saha.run('cycle', 'preview', '--json')).json());
  return Object.fromEntries(
    samples.filter(({ language }) => language === 'tr').map((all) => [all.text, all]),
  );
}

test('previews who gets no texts as no gateway brings them there', async () => {
  await using saha = await startCommandLine({ ...smsgate, SMS_ALLOWED_COUNTRIES: 'DE' });
  await importSisli(saha, { inDays: 3 });

  const run = await saha.run('cycle', 'preview', '--json');

  expect(run.json()).toMatchObject({ people: 2, segments: 0, hindered: 2 });
});

test('asks which program is meant when there are several', async () => {
  await using saha = await startCommandLine();
  await importSisli(saha, { inDays: 3 });
  const program = [
    ['key', 'value'],
    ['code', 'p2'],
    ['starts_on', addDays(today, 4)],
  ];
  await saha.run('import', await saha.workbook('second.xlsx', { program }));

  const which = await saha.run('cycle', 'open', '--now');
  const second = await saha.run('cycle', 'open', '--now', '--program', 'p2');
  const third = await saha.run('cycle', 'open', '--now', '--program', 'p3');

  expect([which.code, which.err]).toEqual([
    1,
    'There are several programs (p1, p2). Say which with --program.\n',
  ]);
  expect([second.code, third.code]).toEqual([0, 1]);
});

test('shows boards, and posts them to the bound groups at once', async () => {
  await using saha = await startCommandLine();
  await importSisli(saha, { inDays: 0 });
  const before = await saha.run('board');
  await saha.run('cycle', 'open', '--now');

  const nobody = await saha.run('board', '--post');
  await bindDistrict(saha);
  const shown = await saha.run('board', '--unit', '34.sisli');
  const posted = await saha.run('board', '--post', '--json');

  expect([before.code, nobody.code, shown.code]).toEqual([1, 1, 0]);
  expect(shown.out).toContain('📊 Şişli');
  expect(posted.json()).toEqual({ posted: 1 });
  const [row] = await saha.look((db) =>
    db.selectFrom('outbox').select(['not_before', 'state']).where('kind', '=', 'board').execute(),
  );
  expect(row?.state).toBe('waiting');
  expect(row?.not_before).toBeLessThanOrEqual(Date.now());
});

test('invites a person by any form of their phone, and a unit, with the link of the bot', async () => {
  await using botApi = await startBotApi({ clock: systemClock });
  await using saha = await startCommandLine({
    TELEGRAM_BOT_TOKEN: botApi.token,
    TELEGRAM_API_ROOT: botApi.root,
  });
  await importSisli(saha, { inDays: 3 });

  const person = await saha.run('invite', '532 000 00 01', '--json');
  await botApi[Symbol.asyncDispose]();
  const unit = await saha.run('invite', '34.sisli', '--json');

  for (const [{ code, json }, start] of [
    [person, 'start'],
    [unit, 'startgroup'],
  ] as const) {
    const invite = z.object({ code: z.string(), link: z.string() }).parse(json());
    const link = `https://t.me/${botApi.me.username}?${start}=`;
    expect([code, invite]).toEqual([0, { code: invite.code, link: link + invite.code }]);
    expect(invite.code).toMatch(/^[A-Z0-9]{10}$/);
  }
});

test('without a token there is a code and no link; a stranger gets neither', async () => {
  await using saha = await startCommandLine();
  await importSisli(saha, { inDays: 3 });

  const known = await saha.run('invite', '+90 532 000 0002', '--json');
  const stranger = await saha.run('invite', '+90 532 000 9999');

  expect(known.json()).toMatchObject({ link: null });
  expect([stranger.code, stranger.out]).toEqual([1, '']);
});

test('the doctor names what is wrong, and the exit code says whether the bot can work', async () => {
  await using botApi = await startBotApi({ clock: systemClock });
  const env = { TELEGRAM_BOT_TOKEN: botApi.token, TELEGRAM_API_ROOT: botApi.root };
  await using well = await startCommandLine(env);
  await using ill = await startCommandLine({ ...env, TELEGRAM_BOT_TOKEN: `999999:${'x'.repeat(35)}` });
  await importSisli(well, { inDays: 3 });
  using _bot = takeLock(well.databasePath);

  const good = await well.run('doctor');
  const bad = await ill.run('doctor', '--json');

  expect([good.code, good.err]).toEqual([0, '']);
  expect(good.out).toContain(`✓ Telegram answers: the bot is @${botApi.me.username}.`);
  expect(good.out).toContain(`✓ The bot is running (process ${process.pid}).`);
  expect([bad.code, bad.json()]).toMatchObject([
    1,
    {
      findings: [{ state: 'good' }, { check: 'telegram', state: 'bad' }, { check: 'database', state: 'bad' }],
    },
  ]);
});

const bindDistrict = (saha: CommandLine) =>
  saha.look(async (db) => {
    const district = await findUnitByCode(db, '34.sisli');
    if (district) await seedGroup(db, { unit: district.id });
  });
