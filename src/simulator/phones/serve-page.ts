import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const page = fileURLToPath(new URL('../page/', import.meta.url));
const modules = fileURLToPath(new URL('../../../node_modules/', import.meta.url));

/** The only packages that the page may take. */
const servedModules = [
  '/preact/',
  '/htm/',
  '/@preact/signals/',
  '/@preact/signals-core/',
  '/@fontsource-variable/vazirmatn/',
];

/** The page's own files as they stand, and the modules of its import map. */
export async function servePage(server: FastifyInstance): Promise<void> {
  await server.register(fastifyStatic, { root: page, cacheControl: false });
  await server.register(fastifyStatic, {
    root: modules,
    prefix: '/modules/',
    decorateReply: false,
    allowedPath: (path) => servedModules.some((served) => path.startsWith(served)),
  });
}
