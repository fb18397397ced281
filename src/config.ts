import { isSupportedCountry } from 'libphonenumber-js/max';
import { z } from 'zod';
import { languages } from './language.ts';
import { zoneOf } from './local-date.ts';

/** An empty variable is as good as none. */
const text = z.string().trim().min(1);
const url = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/$/, ''));
const port = z.coerce.number().int().min(0).max(65_535);
const country = text.refine((code) => isSupportedCountry(code), 'must be a country code like TR');
const telegramIds = z
  .string()
  .transform((value) => value.split(/[\s,]+/).filter(Boolean))
  .pipe(z.array(z.string().regex(/^\d+$/, 'must be Telegram user ids apart by commas')));
const timeZone = text.refine(isTimeZone, 'must be a time zone like Europe/Istanbul');

/** Each environment variable once: its form and its default. Its meaning stands in `.env.example` and the README. */
export const variables = z.object({
  TELEGRAM_BOT_TOKEN: text
    .regex(/^\d+:[\w-]{20,}$/, 'must look like 123456:ABC… (from @BotFather)')
    .optional(),
  TELEGRAM_API_ROOT: url.default('https://api.telegram.org'),
  TELEGRAM_MODE: z.enum(['polling', 'webhook']).default('polling'),
  TELEGRAM_WEBHOOK_SECRET: text.regex(/^[\w-]{16,256}$/, 'must be 16–256 letters, digits, _ or -').optional(),
  PUBLIC_URL: url.optional(),
  DATABASE_PATH: text.default('data/saha.db'),
  HOST: text.default('127.0.0.1'),
  PORT: port.default(8080),
  PHONE_COUNTRY: country.default('TR'),
  LOCALE: z.enum(languages).default('tr'),
  TIME_ZONE: timeZone.default('Europe/Istanbul'),
  ADMIN_TELEGRAM_IDS: telegramIds.default([]),
  HTTPS_PROXY: url.optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

type Variables = z.infer<typeof variables>;

export interface TelegramConfig {
  readonly token: string;
  readonly apiRoot: string;
  /** Undefined: polling. */
  readonly webhook: { readonly url: string; readonly secret: string } | undefined;
}

export interface Config {
  readonly telegram: TelegramConfig | undefined;
  readonly databasePath: string;
  readonly host: string;
  readonly port: number;
  /** Of numbers that are written locally. */
  readonly phoneCountry: string;
  readonly language: Variables['LOCALE'];
  readonly timeZone: string;
  readonly adminTelegramIds: readonly string[];
  readonly proxy: string | undefined;
  readonly logLevel: Variables['LOG_LEVEL'];
}

/** The settings are wrong: one line per variable, all at once. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/** Reads the environment. Throws ConfigError that names every malformed variable at once. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = variables.safeParse(given);
  if (!parsed.success)
    throw new ConfigError(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
  const values = parsed.data;
  return {
    telegram: telegramIn(values),
    databasePath: values.DATABASE_PATH,
    host: values.HOST,
    port: values.PORT,
    phoneCountry: values.PHONE_COUNTRY,
    language: values.LOCALE,
    timeZone: values.TIME_ZONE,
    adminTelegramIds: values.ADMIN_TELEGRAM_IDS,
    proxy: values.HTTPS_PROXY,
    logLevel: values.LOG_LEVEL,
  };
}

/** What the bot needs on top: at least one channel. Throws ConfigError. */
export function requireChannel(config: Config): void {
  if (!config.telegram)
    throw new ConfigError(['TELEGRAM_BOT_TOKEN: is missing, so there is no channel to speak on']);
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
  if (mode === 'polling') return undefined;
  const missing = [
    ...(publicUrl === undefined ? ['PUBLIC_URL: is missing, TELEGRAM_MODE=webhook needs it'] : []),
    ...(secret === undefined ? ['TELEGRAM_WEBHOOK_SECRET: is missing, TELEGRAM_MODE=webhook needs it'] : []),
  ];
  if (publicUrl === undefined || secret === undefined) throw new ConfigError(missing);
  return { url: `${publicUrl}/telegram`, secret };
}

function isTimeZone(zone: string): boolean {
  try {
    zoneOf(zone);
    return true;
  } catch {
    return false;
  }
}
