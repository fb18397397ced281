import { expect, test } from 'vitest';
import { startCommandLine } from './command-line.ts';

test.each([
  ['en', ['import'], 'file is missing here.', 'saha import --help'],
  ['tr', ['cycle', 'opne'], 'opne diye bir komut yok.', 'saha cycle --help'],
  ['fa', ['backup', 'x', '--fast'], 'گزینهٔ \u2068--fast\u2069 اینجا وجود ندارد.', 'saha backup'],
  ['en', ['cycle', 'open', '--quick'], '--quick', 'saha cycle open --help'],
  [
    'en',
    ['export', 'weather', 'x.csv'],
    'weather is not possible here. You can choose from: people, answers',
    'saha export --help',
  ],
])('wrong usage is told in the language of the settings (%s)', async (locale, args, told, help) => {
  await using saha = await startCommandLine({ LOCALE: locale });

  const run = await saha.run(...args);

  expect(run.code).toBe(2);
  expect(run.err).toContain(told);
  expect(run.err).toContain(help);
  expect(run.err).not.toContain('error:');
});
