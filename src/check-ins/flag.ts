import { z } from 'zod';
import type { AnswerId } from '../store/ids.ts';
import type { FlagKind } from '../store/words.ts';

/** An automatic doubt about an answer, with what made us doubt. */
export type Flag =
  | { readonly kind: 'evidence-missing' }
  /** `answerId`: the answer that the photo came with before; `distance`: bits in which the two look different, 0 to 64. */
  | { readonly kind: 'photo-seen-before'; readonly answerId: AnswerId; readonly distance: number }
  | { readonly kind: 'far-above-target'; readonly total: number; readonly target: number }
  | { readonly kind: 'far-from-unit'; readonly metres: number };

const answerId = z.custom<AnswerId>((value) => typeof value === 'string');
const flagShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('evidence-missing') }),
  z.object({ kind: z.literal('photo-seen-before'), answerId, distance: z.number() }),
  z.object({ kind: z.literal('far-above-target'), total: z.number(), target: z.number() }),
  z.object({ kind: z.literal('far-from-unit'), metres: z.number() }),
]);

/** The details as they stand in the column. */
export const writeDetails = (flag: Flag): string => JSON.stringify({ ...flag, kind: undefined });

export const readFlag = (kind: FlagKind, details: string): Flag =>
  flagShape.parse({ ...z.record(z.string(), z.unknown()).parse(JSON.parse(details)), kind });
