import type { Payload } from '../payload.ts';
import type { World } from '../world.ts';

/** Answers a request with its result, or throws a Refusal. */
export type Method = (world: World, payload: Payload) => unknown;

export type Methods = Readonly<Record<string, Method>>;
