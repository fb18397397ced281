import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Logger;

/**
 * JSON lines on standard output. Log calls carry ids only; what could identify a person is cut out here as a last
 * resort, should it ever get in.
 */
export const createLog = (level: string, destination: DestinationStream = pino.destination(1)): Log =>
  pino(
    {
      level,
      base: null,
      redact: {
        paths: ['*.phone', '*.name', '*.text', '*.token', 'phone', 'name', 'text', 'token'],
        censor: '[cut]',
      },
      serializers: { error: describeError },
    },
    destination,
  );

/** Errors with their causes, but without the payloads that libraries hang on them. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = 'code' in error ? { code: error.code } : {};
  const cause = error.cause === undefined ? {} : { cause: describeError(error.cause) };
  // What cannot be read as JSON is quoted in the message, and may be what a person wrote.
  const message = error instanceof SyntaxError ? '[cut]' : error.message;
  const stack = error.stack?.replace(error.message, () => message);
  return { type: error.name, message, ...code, stack, ...cause };
}
