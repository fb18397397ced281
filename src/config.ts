import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { isSupportedCountry } from 'libphonenumber-js/max';
import { z } from 'zod';
import { AppError } from './errors.ts';
import { isLanguage, type Language, languages } from './language.ts';
import { zoneOf } from './local-date.ts';

/** An empty variable is as good as none. */
const text = z.string().trim().min(1);
const url = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/$/, ''));
const largestPort = 65_535;
const mostBackups = 1_000;
const numberTo = (largest: number) =>
  text.refine((value) => /^\d{1,5}$/.test(value) && Number(value) <= largest).transform(Number);
const modes = ['polling', 'webhook'] as const;
const gateways = ['none', 'twilio', 'smsgate'] as const;
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const country = text.refine((code) => isSupportedCountry(code));
const countries = z
  .string()
  .transform((value) =>
    value
      .toUpperCase()
      .split(/[\s,]+/)
      .filter(Boolean),
  )
  .pipe(z.array(country));
const telegramIds = z
  .string()
  .transform((value) => value.split(/[\s,]+/).filter(Boolean))
  .pipe(z.array(z.string().regex(/^\d+$/)));
const timeZone = text.refine(isTimeZone);

/** Each environment variable once: its form and its default. Its meaning stands in `.env.example` and the README. */
export const variables = z.object({
  TELEGRAM_BOT_TOKEN: text.regex(/^\d+:[\w-]{20,}$/).optional(),
  TELEGRAM_API_ROOT: url.default('https://api.telegram.org'),
  TELEGRAM_MODE: z.enum(modes).default('polling'),
  TELEGRAM_WEBHOOK_SECRET: text.regex(/^[\w-]{16,256}$/).optional(),
  PUBLIC_URL: url.optional(),
  DATABASE_PATH: text.default('data/saha.db'),
  HOST: text.default('127.0.0.1'),
  PORT: numberTo(largestPort).default(8080),
  SMS_GATEWAY: z.enum(gateways).default('none'),
  TWILIO_ACCOUNT_SID: text.regex(/^AC[0-9a-fA-F]{32}$/).optional(),
  TWILIO_AUTH_TOKEN: text.optional(),
  TWILIO_FROM: text.optional(),
  TWILIO_MESSAGING_SERVICE_SID: text.regex(/^MG[0-9a-fA-F]{32}$/).optional(),
  TWILIO_API_ROOT: url.default('https://api.twilio.com'),
  SMSGATE_URL: url.optional(),
  SMSGATE_USER: text.optional(),
  SMSGATE_PASSWORD: text.optional(),
  SMSGATE_WEBHOOK_KEY: text.optional(),
  SMS_ALLOWED_COUNTRIES: countries.optional(),
  PHONE_COUNTRY: country.default('TR'),
  LOCALE: z.enum(languages).default('tr'),
  TIME_ZONE: timeZone.default('Europe/Istanbul'),
  ADMIN_TELEGRAM_IDS: telegramIds.default([]),
  BACKUPS_KEPT: numberTo(mostBackups).default(14),
  HEARTBEAT_URL: url.optional(),
  HTTPS_PROXY: url.optional(),
  LOG_LEVEL: z.enum(logLevels).default('info'),
});

type Variables = z.infer<typeof variables>;
type Name = keyof Variables;

/** What is wrong with a setting: `key` and `vars` say it in a person's language. */
export interface ConfigProblem {
  readonly key: string;
  readonly vars: Readonly<Record<string, string>>;
}

const address = { key: 'setting-address', vars: { example: 'https://saha.example.org' } };
const number = (to: number) => ({ key: 'setting-number', vars: { from: '0', to: String(to) } });
const choice = (words: readonly string[]) => ({ key: 'setting-choice', vars: { choices: words.join(', ') } });
const likeness = (example: string) => ({ key: 'setting-like', vars: { example } });

/** What a setting must be. Those that may be any text are not here. */
const forms: Partial<Record<Name, ConfigProblem>> = {
  TELEGRAM_BOT_TOKEN: { key: 'setting-token', vars: { example: '123456:ABC…' } },
  TELEGRAM_API_ROOT: address,
  TELEGRAM_MODE: choice(modes),
  TELEGRAM_WEBHOOK_SECRET: { key: 'setting-secret', vars: { from: '16', to: '256' } },
  PUBLIC_URL: address,
  PORT: number(largestPort),
  SMS_GATEWAY: choice(gateways),
  TWILIO_ACCOUNT_SID: { key: 'setting-hexadecimal', vars: { start: 'AC' } },
  TWILIO_MESSAGING_SERVICE_SID: { key: 'setting-hexadecimal', vars: { start: 'MG' } },
  TWILIO_API_ROOT: address,
  SMSGATE_URL: address,
  SMS_ALLOWED_COUNTRIES: likeness('TR,DE'),
  PHONE_COUNTRY: likeness('TR'),
  LOCALE: choice(languages),
  TIME_ZONE: likeness('Europe/Istanbul'),
  ADMIN_TELEGRAM_IDS: { key: 'setting-telegram-ids', vars: {} },
  BACKUPS_KEPT: number(mostBackups),
  HEARTBEAT_URL: address,
  HTTPS_PROXY: address,
  LOG_LEVEL: choice(logLevels),
};

