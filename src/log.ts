import { type Logger, pino } from 'pino';

export type Log = Logger;

/**
 * JSON lines on standard output. Log calls carry ids only; what could identify a person is cut out here as a last
 * resort, should it ever get in.
 */
export const createLog = (level: string): Log =>
  pino({
    level,
    base: null,
    redact: {
      paths: ['*.phone', '*.name', '*.text', '*.token', 'phone', 'name', 'text', 'token'],
      censor: '[cut]',
    },
    serializers: { error: describeError },
  });

/** Errors with their causes, but without the payloads that libraries hang on them. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = 'code' in error ? { code: error.code } : {};
  const cause = error.cause === undefined ? {} : { cause: describeError(error.cause) };
  return { type: error.name, message: error.message, ...code, stack: error.stack, ...cause };
}
