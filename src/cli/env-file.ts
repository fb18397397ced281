import { parseEnv } from 'node:util';

/** What an `.env` file says. */
export function readEnv(text: string): Record<string, string> {
  const entries = Object.entries(parseEnv(text));
  return Object.fromEntries(entries.map(([name, value]) => [name, value ?? '']));
}

/** The file with these variables: in the place where they were, else at the end. All other lines stay. */
export function changeEnv(text: string, values: ReadonlyMap<string, string>): string {
  const left = new Map(values);
  const lines = text.split('\n').map((line) => {
    const [, name = ''] = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=/.exec(line) ?? [];
    const value = left.get(name);
    if (value === undefined) return line;
    left.delete(name);
    return lineOf(name, value);
  });
  while (lines.at(-1) === '') lines.pop();
  return `${[...lines, ...[...left].map(([name, value]) => lineOf(name, value))].join('\n')}\n`;
}

const lineOf = (name: string, value: string): string => `${name}=${quoted(value)}`;

/** Quotes keep what would begin a comment or end the value. */
function quoted(value: string): string {
  if (!/[\s#"'`\\]/.test(value)) return value;
  const quote = ["'", '"', '`'].find((mark) => !value.includes(mark)) ?? '"';
  return quote + value + quote;
}
