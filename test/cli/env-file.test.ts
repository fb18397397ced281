import { spawn } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeEnv, readEnv } from '../../src/cli/env-file.ts';
import { nobody, startCommandLine } from './command-line.ts';

const main = fileURLToPath(new URL('../../src/main.js', import.meta.url));

test('changes the lines that are asked about and leaves all others as they are', () => {
  const before = '# Telegram\nTELEGRAM_BOT_TOKEN=old\n\nexport LOCALE=tr\nPORT=8080 # here\n';

  const after = changeEnv(
    before,
    new Map([
      ['TELEGRAM_BOT_TOKEN', '1:new'],
      ['LOCALE', 'fa'],
      ['TIME_ZONE', 'Asia/Tehran'],
    ]),
  );

  expect(after).toBe(
    '# Telegram\nTELEGRAM_BOT_TOKEN=1:new\n\nLOCALE=fa\nPORT=8080 # here\nTIME_ZONE=Asia/Tehran\n',
  );
});

test('what is written is read again', () => {
  const name = fc.stringMatching(/^[A-Z][A-Z_]{0,8}$/);
  const value = fc
    .stringMatching(/^[\w#"' :/.-]{1,20}$/)
    .filter((words) => words.trim() !== '' && !(words.includes("'") && words.includes('"')));
  fc.assert(
    fc.property(fc.dictionary(name, value, { minKeys: 1 }), fc.dictionary(name, value), (before, changes) => {
      const written = changeEnv(
        changeEnv('', new Map(Object.entries(before))),
        new Map(Object.entries(changes)),
      );

      expect(readEnv(written)).toEqual({ ...before, ...changes });
    }),
  );
});

test.each(['a folder', 'closed'])(
  'a .env that is %s is told in a sentence, by a command and by the start',
  async (kind) => {
    await using saha = await startCommandLine({}, nobody);
    await chmod(saha.path('.'), 0o755);
    if (kind === 'a folder') await mkdir(saha.path('.env'));
    else await writeFile(saha.path('.env'), 'LOCALE=en\n', { mode: 0o000 });

    const command = await saha.run('doctor');
    const bot = spawn(process.execPath, [main], {
      cwd: saha.path('.'),
      env: { LOCALE: 'en' },
      stdio: ['ignore', 'ignore', 'pipe'],
      ...nobody,
    });
    const said = await text(bot.stderr);

    const sentence = `The settings in ${saha.path('.env')} cannot be read.`;
    expect([command.code, command.out]).toEqual([1, '']);
    for (const words of [command.err, said]) {
      expect(words).toContain(sentence);
      expect(words.trim().split('\n')).toHaveLength(1);
    }
  },
);
