import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { findFreePort } from '../../src/simulator/free-port.ts';

test('a port that was found can still be listened on after others have taken whatever port they got', async () => {
  const port = await findFreePort();
  const others = Array.from({ length: 50 }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(others.map((other) => once(other, 'listening')));

  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');

  expect(port).toBeLessThan(32_768);
  for (const open of [server, ...others]) open.close();
});
