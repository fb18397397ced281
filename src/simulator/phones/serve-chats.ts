import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../errors.ts';
import type { BotApi } from '../bot-api/start-bot-api.ts';
import { act, actionSchema } from './actions.ts';
import { commandsFor } from './commands.ts';
import type { Cast } from './people.ts';
import { drawScene, scenes } from './scenes.ts';
import { asSentByPhone } from './take-photo.ts';

const handSchema = z.object({ userId: z.coerce.number().int(), chatId: z.coerce.number().int() });
const messageSchema = z.object({ chatId: z.coerce.number().int(), messageId: z.coerce.number().int() });
const sceneSchema = z.object({ scene: z.enum(scenes), seed: z.coerce.number().int() });

/** Actions that change a chat without a message. */
const unseen = new Set(['block', 'unblock', 'start', 'add-bot', 'remove-bot']);

interface ChatParts {
  readonly botApi: BotApi;
  readonly cast: Cast;
  readonly refresh: (chatId: number) => void;
}

/** What a person does in a chat, and the pictures and files in it. */
export function serveChats(server: FastifyInstance, parts: ChatParts): void {
  serveActions(server, parts);
  serveFiles(server, parts);
  server.get('/api/photos/:scene/:seed', async (request, reply) => {
    const { scene, seed } = sceneSchema.parse(request.params);
    return reply.type('image/jpeg').send(await asSentByPhone(Buffer.from(drawScene(scene, seed))));
  });
}

function serveActions(server: FastifyInstance, { botApi, cast, refresh }: ChatParts): void {
  server.post('/api/people/:userId/chats/:chatId', async (request, reply) => {
    const { userId, chatId } = handSchema.parse(request.params);
    const action = actionSchema.parse(request.body);
    const user = cast.findUser(userId);
    const group = cast.findGroup(chatId);
    if (!user || (!group && chatId !== userId)) throw new AppError('not_found', 'phone-unknown');
    await act({ user, group }, action);
    if (unseen.has(action.do)) refresh(chatId);
    return reply.code(204).send();
  });
  server.get('/api/people/:userId/chats/:chatId/commands', (request) => {
    const { userId, chatId } = handSchema.parse(request.params);
    const language = cast.findUser(userId)?.account.language_code ?? '';
    return commandsFor(botApi, { chatId, userId, language });
  });
}

function serveFiles(server: FastifyInstance, { botApi, cast }: ChatParts): void {
  const find = (params: unknown) => {
    const { chatId, messageId } = messageSchema.parse(params);
    const isShown = cast.findUser(chatId) ?? cast.findGroup(chatId);
    return isShown ? botApi.chat(chatId).message(messageId) : undefined;
  };
  server.get('/api/chats/:chatId/messages/:messageId/photo', async (request, reply) => {
    const photo = find(request.params)?.photo;
    if (!photo) throw new AppError('not_found', 'photo-unknown');
    return reply.type(photo[0] === 0x89 ? 'image/png' : 'image/jpeg').send(Buffer.from(photo));
  });
  server.get('/api/chats/:chatId/messages/:messageId/document', async (request, reply) => {
    const document = find(request.params)?.document;
    if (!document) throw new AppError('not_found', 'document-unknown');
    const name = encodeURIComponent(document.name);
    return reply
      .type('application/octet-stream')
      .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
      .send(Buffer.from(document.bytes));
  });
}
