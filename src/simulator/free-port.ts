import { once } from 'node:events';
import { createServer } from 'node:net';

/** A port that nobody listens on: who is called back has to be named before the bot listens. */
export async function findFreePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
