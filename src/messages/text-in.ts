import { z } from 'zod';

const worded = z.object({ text: z.string().optional(), caption: z.string().optional() });
const payloadShape = z.object({
  text: z.string().optional(),
  message: worded.optional(),
  edited_message: worded.optional(),
  callback_query: z.object({ data: z.string().optional() }).optional(),
});

/**
 * What somebody said in what came in, a text message or an update of Telegram; undefined where it had no words, or is
 * not kept any more. Only what they said themselves: around it stands what others said, and whom they answered.
 */
export function textIn(payload: string): string | undefined {
  const { data } = payloadShape.safeParse(JSON.parse(payload));
  const message = data?.message ?? data?.edited_message;
  return data?.text ?? message?.text ?? message?.caption ?? data?.callback_query?.data;
}
