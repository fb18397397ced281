import twilio from 'twilio';
import { basicAuthorization } from '../http-client.ts';
import type { TwilioAccess } from './twilio-messages.ts';

type TwilioClient = ReturnType<typeof twilio>;

/**
 * The library with another way out: it goes to `apiRoot`, through the proxy, with time-outs on our clock, and a stop,
 * of which the signal tells, cuts what takes too long. This file is loaded when the first text goes out.
 */
export const createTwilioClient = (options: TwilioAccess, signal: AbortSignal): TwilioClient =>
  // Its log level stays unset: at `debug` it prints bodies.
  twilio(options.accountSid, options.authToken, { httpClient: new OwnRequests(options, signal) });

type RequestOptions = Parameters<InstanceType<typeof twilio.RequestClient>['request']>[0];

class OwnRequests extends twilio.RequestClient {
  readonly #options: TwilioAccess;
  readonly #signal: AbortSignal;

  constructor(options: TwilioAccess, signal: AbortSignal) {
    super();
    this.#options = options;
    this.#signal = signal;
  }

  override async request(options: RequestOptions) {
    const { accountSid, authToken, apiRoot, http } = this.#options;
    const { pathname, search } = new URL(options.uri);
    const query = encode(options.params);
    const answer = await http.call(
      {
        method: options.method.toUpperCase() === 'POST' ? 'POST' : 'GET',
        url: apiRoot + pathname + (query === '' ? search : `?${query}`),
        headers: {
          accept: 'application/json',
          authorization: basicAuthorization(accountSid, authToken),
          'content-type': 'application/x-www-form-urlencoded',
        },
        ...(options.data === undefined ? {} : { body: encode(options.data) }),
      },
      this.#signal,
    );
    return { statusCode: answer.status, body: bodyOf(answer.text), headers: answer.headers };
  }
}

/** Null for what is no JSON, such as the page of a proxy: the library then goes by the status. */
function bodyOf(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function encode(fields: object | null | undefined): string {
  const pairs = Object.entries(fields ?? {}).flatMap(([name, value]: [string, unknown]) =>
    [value].flat().map((each): [string, string] => [name, String(each)]),
  );
  return new URLSearchParams(pairs).toString();
}
