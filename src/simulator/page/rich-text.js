import { html } from 'htm/preact';
import { act } from './api.js';
import { world } from './state.js';

/** The text with its marks; links and commands can be tapped, as on a phone. */
export function RichText({ text, entities = [], phone }) {
  const marks = [...entities, ...found(text)].sort((a, b) => a.offset - b.offset || b.length - a.length);
  const parts = [];
  let end = 0;
  for (const mark of marks) {
    if (mark.offset < end) continue;
    const until = mark.offset + mark.length;
    parts.push(text.slice(end, mark.offset));
    parts.push(html`<${Mark} mark=${mark} text=${text.slice(mark.offset, until)} phone=${phone} />`);
    end = until;
  }
  return [...parts, text.slice(end)];
}

const patterns = [
  ['bot_command', /(?<![\p{L}\p{N}_/])\/[a-z0-9_]{1,32}(?![\p{L}\p{N}_])/gu],
  ['url', /https?:\/\/[^\s<>]+/g],
  ['url', /(?<![\p{L}/.])t\.me\/[^\s<>]+/gu],
];

/** Telegram marks these itself, whatever the bot has said about the text. */
const found = (text) =>
  patterns.flatMap(([type, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({ type, offset: match.index, length: match[0].length })),
  );

const tags = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  pre: 'pre',
  blockquote: 'q',
};

function Mark({ mark, text, phone }) {
  if (mark.type === 'bot_command') {
    return html`<button class="link" dir="ltr" onClick=${() => act(phone, { do: 'send', text })}>${text}</button>`;
  }
  if (mark.type === 'url' || mark.type === 'text_link') {
    return html`<${Link} url=${mark.url ?? text} text=${text} phone=${phone} />`;
  }
  const tag = tags[mark.type] ?? 'span';
  return html`<${tag}>${text}<//>`;
}

const Link = ({ url, text, phone }) => html`
  <button class="link" onClick=${() => openLink(url, phone)}><bdi>${text}</bdi></button>
`;

/** A link to the bot itself opens it with what it carries; others lead out of the demo, to a new window. */
export function openLink(url, { userId }) {
  const { username } = world.value.bot;
  const target = new URL(/^[a-z]+:/i.test(url) ? url : `https://${url}`);
  const payload = target.searchParams.get('start') ?? undefined;
  const isOwn = target.host === 't.me' && target.pathname.slice(1).toLowerCase() === username.toLowerCase();
  if (isOwn) return act({ userId, chatId: userId }, { do: 'start', payload });
  return window.open(target, '_blank', 'noopener');
}
