import { once } from 'node:events';
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** A proxy before the bot. */
export interface Door extends AsyncDisposable {
  readonly url: string;
  /** Where it passes calls on to; while there is nothing, it hangs up. */
  leadsTo: string | undefined;
}

export async function openDoor(): Promise<Door> {
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    if (door.leadsTo === undefined) return void request.socket.destroy();
    const secret = request.headers['x-telegram-bot-api-secret-token'];
    const headers = {
      'content-type': 'application/json',
      'x-telegram-bot-api-secret-token': String(secret),
    };
    const answer = await fetch(door.leadsTo, { method: 'POST', headers, body });
    response.writeHead(answer.status).end(await answer.text());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const door: Door = {
    url: `http://127.0.0.1:${port}/telegram`,
    leadsTo: undefined,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return door;
}