/** What is wrong with a value that a setting does not take; undefined where it does. */
export function problemWith(name: Name, value: string | undefined): ConfigProblem | undefined {
  return variables.shape[name].safeParse(value).success ? undefined : malformed(name);
}

function malformed(name: Name): ConfigProblem {
  const { key, vars } = forms[name] ?? { key: 'setting-text', vars: {} };
  return { key, vars: { name, ...vars } };
}

export interface TelegramConfig {
  readonly token: string;
  readonly apiRoot: string;
  /** Undefined: polling. */
  readonly webhook: { readonly url: string; readonly secret: string } | undefined;
}

interface SmsAccess {
  readonly publicUrl: string;
  /** The two letters of the countries whose numbers get texts. */
  readonly allowedCountries: readonly string[];
}

export type SmsConfig = SmsAccess &
  (
    | {
        readonly gateway: 'twilio';
        readonly accountSid: string;
        readonly authToken: string;
        readonly from: { readonly number: string } | { readonly messagingServiceSid: string };
        readonly apiRoot: string;
      }
    | {
        readonly gateway: 'smsgate';
        readonly url: string;
        readonly user: string;
        readonly password: string;
        readonly webhookKey: string;
        readonly phoneCountry: string;
      }
  );

export interface Config {
  readonly telegram: TelegramConfig | undefined;
  readonly sms: SmsConfig | undefined;
  readonly databasePath: string;
  readonly host: string;
  readonly port: number;
  /** Of numbers that are written locally. */
  readonly phoneCountry: string;
  readonly language: Variables['LOCALE'];
  readonly timeZone: string;
  readonly adminTelegramIds: readonly string[];
  /** How many nightly backups are kept; 0: none are made. */
  readonly backupsKept: number;
  readonly heartbeatUrl: string | undefined;
  readonly proxy: string | undefined;
  readonly logLevel: Variables['LOG_LEVEL'];
}

