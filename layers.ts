/**
 * Who may import whom. The order is the walk of the data, read from the outside in: a room may import every room
 * that stands after it, never one before it. `peers` share a step and meet only in app.
 */
export interface Room {
  readonly name: string;
  readonly files: string[];
  readonly step: number;
}

const steps: string[][] = [
  ['main', 'cli', 'simulator', 'bench'],
  ['app'],
  ['http', 'jobs', 'channels/telegram', 'channels/sms'],
  ['channels'],
  ['conversations'],
  ['spreadsheets'],
  ['fortnight'],
  ['boards'],
  ['check-ins'],
  ['cycles'],
  ['messages'],
  ['organisation'],
  ['store'],
];

const filesOf = (name: string): string[] => {
  if (name === 'main' || name === 'app') return [`src/${name}.ts`];
  if (name === 'conversations' || name === 'bench') return [`${name}/**`];
  if (name === 'channels') return ['src/channels/*.ts'];
  return [`src/${name}/**`];
};

export const rooms: readonly Room[] = steps.flatMap((names, step) =>
  names.map((name) => ({ name, step, files: filesOf(name) })),
);

/** The one room that may import a package. `migrations` and tests are free. */
const owners: Record<string, readonly string[]> = {
  'better-sqlite3': ['store'],
  '@grammyjs/conversations': ['channels'],
  grammy: ['channels/telegram'],
  fastify: ['http', 'simulator'],
  'node-cron': ['jobs'],
  '@fluent/bundle': ['messages'],
  '@takumi-rs/core': ['boards'],
  'read-excel-file': ['spreadsheets'],
  'write-excel-file': ['spreadsheets'],
  papaparse: ['spreadsheets'],
  commander: ['cli'],
};

const mayImport = (from: Room, to: Room): boolean =>
  from === to || to.step > from.step || (from.step === 0 && to.step === 0);

const patternsOf = (name: string): string[] =>
  name === 'main' || name === 'app'
    ? [`**/${name}.ts`]
    : name === 'channels'
      ? ['**/channels/*.ts']
      : [`**/${name}/**`];

/** The arguments of `no-restricted-imports` for a room's files. */
export function restrictionsFor(room: Room): ['error', { patterns: { group: string[]; message: string }[] }] {
  const rooms_ = rooms.filter((other) => !mayImport(room, other));
  const layer = rooms_.map((other) => ({
    group: patternsOf(other.name).flatMap((p) => [p]),
    message: `${room.name} may not import ${other.name}: see layers.ts`,
  }));
  const packages = Object.entries(owners)
    .filter(([, names]) => !names.includes(room.name))
    .map(([name, names]) => ({
      group: [name, `${name}/*`],
      message: `${name} belongs to ${names.join(', ')}`,
    }));
  return ['error', { patterns: [...layer, ...packages] }];
}
