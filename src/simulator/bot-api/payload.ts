import { badRequest } from './refusal.ts';

/** A file that came with a multipart body. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The parameters of one request, however they were encoded; the values are not checked yet. */
export interface Payload {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly files: ReadonlyMap<string, Upload>;
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isList = (value: unknown): value is unknown[] => Array.isArray(value);

/** Form fields are always text, so numbers and flags are read from text as well. */
export function readText({ fields }: Payload, name: string): string | undefined {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw badRequest(`field "${name}" must be of type String`);
}

export function readNumber(payload: Payload, name: string): number | undefined {
  const text = readText(payload, name);
  if (text === undefined || text.trim() === '') return undefined;
  const value = Number(text);
  if (Number.isNaN(value)) throw badRequest(`can't parse "${name}" as a number`);
  return value;
}

export function readInteger(payload: Payload, name: string): number | undefined {
  const value = readNumber(payload, name);
  if (value !== undefined && !Number.isSafeInteger(value)) throw badRequest(`invalid ${name} specified`);
  return value;
}

export function readFlag(payload: Payload, name: string): boolean {
  const text = readText(payload, name)?.toLowerCase();
  return text === 'true' || text === 'yes' || text === '1';
}

/** An object or a list; inside a form it is JSON text. */
export function readJson({ fields }: Payload, name: string): unknown {
  const value = fields[name];
  if (typeof value !== 'string') return value ?? undefined;
  if (value === '') return undefined;
  try {
    return JSON.parse(value);
  } catch {
    throw badRequest(`can't parse ${name.replaceAll('_', ' ')} JSON object`);
  }
}
