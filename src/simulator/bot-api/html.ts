import type { Entity, FormattedText } from './entities.ts';
import { badRequest } from './refusal.ts';

interface OpenTag {
  readonly name: string;
  readonly start: number;
  readonly attributes: ReadonlyMap<string, string>;
}

const simpleTags: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  code: 'code',
  pre: 'pre',
  'tg-spoiler': 'spoiler',
};
const otherTags = new Set(['a', 'span', 'blockquote', 'tg-emoji', 'tg-time']);
const characters: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** Reads Telegram's HTML; a mistake is refused in Telegram's words. */
export function parseHtml(html: string): FormattedText {
  const open: OpenTag[] = [];
  const entities: Entity[] = [];
  let text = '';
  let at = 0;
  for (const tag of html.matchAll(/<((?:"[^"]*"|'[^']*'|[^>"'])*)(>?)/g)) {
    text += decode(html.slice(at, tag.index));
    at = tag.index + tag[0].length;
    const offset = Buffer.byteLength(html.slice(0, tag.index));
    const inner = tag[1] ?? '';
    if (inner.startsWith('/')) entities.push(...closeTag(inner.slice(1), open, text, offset));
    else open.push(openTag(inner, tag[2] === '>', text.length, offset));
  }
  text += decode(html.slice(at));
  const left = open.at(-1);
  if (left) throw cannotParse(`Can't find end tag corresponding to start tag "${left.name}"`);
  return { text, entities: entities.reverse().sort((a, b) => a.offset - b.offset || b.length - a.length) };
}

function openTag(inner: string, isClosed: boolean, start: number, offset: number): OpenTag {
  const name = (/^[^\s/]*/.exec(inner)?.[0] ?? '').toLowerCase();
  const attributes = readAttributes(inner.slice(name.length));
  const isSpoiler = name !== 'span' || attributes.get('class') === 'tg-spoiler';
  if (!isClosed && name === inner.toLowerCase()) {
    throw cannotParse(`Unclosed start tag at byte offset ${offset}`);
  }
  if (!(name in simpleTags) && !otherTags.has(name)) {
    throw cannotParse(`Unsupported start tag "${name}" at byte offset ${offset}`);
  }
  if (!isClosed) throw cannotParse(`Unclosed start tag at byte offset ${offset}`);
  if (!isSpoiler) {
    throw cannotParse(`Tag "span" must have class "tg-spoiler" at byte offset ${offset}`);
  }
  return { name, start, attributes };
}

function closeTag(inner: string, open: OpenTag[], text: string, offset: number): Entity[] {
  const name = inner.trim().toLowerCase();
  const tag = open.pop();
  if (!tag) throw cannotParse(`Unexpected end tag at byte offset ${offset}`);
  if (name !== tag.name && name !== '') {
    throw cannotParse(
      `Unmatched end tag at byte offset ${offset}, expected "</${tag.name}>", found "</${name}>"`,
    );
  }
  const length = text.length - tag.start;
  return length === 0 ? [] : toEntities(tag, length, text.slice(tag.start));
}

function toEntities({ name, start: offset, attributes }: OpenTag, length: number, content: string): Entity[] {
  const simple = simpleTags[name];
  if (simple !== undefined) return [{ type: simple, offset, length }];
  switch (name) {
    case 'a': {
      const url = attributes.get('href') ?? content;
      return URL.canParse(url) ? [{ type: 'text_link', offset, length, url }] : [];
    }
    case 'span':
      return [{ type: 'spoiler', offset, length }];
    case 'blockquote': {
      const type = attributes.has('expandable') ? 'expandable_blockquote' : 'blockquote';
      return [{ type, offset, length }];
    }
    case 'tg-emoji':
      return [{ type: 'custom_emoji', offset, length, custom_emoji_id: attributes.get('emoji-id') ?? '' }];
    default:
      return [timeEntity(attributes, offset, length)];
  }
}

function timeEntity(attributes: ReadonlyMap<string, string>, offset: number, length: number): Entity {
  const unixTime = Number(attributes.get('unix') ?? Number.NaN);
  const format = attributes.get('format');
  if (!Number.isSafeInteger(unixTime)) throw cannotParse('Invalid date specified');
  const entity = { type: 'date_time', offset, length, unix_time: unixTime };
  return format === undefined ? entity : { ...entity, date_time_format: format };
}

function readAttributes(rest: string): Map<string, string> {
  const found = rest.matchAll(/([\w-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g);
  return new Map([...found].map((m) => [(m[1] ?? '').toLowerCase(), decode(m[2] ?? m[3] ?? m[4] ?? '')]));
}

const decode = (raw: string): string =>
  raw.replaceAll(/&(?:#(\d+)|#x([0-9a-f]+)|(lt|gt|amp|quot));/gi, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return characters[name.toLowerCase()] ?? whole;
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
  });

const cannotParse = (why: string) => badRequest(`can't parse entities: ${why}`);
