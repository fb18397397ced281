import { readFileSync } from 'node:fs';

/** The source of `message-key.ts`: the keys of the English locale as a list and a type, so that tsc finds unknown ones. */
export function generateMessageKeys(): string {
  const source = readFileSync(new URL('../../locales/en.ftl', import.meta.url), 'utf8');
  const keys = [...source.matchAll(/^([a-z][\w-]*) =/gm)].map((match) => match[1] ?? '').sort();
  const members = keys.map((key) => `  '${key}',`).join('\n');
  return `/* oxlint-disable max-lines -- a list */
/** Written by \`npm run keys\` from locales/en.ftl. */
export const messageKeys = [
${members}
] as const;
export type MessageKey = (typeof messageKeys)[number];
`;
}
