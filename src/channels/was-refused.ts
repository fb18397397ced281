const refusals = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** So undici says that a proxy has let nothing through. */
const tunnelRefusal = /^Proxy response \(\d+\) !== 200 when HTTP Tunneling$/;

/** Whether a call failed because the connection was never there, so that the other side has not seen a thing. */
export function wasRefused(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return refusals.has(code) || isOfHandshake(code) || tunnelRefusal.test(error.message);
}

/** Before a certificate is accepted nothing of the call has left. */
const isOfHandshake = (code: string): boolean =>
  /^(CERT_|ERR_TLS_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_)/.test(code);
