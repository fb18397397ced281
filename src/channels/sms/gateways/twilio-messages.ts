import { z } from 'zod';
import type { Instant } from '../../../clock.ts';
import { parseJson } from '../../../parse-json.ts';
import { basicAuthorization, type HttpClient } from '../http-client.ts';

export interface TwilioAccess {
  readonly accountSid: string;
  readonly authToken: string;
  readonly apiRoot: string;
  readonly http: HttpClient;
}

const date = z.string().transform((text) => Date.parse(text));
const messageShape = z
  .object({
    sid: z.string(),
    direction: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    body: z.string().nullable(),
    status: z.string(),
    num_segments: z.string().nullable(),
    error_code: z.number().nullable(),
    messaging_service_sid: z.string().nullish(),
    date_sent: date.nullable(),
    date_created: date,
  })
  .transform(({ num_segments: numSegments, error_code: errorCode, date_sent, date_created, ...rest }) => ({
    ...rest,
    serviceSid: rest.messaging_service_sid ?? undefined,
    numSegments,
    errorCode,
    createdAt: date_created,
    at: date_sent ?? date_created,
  }));

export type KeptMessage = z.infer<typeof messageShape>;

const pageShape = z.object({ messages: z.array(messageShape), next_page_uri: z.string().nullish() });
const refusalShape = z.object({ code: z.number().optional() });

/** Twilio did not show what was asked for. */
export class NotShown extends Error {
  readonly status: number;
  readonly code: number | undefined;

  constructor(status: number, code: number | undefined) {
    super(`twilio answered ${status}`);
    this.name = 'NotShown';
    this.status = status;
    this.code = code;
  }
}

/** The most that Twilio gives at a time. */
const pageSize = 1_000;

/**
 * All the messages since then that Twilio keeps, the newest first. Only what came in has been sent for certain: of ours
 * some may be queued, which a filter by that moment would leave out. Read without its library, which is loaded when
 * the first text goes out: the list is asked for at every start. Throws NotShown, NoAnswer and ZodError.
 */
export async function listMessages(
  access: TwilioAccess,
  { to, since, haveComeIn }: { to?: string | undefined; since: Instant; haveComeIn: boolean },
  signal: AbortSignal,
): Promise<KeptMessage[]> {
  const query = new URLSearchParams({
    ...(to === undefined ? {} : { To: to }),
    ...(haveComeIn ? { 'DateSent>': `${new Date(since).toISOString().slice(0, 19)}Z` } : {}),
    PageSize: String(pageSize),
  });
  const listed: KeptMessage[] = [];
  let path: string | null | undefined = `${messagesOf(access)}.json?${query.toString()}`;
  while (path) {
    const page: z.infer<typeof pageShape> = pageShape.parse(await read(access, path, signal));
    const fresh = page.messages.filter(({ createdAt }) => haveComeIn || createdAt >= since);
    listed.push(...fresh);
    path = fresh.length < page.messages.length ? undefined : page.next_page_uri;
  }
  return listed;
}

export async function getMessage(
  access: TwilioAccess,
  sid: string,
  signal: AbortSignal,
): Promise<KeptMessage> {
  return messageShape.parse(await read(access, `${messagesOf(access)}/${sid}.json`, signal));
}

const messagesOf = ({ accountSid }: TwilioAccess): string => `/2010-04-01/Accounts/${accountSid}/Messages`;

async function read(
  { accountSid, authToken, apiRoot, http }: TwilioAccess,
  path: string,
  signal?: AbortSignal,
): Promise<unknown> {
  const headers = { accept: 'application/json', authorization: basicAuthorization(accountSid, authToken) };
  const { status, text } = await http.call({ method: 'GET', url: apiRoot + path, headers }, signal);
  const json = parseJson(text);
  if (status !== 200) throw new NotShown(status, refusalShape.safeParse(json).data?.code);
  return json;
}