/** The settings are wrong: one problem per variable, all at once. */
export class ConfigError extends Error {
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[]) {
    super(problems.map(({ key, vars }) => `${vars['name']}: ${key}`).join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

const file = '.env';

/** The environment of this process, with what `.env` adds to it. Throws unavailable `env-unreadable`. */
export function readEnvironment(): NodeJS.ProcessEnv {
  try {
    if (existsSync(file)) process.loadEnvFile(file);
  } catch (cause) {
    throw new AppError('unavailable', 'env-unreadable', { path: resolve(file) }, { cause });
  }
  return process.env;
}

/** The environment of this process alone: for saying that `.env` cannot be read. */
export const ownEnvironment = (): NodeJS.ProcessEnv => process.env;

/** The language of the settings, also where they are wrong. */
export function languageIn(env: NodeJS.ProcessEnv): Language {
  const locale = env['LOCALE']?.trim() ?? '';
  return isLanguage(locale) ? locale : 'tr';
}

/** Reads the environment. Throws ConfigError that names every malformed and every missing variable at once. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const values = parse(env);
  return {
    telegram: telegramIn(values),
    sms: smsIn(values),
    databasePath: values.DATABASE_PATH,
    host: values.HOST,
    port: values.PORT,
    phoneCountry: values.PHONE_COUNTRY,
    language: values.LOCALE,
    timeZone: values.TIME_ZONE,
    adminTelegramIds: values.ADMIN_TELEGRAM_IDS,
    backupsKept: values.BACKUPS_KEPT,
    heartbeatUrl: values.HEARTBEAT_URL,
    proxy: values.HTTPS_PROXY,
    logLevel: values.LOG_LEVEL,
  };
}

function parse(env: NodeJS.ProcessEnv): Variables {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = variables.safeParse(given);
  const wrong = new Set(parsed.error?.issues.map(({ path }) => String(path[0])));
  const sound = Object.entries(given).filter(([name]) => !wrong.has(name));
  const values = parsed.data ?? variables.parse(Object.fromEntries(sound));
  const problems = [...names.filter((name) => wrong.has(name)).map(malformed), ...missingIn(values, wrong)];
  if (problems.length > 0) throw new ConfigError(problems);
  return values;
}

/** What the bot needs on top: at least one channel. Throws ConfigError. */
export function requireChannel(config: Config): void {
  if (config.telegram || config.sms) return;
  throw new ConfigError([{ key: 'setting-no-channel', vars: { name: 'TELEGRAM_BOT_TOKEN' } }]);
}

function telegramIn(values: Variables): TelegramConfig | undefined {
  if (values.TELEGRAM_BOT_TOKEN === undefined) return undefined;
  return { token: values.TELEGRAM_BOT_TOKEN, apiRoot: values.TELEGRAM_API_ROOT, webhook: webhookIn(values) };
}

function webhookIn({
  TELEGRAM_MODE: mode,
  PUBLIC_URL: publicUrl,
  TELEGRAM_WEBHOOK_SECRET: secret,
}: Variables): TelegramConfig['webhook'] {
  if (mode === 'polling' || publicUrl === undefined || secret === undefined) return undefined;
  return { url: `${publicUrl}/telegram`, secret };
}

function smsIn(values: Variables): SmsConfig | undefined {
  const { PUBLIC_URL: publicUrl, SMS_ALLOWED_COUNTRIES: allowed = [values.PHONE_COUNTRY] } = values;
  if (publicUrl === undefined) return undefined;
  const access = { publicUrl, allowedCountries: allowed };
  if (values.SMS_GATEWAY === 'twilio') return twilioIn(values, access);
  return values.SMS_GATEWAY === 'smsgate' ? smsgateIn(values, access) : undefined;
}

function twilioIn(values: Variables, access: SmsAccess): SmsConfig | undefined {
  const { TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken, TWILIO_API_ROOT: apiRoot } = values;
  const { TWILIO_FROM: number, TWILIO_MESSAGING_SERVICE_SID: messagingServiceSid } = values;
  const from = messagingServiceSid === undefined ? number && { number } : { messagingServiceSid };
  if (accountSid === undefined || authToken === undefined || !from) return undefined;
  return { ...access, gateway: 'twilio', accountSid, authToken, apiRoot, from };
}

function smsgateIn(values: Variables, access: SmsAccess): SmsConfig | undefined {
  const { SMSGATE_URL: url, SMSGATE_USER: user, SMSGATE_PASSWORD: password } = values;
  const { SMSGATE_WEBHOOK_KEY: webhookKey, PHONE_COUNTRY: phoneCountry } = values;
  if (url === undefined || user === undefined || password === undefined || webhookKey === undefined)
    return undefined;
  return { ...access, gateway: 'smsgate', url, user, password, webhookKey, phoneCountry };
}

const names = variables.keyof().options;

const neededBy: Readonly<Record<string, readonly Name[]>> = {
  'TELEGRAM_MODE=webhook': ['PUBLIC_URL', 'TELEGRAM_WEBHOOK_SECRET'],
  'SMS_GATEWAY=twilio': ['PUBLIC_URL', 'TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN'],
  'SMS_GATEWAY=smsgate': [
    'PUBLIC_URL',
    'SMSGATE_URL',
    'SMSGATE_USER',
    'SMSGATE_PASSWORD',
    'SMSGATE_WEBHOOK_KEY',
  ],
};

/** What the chosen modes need and is neither there nor told as `wrong`: all at once, each once. */
function missingIn(values: Variables, wrong: ReadonlySet<string>): ConfigProblem[] {
  const chosen = [`TELEGRAM_MODE=${values.TELEGRAM_MODE}`, `SMS_GATEWAY=${values.SMS_GATEWAY}`];
  const isMissing = (name: Name): boolean => values[name] === undefined && !wrong.has(name);
  const missing = [...new Set(chosen.flatMap((mode) => neededBy[mode] ?? []))].filter(isMissing);
  const senders: readonly Name[] = ['TWILIO_FROM', 'TWILIO_MESSAGING_SERVICE_SID'];
  const lacksSender = values.SMS_GATEWAY === 'twilio' && senders.every(isMissing);
  return [
    ...missing.map((name) => {
      const needing = chosen.filter((mode) => neededBy[mode]?.includes(name));
      return { key: 'setting-missing', vars: { name, needing: needing.join(', ') } };
    }),
    ...(lacksSender
      ? [{ key: 'setting-missing', vars: { name: senders.join(' / '), needing: 'SMS_GATEWAY=twilio' } }]
      : []),
  ];
}

function isTimeZone(zone: string): boolean {
  try {
    zoneOf(zone);
    return true;
  } catch {
    return false;
  }
}
