const refusals = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Whether a call failed because the connection was never there, so that the other side has not seen a thing. */
export const wasRefused = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && refusals.has(String(error.code));
