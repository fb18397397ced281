import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * Below the ports that systems hand out by themselves (RFC 6335 from 49152, Linux from 32768): in between nothing takes
 * one of these because it happened to be the next.
 */
const [first, end] = [20_000, 32_768];

/** A port that nobody listens on: who is called back has to be named before the bot listens. */
export async function findFreePort(): Promise<number> {
  const port = randomInt(first, end);
  return (await isFree(port)) ? port : findFreePort();
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    await once(server.listen(port, '127.0.0.1'), 'listening');
  } catch {
    return false;
  }
  await new Promise((resolve) => server.close(resolve));
  return true;
}
