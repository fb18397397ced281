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
  ['process'],
  ['app'],
  ['http', 'jobs', 'channels/telegram', 'channels/sms'],
  ['channels'],
  ['conversations'],
  ['spreadsheets'],
  ['operation'],
  ['fortnight'],
  ['boards'],
  ['check-ins'],
  ['cycles'],
  // The port of the dialogues: it is written in the words of messages.
  ['talk'],
  ['messages'],
  ['organisation'],
  ['store'],
  ['ground'],
];

/** The rooms that are a file of their own. */
const isFile = (name: string): boolean => ['main', 'process', 'app', 'talk'].includes(name);

const filesOf = (name: string): string[] => {
  if (isFile(name)) return [`src/${name}.{js,ts}`];
  if (name === 'conversations' || name === 'bench') return [`${name}/**`];
  if (name === 'channels') return ['src/channels/*.ts'];
  if (name === 'ground') return ['src/*.ts', 'src/compile-cache.js'];
  return [`src/${name}/**`];
};

export const rooms: readonly Room[] = steps.flatMap((names, step) =>
  names.map((name) => ({ name, step, files: filesOf(name) })),
);

/**
 * Who may import a package: rooms, or the files of a name in whatever room. `migrations` and tests are free, and
 * `bench`, which holds the house to the bare packages.
 */
const owners: Record<string, readonly string[]> = {
  kysely: ['store', '*queries.ts'],
  'better-sqlite3': ['store'],
  twilio: ['twilio-client.ts', 'twilio-webhook.ts'],
  pino: ['log.ts'],
  '@grammyjs/conversations': ['channels'],
  grammy: ['channels/telegram'],
  fastify: ['http', 'simulator'],
  'node-cron': ['jobs'],
  '@fluent/bundle': ['wording.ts'],
  '@takumi-rs/core': ['boards'],
  'read-excel-file': ['spreadsheets'],
  'write-excel-file': ['spreadsheets'],
  papaparse: ['spreadsheets'],
  commander: ['cli'],
  '@prometheus-io/client': ['operation'],
};

const fileNames = [...new Set(Object.values(owners).flat())].filter((owner) => owner.endsWith('.ts'));

const mayImport = (from: Room, to: Room): boolean =>
  from === to || to.step > from.step || (from.step === 0 && to.step === 0);

const patternsOf = (name: string): string[] =>
  isFile(name) ? [`**/${name}.ts`] : name === 'channels' ? ['**/channels/*.ts'] : [`**/${name}/**`];

/** The rooms and the file names that may import a package; nobody in particular: none. */
export const ownersOf = (name: string): readonly string[] => owners[name] ?? [];

type Restrictions = ['error', { patterns: { group: string[]; message: string }[] }];

/** What `no-restricted-imports` is told: for a room's files, and after it for those in it that own a package by name. */
export const importRules: readonly { files: string[]; restrictions: Restrictions }[] = [
  ...rooms.toReversed().map((room) => ({ files: room.files, restrictions: restrictionsFor(room) })),
  ...rooms.flatMap((room) =>
    fileNames.map((name) => ({
      files: room.files.map((glob) => glob.replace(/\*+(\.ts)?$/, glob.endsWith('**') ? `**/${name}` : name)),
      restrictions: restrictionsFor(room, name),
    })),
  ),
];

function restrictionsFor(room: Room, fileName?: string): Restrictions {
  const layer = rooms
    .filter((other) => !mayImport(room, other))
    .map((other) => ({
      group: patternsOf(other.name),
      message: `${room.name} may not import ${other.name}: see layers.ts`,
    }));
  const packages = Object.entries(room.name === 'bench' ? {} : owners)
    .filter(([, names]) => !names.includes(room.name) && !names.includes(fileName ?? room.name))
    .map(([name, names]) => ({
      group: [name, `${name}/*`],
      message: `${name} belongs to ${names.join(', ')}`,
    }));
  return ['error', { patterns: [...layer, ...packages] }];
}
