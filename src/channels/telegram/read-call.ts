import { buffer } from 'node:stream/consumers';
import { z } from 'zod';

/** A call of the Bot API. */
export interface ApiCall {
  readonly url: URL;
  readonly method: string;
  readonly body: Buffer;
  readonly contentType: string;
  readonly chat: string | undefined;
  /** The chat and the message that is changed. */
  readonly edited: string | undefined;
}

/** As grammY gives them. */
const headersShape = z.object({ 'content-type': z.string().default('application/json') });

/**
 * Uploads are buffered: a multipart body can be read only once, and it may have to be sent again. The globals of fetch
 * are left alone: Node would load its own undici for them, beside the one that is here.
 */
export async function readCall(
  input: string | URL | Request,
  init: RequestInit | undefined,
): Promise<ApiCall> {
  const url = new URL(typeof input === 'object' && 'url' in input ? input.url : input);
  const body = await bufferOf(init?.body);
  const { 'content-type': contentType } = headersShape.parse(init?.headers ?? {});
  return {
    url,
    method: url.pathname.split('/').at(-1) ?? '',
    body,
    contentType,
    chat: chatOf(body, contentType),
    edited: editedIn(body),
  };
}

async function bufferOf(body: RequestInit['body']): Promise<Buffer> {
  if (body === undefined || body === null) return Buffer.alloc(0);
  if (typeof body === 'string') return Buffer.from(body);
  if (Symbol.asyncIterator in body) return buffer(body);
  throw new TypeError('grammY makes no such body');
}

function chatOf(body: Buffer, contentType: string): string | undefined {
  const head = body.subarray(0, 4_096).toString('latin1');
  const pattern = contentType.startsWith('multipart/')
    ? /name="chat_id"\r\n\r\n(-?\d+)/
    : /"chat_id":"?(-?\d+)/;
  return pattern.exec(head)?.[1];
}

/** Edits are never uploads. */
function editedIn(body: Buffer): string | undefined {
  const text = body.subarray(0, 200).toString('latin1');
  const [, chat, message] = /^\{"chat_id":"?(-?\d+)"?,"message_id":(\d+)/.exec(text) ?? [];
  return chat === undefined ? undefined : `${chat} ${message}`;
}

/** The boundary of an upload is random; what it separates is not. */
export function withoutBoundary({ body, contentType }: ApiCall): string {
  const boundary = /boundary=([^;]+)/.exec(contentType)?.[1];
  const text = body.toString('latin1');
  return boundary === undefined ? text : text.replaceAll(boundary, '');
}
