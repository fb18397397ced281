import { readFlag, readText } from '../payload.ts';
import { badRequest } from '../refusal.ts';
import type { Method } from './method.ts';

const maxToastLength = 200;

export const answerCallbackQuery: Method = (world, payload) => {
  const text = readText(payload, 'text');
  if (text !== undefined && text.length > maxToastLength) throw badRequest('MESSAGE_TOO_LONG');
  const query = world.queries.take(readText(payload, 'callback_query_id') ?? '', world.clock.now());
  if (!query) {
    throw badRequest('query is too old and response timeout expired or query ID is invalid');
  }
  world.emit({
    type: 'callback-answer',
    chatId: query.chat.id,
    queryId: query.id,
    userId: query.from.id,
    text,
    showAlert: readFlag(payload, 'show_alert'),
    url: readText(payload, 'url'),
  });
  return true;
};
