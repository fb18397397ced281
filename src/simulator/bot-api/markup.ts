import { isList, isRecord, type Payload, readJson } from './payload.ts';
import { badRequest } from './refusal.ts';

export interface InlineButton {
  readonly text: string;
  readonly callback_data?: string;
  readonly url?: string;
}

export interface ReplyButton {
  readonly text: string;
  readonly request_contact?: true;
  readonly request_location?: true;
}

export type Markup =
  | { readonly kind: 'inline'; readonly rows: readonly (readonly InlineButton[])[] }
  | { readonly kind: 'reply'; readonly rows: readonly (readonly ReplyButton[])[] }
  | { readonly kind: 'remove' }
  | { readonly kind: 'force-reply' };

const maxInlineButtons = 100;
const otherActions = ['web_app', 'login_url', 'switch_inline_query', 'copy_text', 'pay'];

/** Reads and judges `reply_markup`. */
export function readMarkup(payload: Payload, chat: { isPrivate: boolean }): Markup | undefined {
  const value = readJson(payload, 'reply_markup');
  if (value === undefined) return undefined;
  if (!isRecord(value)) throw badRequest('object expected as reply markup');
  if ('inline_keyboard' in value) return inlineKeyboard(value['inline_keyboard']);
  if ('keyboard' in value) return replyKeyboard(value['keyboard'], chat);
  if (value['remove_keyboard'] === true) return { kind: 'remove' };
  if (value['force_reply'] === true) return { kind: 'force-reply' };
  if (Object.keys(value).length === 0) return undefined;
  throw badRequest("can't parse reply keyboard markup JSON object");
}

/** The markup of an edit, which can only be an inline keyboard. */
export function readInlineMarkup(payload: Payload): readonly (readonly InlineButton[])[] {
  const markup = readMarkup(payload, { isPrivate: true });
  if (markup && markup.kind !== 'inline') throw badRequest('inline keyboard expected');
  return markup?.rows ?? [];
}

function inlineKeyboard(value: unknown): Markup {
  const rows = rowsOf(value, 'inline_keyboard').map((row) => row.map(inlineButton));
  const filled = rows.filter((row) => row.length > 0);
  if (filled.flat().length > maxInlineButtons) throw badRequest('REPLY_MARKUP_TOO_LONG');
  return { kind: 'inline', rows: filled };
}

function rowsOf(value: unknown, field: string): unknown[][] {
  if (!isList(value)) throw badRequest(`field "${field}" of the reply markup must be of type Array`);
  return value.map((row) => {
    if (!isList(row)) throw badRequest(`field "${field}" must be an Array of Arrays`);
    return row;
  });
}

function inlineButton(value: unknown): InlineButton {
  if (!isRecord(value)) throw badRequest("can't parse inline keyboard button: expected an Object");
  const text = labelOf(value);
  const data = value['callback_data'];
  if (data !== undefined) return { text, callback_data: callbackData(data) };
  const url = value['url'];
  if (url !== undefined) return { text, url: buttonUrl(url) };
  if (otherActions.some((action) => action in value)) return { text };
  throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
}

function callbackData(data: unknown): string {
  const bytes = typeof data === 'string' ? Buffer.byteLength(data) : 0;
  if (typeof data !== 'string' || bytes < 1 || bytes > 64) throw badRequest('BUTTON_DATA_INVALID');
  return data;
}

function buttonUrl(url: unknown): string {
  if (typeof url !== 'string' || !/^(https?|tg|ton):\/\/./i.test(url)) {
    throw badRequest(`inline keyboard button URL '${String(url)}' is invalid: Wrong HTTP URL`);
  }
  return url;
}

function replyKeyboard(value: unknown, { isPrivate }: { isPrivate: boolean }): Markup {
  const rows = rowsOf(value, 'keyboard').map((row) => row.map(replyButton));
  const filled = rows.filter((row) => row.length > 0);
  if (filled.length === 0) throw badRequest('reply keyboard must not be empty');
  const buttons = filled.flat();
  if (!isPrivate && buttons.some((button) => button.request_contact)) {
    throw badRequest('phone number can be requested in private chats only');
  }
  if (!isPrivate && buttons.some((button) => button.request_location)) {
    throw badRequest('location can be requested in private chats only');
  }
  return { kind: 'reply', rows: filled };
}

function replyButton(value: unknown): ReplyButton {
  if (typeof value === 'string') return { text: labelOf({ text: value }) };
  if (!isRecord(value)) throw badRequest("can't parse keyboard button: expected an Object");
  const text = labelOf(value);
  if (value['request_contact'] === true) return { text, request_contact: true };
  if (value['request_location'] === true) return { text, request_location: true };
  return { text };
}

function labelOf(button: Record<string, unknown>): string {
  const text = button['text'];
  if (text === undefined) throw badRequest('can\'t parse keyboard button: Can\'t find field "text"');
  if (typeof text !== 'string') throw badRequest('field "text" must be of type String');
  if (text.trim() === '') throw badRequest("text buttons can't be empty");
  return text;
}
