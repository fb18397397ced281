import type { FastifyReply } from 'fastify';

/** Says no and hangs up: what is still to come of the body is not waited for. */
export const refuse = (reply: FastifyReply, status: number): FastifyReply =>
  reply.code(status).header('connection', 'close').send({ error: 'refused' });
