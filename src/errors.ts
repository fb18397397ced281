/** Who has to act: the caller's input, a missing thing, a conflict with what is there, a right, or the world outside. */
export type ErrorCode = 'invalid' | 'not_found' | 'conflict' | 'forbidden' | 'unavailable';

/** A failure that we foresee. `key` and `vars` say it in the person's language; everything else is a bug and stays itself. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly key: string;
  readonly vars: Readonly<Record<string, string | number>>;

  constructor(
    code: ErrorCode,
    key: string,
    vars: Record<string, string | number> = {},
    options?: ErrorOptions,
  ) {
    super(`${code}: ${key}`, options);
    this.name = 'AppError';
    this.code = code;
    this.key = key;
    this.vars = vars;
  }
}
