import type { Update } from 'grammy/types';
import { z } from 'zod';

/** Telegram is trusted for the shape of what it sends; only the outline is checked. */
const updateShape = z.custom<Update>(
  (value) =>
    typeof value === 'object' && value !== null && 'update_id' in value && Number.isInteger(value.update_id),
);

/** An update as it stands in the inbox. */
export const readUpdate = (payload: string): Update => updateShape.parse(JSON.parse(payload));

/** An update as it comes in the body of a webhook call; undefined when it is none. */
export function findUpdate(body: string): Update | undefined {
  try {
    return readUpdate(body);
  } catch {
    return undefined;
  }
}
