/** A marked stretch of a text; offset and length count UTF-16 units, as Telegram does. */
export interface Entity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
  readonly language?: string;
  readonly custom_emoji_id?: string;
  readonly unix_time?: number;
  readonly date_time_format?: string;
}

export interface FormattedText {
  readonly text: string;
  readonly entities: readonly Entity[];
}

/** Cuts white space at both ends, as Telegram does, and moves the entities along. */
export function trimmed({ text, entities }: FormattedText): FormattedText {
  const whole = text.trim();
  if (whole.length === text.length) return { text, entities };
  const start = text.length - text.trimStart().length;
  const kept = entities.flatMap((entity) => clip(entity, start, whole.length));
  return { text: whole, entities: kept };
}

function clip(entity: Entity, start: number, length: number): Entity[] {
  const from = Math.max(0, entity.offset - start);
  const until = Math.min(length, entity.offset + entity.length - start);
  return until > from ? [{ ...entity, offset: from, length: until - from }] : [];
}

const findable = [
  { type: 'bot_command', pattern: /(?<![\w/@])\/\w{1,64}(?:@\w{3,32})?(?!\w)/gu },
  { type: 'url', pattern: /https?:\/\/[^\s<>]+/gu },
  { type: 'mention', pattern: /(?<![\w/])@\w{3,32}/gu },
] as const;

/** What a phone marks by itself in the text that a person types. */
export function findEntities(text: string): Entity[] {
  const found = findable.flatMap(({ type, pattern }) =>
    [...text.matchAll(pattern)].map((match) => ({ type, offset: match.index, length: match[0].length })),
  );
  return found.sort((a, b) => a.offset - b.offset);
}
