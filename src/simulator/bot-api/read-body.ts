import { parseMultipart } from './multipart.ts';
import { isRecord, type Payload } from './payload.ts';

const none: Payload['files'] = new Map();

/** Reads the parameters from the query string and a JSON, urlencoded or multipart body; undefined if it is torn. */
export function readBody(body: Buffer | undefined, contentType: string, query: string): Payload | undefined {
  const fromQuery = Object.fromEntries(new URLSearchParams(query));
  if (body === undefined || body.length === 0) return { fields: fromQuery, files: none };
  const payload = parseBody(body, contentType.toLowerCase(), contentType);
  return payload && query !== '' ? { ...payload, fields: { ...fromQuery, ...payload.fields } } : payload;
}

function parseBody(body: Buffer, kind: string, contentType: string): Payload | undefined {
  if (kind.startsWith('multipart/form-data')) return parseMultipart(body, contentType);
  if (kind.startsWith('application/json')) return parseJson(body.toString('utf8'));
  if (kind.startsWith('application/x-www-form-urlencoded')) {
    return { fields: Object.fromEntries(new URLSearchParams(body.toString('utf8'))), files: none };
  }
  return { fields: {}, files: none };
}

function parseJson(text: string): Payload | undefined {
  try {
    const fields: unknown = JSON.parse(text);
    return isRecord(fields) ? { fields, files: none } : undefined;
  } catch {
    return undefined;
  }
}
