import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { type Db, openDatabase } from '../../src/store/open-database.ts';
import { contentOf } from '../fortnight/importing.ts';
import { scratch } from '../spreadsheets/sheets.ts';

const saha = fileURLToPath(new URL('../../src/cli/saha.js', import.meta.url));

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** What `--json` printed. */
  readonly json: () => unknown;
}

/** The real command line on a folder of its own, in a process of its own. */
export interface CommandLine extends AsyncDisposable {
  readonly path: (name: string) => string;
  readonly databasePath: string;
  readonly workbook: Awaited<ReturnType<typeof scratch>>['workbook'];
  readonly write: Awaited<ReturnType<typeof scratch>>['write'];
  run(...args: string[]): Promise<Run>;
  /** What is stored, read beside whatever is running. */
  content(): ReturnType<typeof contentOf>;
  look<T>(read: (db: Db) => Promise<T>): Promise<T>;
}

/** Nobody: whoever runs everything may also read what is closed and write what is read-only. */
export const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

export async function startCommandLine(
  env: Record<string, string> = {},
  user: { uid?: number; gid?: number } = {},
): Promise<CommandLine> {
  const files = await scratch();
  const databasePath = files.path('saha.db');
  const look = async <T>(read: (db: Db) => Promise<T>): Promise<T> => {
    const db = openDatabase(databasePath);
    try {
      return await read(db);
    } finally {
      await db.destroy();
    }
  };
  const settings = { LOCALE: 'en', DATABASE_PATH: databasePath, PHONE_COUNTRY: 'TR', ...env };
  return {
    ...files,
    databasePath,
    look,
    content: () => look(contentOf),
    run: (...args) => run(args, { cwd: files.path('.'), env: settings, user }),
  };
}

interface Place {
  readonly cwd: string;
  readonly env: Record<string, string>;
  readonly user: { uid?: number; gid?: number };
}

async function run(args: readonly string[], { cwd, env, user }: Place): Promise<Run> {
  const child = spawn(process.execPath, [saha, ...args], {
    cwd,
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...user,
  });
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: child.exitCode ?? -1, out, err, json: () => JSON.parse(out) };
}
