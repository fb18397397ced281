import type { Clock } from '../../../clock.ts';
import { parseJson } from '../../../parse-json.ts';
import { basicAuthorization, createHttpClient, type HttpCall } from '../http-client.ts';

export interface SmsgateAnswer {
  readonly status: number;
  /** Undefined when the body is no JSON. */
  readonly json: unknown;
}

/** The server of the phones. Its calls throw NoAnswer. */
export interface SmsgateApi extends AsyncDisposable {
  get(path: string, signal?: AbortSignal): Promise<SmsgateAnswer>;
  post(path: string, body: unknown, signal?: AbortSignal): Promise<SmsgateAnswer>;
  delete(path: string, signal?: AbortSignal): Promise<SmsgateAnswer>;
}

export interface SmsgateAccess {
  readonly url: string;
  readonly user: string;
  readonly password: string;
  readonly proxy: string | undefined;
  readonly clock: Clock;
}

const version = '/3rdparty/v1';

export function createSmsgateApi(access: SmsgateAccess): SmsgateApi {
  const http = createHttpClient(access);
  const root = access.url.endsWith(version) ? access.url : access.url + version;
  const authorization = basicAuthorization(access.user, access.password);
  const call = async (
    method: HttpCall['method'],
    path: string,
    { body, signal }: { body?: unknown; signal?: AbortSignal | undefined },
  ): Promise<SmsgateAnswer> => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const headers = { authorization, 'content-type': 'application/json' };
    const { status, text } = await http.call({ method, url: root + path, headers, ...sent }, signal);
    return { status, json: parseJson(text) };
  };
  return {
    get: (path, signal) => call('GET', path, { signal }),
    post: (path, body, signal) => call('POST', path, { body, signal }),
    delete: (path, signal) => call('DELETE', path, { signal }),
    [Symbol.asyncDispose]: () => http[Symbol.asyncDispose](),
  };
}
