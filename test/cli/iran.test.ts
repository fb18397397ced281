import { expect, test } from 'vitest';
import { sisli } from '../fortnight/importing.ts';
import { type CommandLine, startCommandLine } from './command-line.ts';

const twilio = {
  SMS_GATEWAY: 'twilio',
  PUBLIC_URL: 'https://saha.example',
  // Nobody is there.
  TWILIO_API_ROOT: 'http://127.0.0.1:9',
  TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
  TWILIO_AUTH_TOKEN: '0'.repeat(32),
  TWILIO_FROM: '+12025550123',
};

const importDara = async (saha: CommandLine) => {
  const people = [
    ...sisli.people,
    ['Dara Can', '+98 912 123 4567', '34.sisli', 'rep', 'fa', ''],
    ['Eda Su', '0532 000 00 05', '34', 'admin', '', ''],
  ];
  return saha.run('import', await saha.workbook('list.xlsx', { ...sisli, people }));
};

test('where the gateway delivers nothing to Iran nobody is sent to switch it on', async () => {
  await using saha = await startCommandLine(twilio);

  const { out: imported } = await importDara(saha);
  const { out: examined } = await saha.run('doctor');
  const on = await saha.run('iran', 'on', '--admin', '05320000005');
  const shown = await saha.run('iran');

  expect(imported).toContain('The SMS gateway does not deliver to +989121234567.');
  expect(examined).toContain('! This gateway does not deliver to IR. Representatives without texts: 1.');
  expect(imported + examined).not.toContain('saha iran');
  expect([on.code, on.out]).toEqual([1, '']);
  expect(on.err).toContain('This gateway delivers no texts to Iran, whatever is switched on.');
  expect([shown.code, shown.out]).toEqual([0, on.err]);
});

test('an admin is shown the warning, and switches on with the code below it', async () => {
  await using saha = await startCommandLine();
  await importDara(saha);

  const warned = await saha.run('iran', 'on', '--admin', '05320000005');
  const [, code = ''] = /--code (\d+)/.exec(warned.out) ?? [];
  const on = await saha.run('iran', 'on', '--admin', '05320000005', '--code', code);

  expect(on.out).toBe('Texts go to numbers of Iran. To end that: saha iran off\n');
});
