import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../src/clock.ts';
import { localDateAt } from '../../src/local-date.ts';
import type { ShownMessage } from '../../src/simulator/bot-api/shown-message.ts';
import { type BotApi, startBotApi } from '../../src/simulator/bot-api/start-bot-api.ts';
import { findFreePort } from '../../src/simulator/free-port.ts';
import type { UnitId } from '../../src/store/ids.ts';
import { migrate } from '../../src/store/migrate.ts';
import { type Db, openDatabase } from '../../src/store/open-database.ts';
import { spawnBot } from './bot-process.ts';
import { startRunner } from './jobs.ts';
import { seedPerson, seedProgram, seedTask, seedUnit } from './seed.ts';
import { environmentOf, numberOn, type SmsNetwork, startSmsNetwork } from './sms-network.ts';

/** Somebody with one task, who reports once. */
export interface CrashRep {
  /** What they report. */
  readonly total: number;
  report(): void;
  /** Whether their tasks have come, and a reply. */
  readonly hasAll: boolean;
  /** How many messages came that had come before, word for word: nobody asks for one twice. */
  readonly twice: number;
}

export interface CrashWorld extends AsyncDisposable {
  readonly db: Db;
  readonly api: BotApi;
  readonly sms: SmsNetwork;
  /** Those on Telegram and those with plain phones, turn and turn about. */
  readonly reps: readonly CrashRep[];
  readonly onTelegram: readonly CrashRep[];
  readonly bySms: readonly CrashRep[];
  /** What came new to a chat of Telegram, in that order. */
  readonly shown: readonly ShownMessage[];
  /** A process on the same database, with these settings besides. */
  spawn(env?: Readonly<Record<string, string>>): ChildProcess;
}

/** As many phones that a thousand texts need not wait long for their turns. */
const devices = Array.from({ length: 60 }, (_, nth) => `+9053300000${String(nth).padStart(2, '0')}`);

/** Reps whose tasks wait in the outbox, a Bot API, an SMS gateway, all on the real clock, and no bot yet. */
export async function openCrashWorld(
  gateway: SmsNetwork['gateway'],
  { people }: { people: number },
): Promise<CrashWorld> {
  await using stack = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'saha-crash-'));
  stack.defer(() => rm(folder, { recursive: true }));
  const clock = systemClock;
  const api = stack.use(await startBotApi({ clock }));
  const port = await findFreePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  const sms = stack.use(
    await startSmsNetwork(gateway, { clock, publicUrl, senders: { devices, paceMs: 1_000 } }),
  );
  const databasePath = join(folder, 'saha.db');
  const db = openDatabase(databasePath);
  stack.defer(() => db.destroy());
  await migrate(db);
  const unit = await seedOneTask(db);
  const shown: ShownMessage[] = [];
  api.on((event) => {
    if (event.type === 'message' && event.message.from === 'bot') shown.push(event.message);
  });
  const onTelegram: CrashRep[] = [];
  const bySms: CrashRep[] = [];
  for (let nth = 0; nth < people / 2; nth += 1) {
    onTelegram.push(await repOnTelegram({ db, unit, api, shown }, nth));
    bySms.push(await repBySms({ db, unit, sms }, nth));
  }
  await startRunner(db).tick(clock.now());
  const env = {
    PORT: String(port),
    DATABASE_PATH: databasePath,
    TELEGRAM_BOT_TOKEN: api.token,
    TELEGRAM_API_ROOT: api.root,
    ...environmentOf(sms),
  };
  const resources = stack.move();
  return {
    db,
    api,
    sms,
    reps: onTelegram.flatMap((rep, nth) => [rep, ...bySms.slice(nth, nth + 1)]),
    onTelegram,
    bySms,
    shown,
    spawn: (more = {}) => spawnBot({ ...env, ...more }, folder),
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}

/** One place, where it is neither quiet nor early, and one task for all who live there. */
async function seedOneTask(db: Db): Promise<UnitId> {
  const startsOn = localDateAt(systemClock.now(), 'Europe/Istanbul');
  const program = await seedProgram(db, { startsOn, opensAt: '00:00', quiet: ['00:00', '00:00'] });
  await seedTask(db, { program, code: 'visits', kind: 'count', target: 400 });
  const district = await seedUnit(db, { code: 'd', kind: 'district' });
  return seedUnit(db, { code: 'u', parent: district });
}

const totalOf = (nth: number): number => 20 + (nth % 300);

async function repOnTelegram(
  { db, unit, api, shown }: { db: Db; unit: UnitId; api: BotApi; shown: readonly ShownMessage[] },
  nth: number,
): Promise<CrashRep> {
  const id = 5_000_000 + nth;
  const [name, total] = [`Rep ${id}`, totalOf(nth)];
  await seedPerson(db, { name, unit, telegram: String(id) });
  const user = api.addUser({ id, firstName: name });
  user.start();
  const texts = () => shown.filter(({ chatId }) => chatId === id).map(({ text = '' }) => text);
  return {
    total,
    report: () => void user.send(`A1 ${total}`),
    get hasAll() {
      return ['📋', 'Saved.'].every((start) => texts().some((text) => text.startsWith(start)));
    },
    get twice() {
      return countTwice(texts());
    },
  };
}

async function repBySms(
  { db, unit, sms }: { db: Db; unit: UnitId; sms: SmsNetwork },
  nth: number,
): Promise<CrashRep> {
  const number = numberOn(sms.gateway, String(1_000 + nth));
  const total = totalOf(nth);
  await seedPerson(db, { name: `Rep ${number}`, unit, phone: number, channel: 'sms' });
  const phone = sms.addPhone(number);
  const texts = () => phone.messages.filter(({ from }) => from === 'organisation').map(({ text }) => text);
  return {
    total,
    report: () => void phone.send(`A1 ${total}`),
    get hasAll() {
      const parts = ['A1 visits, target', `A1 ${total}/400`];
      return parts.every((words) => texts().some((text) => text.includes(words)));
    },
    get twice() {
      return countTwice(texts());
    },
  };
}

const countTwice = (texts: readonly string[]): number => texts.length - new Set(texts).size;
