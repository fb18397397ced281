import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeEnv, readEnv } from '../../src/cli/env-file.ts';

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
    .filter((text) => text.trim() !== '' && !(text.includes("'") && text.includes('"')));
  fc.assert(
    fc.property(fc.dictionary(name, value, { minKeys: 1 }), fc.dictionary(name, value), (before, changes) => {
      const text = changeEnv(
        changeEnv('', new Map(Object.entries(before))),
        new Map(Object.entries(changes)),
      );

      expect(readEnv(text)).toEqual({ ...before, ...changes });
    }),
  );
});
