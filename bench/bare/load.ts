import { Pool } from 'undici';
import { z } from 'zod';

/** Posts updates to a webhook, so many at once, and tells how long it took until all were answered with 200. */
const taskShape = z.object({
  origin: z.string(),
  secret: z.string(),
  count: z.number(),
  atOnce: z.number(),
  firstId: z.number(),
});

// Whoever measures has gone.
process.once('disconnect', () => process.exit());
process.on('message', (message) => {
  void post(taskShape.parse(JSON.parse(String(message)))).then((ms) => process.send?.({ ms }));
});

async function post({ origin, secret, count, atOnce, firstId }: z.infer<typeof taskShape>): Promise<number> {
  const pool = new Pool(origin, { connections: atOnce });
  const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret };
  let next = 0;
  const lane = async () => {
    while (next < count) {
      const body = updateOf(firstId + next);
      next += 1;
      const answer = await pool.request({ path: '/telegram', method: 'POST', headers, body });
      await answer.body.text();
      if (answer.statusCode !== 200) throw new Error(`the webhook answers ${answer.statusCode}`);
    }
  };
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: atOnce }, lane));
  const ms = performance.now() - startedAt;
  await pool.destroy();
  return ms;
}

function updateOf(id: number): string {
  const person = { id: 905_320_000_000 + (id % 1_000), first_name: 'Rep' };
  return JSON.stringify({
    update_id: id,
    message: {
      message_id: id,
      date: Math.floor(Date.now() / 1_000),
      chat: { ...person, type: 'private' },
      from: { ...person, is_bot: false, language_code: 'tr' },
      text: `${id % 40} evet hayır 2`,
    },
  });
}
