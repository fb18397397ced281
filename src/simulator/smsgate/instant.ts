import { z } from 'zod';

/** A moment as the server wants it: with its zone. */
export const instant = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));
