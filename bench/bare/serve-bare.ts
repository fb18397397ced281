import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** A Bot API server that takes everything and looks at nothing. */
const server = createServer((request, response) => void answer(request, response));
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const address = server.address();
const port = typeof address === 'object' ? address?.port : undefined;

// Whoever measures has gone.
process.once('disconnect', () => process.exit());
process.send?.({ root: `http://127.0.0.1:${port}` });

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  for await (const _part of request);
  response.setHeader('content-type', 'application/json');
  response.end(resultOf(request.url ?? ''));
}

function resultOf(url: string): string {
  if (url.endsWith('/sendMessage'))
    return '{"ok":true,"result":{"message_id":1,"date":0,"chat":{"id":1,"type":"private"},"text":"x"}}';
  return '{"ok":true,"result":true}';
}
