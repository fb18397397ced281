import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ConfigError, readConfig, variables } from '../src/config.ts';
import { type Language, languages } from '../src/language.ts';
import { asMessage } from '../src/messages/as-message.ts';
import { createWording } from '../src/messages/wording.ts';

const documentOf = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const names = Object.keys(variables.shape);

/** In the words of a language. */
function problemsOf(env: Record<string, string>, language: Language = 'en'): readonly string[] {
  const wording = createWording();
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map((problem) => {
      const message = asMessage(problem);
      return message ? wording.say(message, { language, channel: 'telegram' }) : problem.key;
    });
  }
}

test('names what is malformed and what is missing at once, each setting once and in plain words', () => {
  const problems = problemsOf({
    TELEGRAM_MODE: 'webhook',
    SMS_GATEWAY: 'smsgate',
    SMSGATE_URL: 'phones',
    PORT: 'many',
    ADMIN_TELEGRAM_IDS: 'ana, ben',
    LOG_LEVEL: 'loud',
  });

  expect(problems).toEqual([
    'PORT: must be a whole number from 0 to 65535',
    'SMSGATE_URL: must be an address like https://saha.example.org',
    'ADMIN_TELEGRAM_IDS: must be Telegram user ids apart by commas',
    'LOG_LEVEL: must be one of fatal, error, warn, info, debug, trace, silent',
    'PUBLIC_URL: is missing (needed by TELEGRAM_MODE=webhook, SMS_GATEWAY=smsgate)',
    'TELEGRAM_WEBHOOK_SECRET: is missing (needed by TELEGRAM_MODE=webhook)',
    'SMSGATE_USER: is missing (needed by SMS_GATEWAY=smsgate)',
    'SMSGATE_PASSWORD: is missing (needed by SMS_GATEWAY=smsgate)',
    'SMSGATE_WEBHOOK_KEY: is missing (needed by SMS_GATEWAY=smsgate)',
  ]);
});

test.each(['abc', '-1', '1001', '2.5', '99999'])(
  'keeps no %s backups, and says how many there may be',
  (BACKUPS_KEPT) => {
    expect(problemsOf({ BACKUPS_KEPT })).toEqual(['BACKUPS_KEPT: must be a whole number from 0 to 1000']);
  },
);

test('names every setting that does not take what it is given, in each language', () => {
  const odd = Object.fromEntries(names.map((name) => [name, '?']));
  const any = ['DATABASE_PATH', 'HOST', 'SMSGATE_USER', 'SMSGATE_PASSWORD', 'SMSGATE_WEBHOOK_KEY'];
  const anyTwilio = ['TWILIO_AUTH_TOKEN', 'TWILIO_FROM'];
  const wrong = names.filter((name) => ![...any, ...anyTwilio].includes(name));

  const told = languages.map((language) => problemsOf(odd, language));

  for (const problems of told) {
    expect(problems).toHaveLength(wrong.length);
    for (const [i, name] of wrong.entries()) expect(problems[i]).toContain(name);
    expect(problems.join()).not.toContain('setting-');
  }
  expect(told[0]?.join()).not.toContain('must be');
});

test('takes an empty setting for none', () => {
  expect(problemsOf({ PORT: '', PUBLIC_URL: ' ' })).toEqual([]);
});

test('.env.example holds every setting once, each with a comment above it', () => {
  const lines = documentOf('.env.example').split('\n');

  const told = lines.flatMap((line) => /^([A-Z_]+)=/.exec(line)?.[1] ?? []);
  const bare = lines.filter((line, i) => line.includes('=') && (lines[i - 1] ?? '') === '');

  expect(told.toSorted()).toEqual(names.toSorted());
  expect(bare).toEqual([]);
});

test('the README names every setting once in its table', () => {
  const rows = documentOf('README.md').matchAll(/^\| (`[A-Z_]+`[^|]*) \|/gm);

  const told = [...rows].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([A-Z_]+)`/g)].map(([, name = '']) => name),
  );

  expect(told.toSorted()).toEqual(names.toSorted());
});
