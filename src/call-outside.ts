import { ProxyAgent, request } from 'undici';

export interface OutsideCall {
  readonly url: string;
  readonly proxy: string | undefined;
  readonly timeOutMs: number;
}

/** One call of an address outside. Who calls often has a client of its own. Throws what undici does. */
export async function callOutside({ url, proxy, timeOutMs }: OutsideCall) {
  const dispatcher = proxy === undefined ? undefined : new ProxyAgent(proxy);
  try {
    const signal = AbortSignal.timeout(timeOutMs);
    const { statusCode, body } = await request(url, { signal, ...(dispatcher && { dispatcher }) });
    return { status: statusCode, text: await body.text() };
  } finally {
    await dispatcher?.close();
  }
}

/** Why such a call failed. The messages of some errors hold the address, which may be a secret. */
export function failureCodeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'error';
  return 'code' in error ? String(error.code) : error.name;
}
