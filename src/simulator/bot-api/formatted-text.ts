import { type Entity, type FormattedText, trimmed } from './entities.ts';
import { parseHtml } from './html.ts';
import { isList, isRecord, type Payload, readJson, readText } from './payload.ts';
import { badRequest } from './refusal.ts';

const maxTextLength = 4096;
const maxCaptionLength = 1024;

/** The text of the request after parsing; lengths count UTF-16 units. */
export function readMessageText(payload: Payload): FormattedText {
  const formatted = readFormatted(payload, 'text', 'entities');
  if (formatted.text === '') throw badRequest('message text is empty');
  if (formatted.text.length > maxTextLength) throw badRequest('message is too long');
  return formatted;
}

export function readCaption(payload: Payload): FormattedText {
  const formatted = readFormatted(payload, 'caption', 'caption_entities');
  if (formatted.text.length > maxCaptionLength) throw badRequest('message caption is too long');
  return formatted;
}

function readFormatted(payload: Payload, name: string, entitiesName: string): FormattedText {
  const text = readText(payload, name) ?? '';
  if (!text.isWellFormed()) throw badRequest('strings must be encoded in UTF-8');
  const mode = readText(payload, 'parse_mode')?.toLowerCase() ?? '';
  if (mode === 'html') return trimmed(parseHtml(text));
  // The other modes exist, but nothing here writes them; a message that would be shown wrongly is refused.
  if (mode !== '') throw badRequest('unsupported parse_mode');
  return trimmed({ text, entities: readEntities(readJson(payload, entitiesName), text) });
}

function readEntities(value: unknown, text: string): Entity[] {
  if (value === undefined) return [];
  if (!isList(value)) throw badRequest("can't parse entities JSON object");
  return value.map((entry) => {
    if (!isRecord(entry)) throw badRequest('expected an Object as MessageEntity');
    const { type, offset, length, url } = entry;
    if (typeof type !== 'string' || typeof offset !== 'number' || typeof length !== 'number') {
      throw badRequest("can't parse MessageEntity");
    }
    if (offset < 0 || length < 1 || offset + length > text.length) throw badRequest('ENTITY_BOUNDS_INVALID');
    return typeof url === 'string' ? { type, offset, length, url } : { type, offset, length };
  });
}
