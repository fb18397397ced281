import type { Clock } from '../../clock.ts';
import { type Faults, faultAnswer, page } from './faults.ts';
import type { Ledger } from './ledger.ts';
import { findMethod } from './methods/all-methods.ts';
import { getUpdates } from './methods/updates.ts';
import type { Payload } from './payload.ts';
import { Refusal } from './refusal.ts';
import type { Ticket } from './traffic.ts';
import type { World } from './world.ts';

export interface Answer {
  readonly status: number;
  /** A text is a page of somebody in between. */
  readonly body: Record<string, unknown> | string;
}

export interface Desk {
  readonly world: World;
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly token: string;
  readonly latencyMs: number;
  faults: Faults | undefined;
}

export interface Request {
  readonly token: string;
  readonly method: string;
  /** Undefined when the body could not be read. */
  readonly payload: Payload | undefined;
  readonly gone: AbortSignal;
  readonly ticket: Ticket;
}

/** The answer to one request, or undefined to hang up without one. */
export async function answerRequest(desk: Desk, request: Request): Promise<Answer | undefined> {
  const name = canonicalName(request.method);
  const fault = request.payload && desk.faults?.(name, request.payload.fields);
  if (fault?.delayMs !== undefined) await request.ticket.aside(desk.clock.wait(fault.delayMs));
  if (fault?.kind === 'drop-before') return undefined;
  if (fault?.kind === 'status') return faultAnswer(fault);
  if (fault?.kind === 'page') return { status: fault.status, body: page };
  const answer = await judge(desk, request, name);
  if (desk.latencyMs > 0) await request.ticket.aside(desk.clock.wait(desk.latencyMs));
  return fault?.kind === 'drop-after' ? undefined : answer;
}

const canonicalName = (method: string): string =>
  method.toLowerCase() === 'getupdates' ? 'getUpdates' : (findMethod(method)?.name ?? method);

async function judge(desk: Desk, request: Request, method: string): Promise<Answer> {
  const call = { method, fields: request.payload?.fields ?? {}, at: desk.clock.now() };
  try {
    const result = await perform(desk, request, method);
    desk.ledger.record(call, undefined);
    return { status: 200, body: { ok: true, result } };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    desk.ledger.record(call, error);
    return refused(error);
  }
}

function perform(desk: Desk, { token, payload, gone }: Request, method: string): unknown {
  if (token !== desk.token) throw new Refusal(401, 'Unauthorized');
  if (!payload) throw new Refusal(400, "Bad Request: can't parse the request body");
  if (method === 'getUpdates') return getUpdates(desk.world, payload, gone);
  const found = findMethod(method);
  if (!found) throw new Refusal(404, 'Not Found');
  return found.call(desk.world, payload);
}

function refused({ errorCode, message, parameters }: Refusal): Answer {
  const more = parameters ? { parameters } : {};
  return { status: errorCode, body: { ok: false, error_code: errorCode, description: message, ...more } };
}
