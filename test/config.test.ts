import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ConfigError, readConfig, variables } from '../src/config.ts';

const documentOf = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const names = Object.keys(variables.shape);

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
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
    'PORT: must be a number from 0 to 65535',
    'SMSGATE_URL: must be an address like https://saha.example.org',
    'ADMIN_TELEGRAM_IDS: must be Telegram user ids apart by commas',
    'LOG_LEVEL: must be one of fatal, error, warn, info, debug, trace, silent',
    'PUBLIC_URL: is missing, TELEGRAM_MODE=webhook and SMS_GATEWAY=smsgate need it',
    'TELEGRAM_WEBHOOK_SECRET: is missing, TELEGRAM_MODE=webhook needs it',
    'SMSGATE_USER: is missing, SMS_GATEWAY=smsgate needs it',
    'SMSGATE_PASSWORD: is missing, SMS_GATEWAY=smsgate needs it',
    'SMSGATE_WEBHOOK_KEY: is missing, SMS_GATEWAY=smsgate needs it',
  ]);
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
