import type { Random } from '../random.ts';
import type { Manners } from './giving.ts';

/** What kinds of reps there are, and how many of a hundred. */
const kinds = {
  prompt: 20,
  late: 13,
  procrastinator: 10,
  typist: 14,
  photographer: 8,
  chatty: 6,
  'double tapper': 6,
  'old buttons': 5,
  stopper: 4,
  silent: 5,
  changer: 5,
  planner: 4,
  breaks: 3,
  eager: 7,
} as const;
export type Kind = keyof typeof kinds | 'twin';

export interface Habits extends Omit<Manners, 'photos' | 'borrowedPhoto'> {
  readonly kind: Kind;
  /** How likely the tasks message, and a prompt, make them report; after how many hours. */
  readonly onTasks: Reaction;
  readonly onPrompt: Reaction;
  /** Sends somebody else's photo. */
  readonly cheats: boolean;
  readonly photoCount: number;
}

interface Reaction {
  readonly chance: number;
  readonly hours: readonly [number, number];
}

const never: Reaction = { chance: 0, hours: [0, 0] };
const soon = (chance: number): Reaction => ({ chance, hours: [0, 2] });
const later = (chance: number, hours: readonly [number, number]): Reaction => ({ chance, hours });

const usual = {
  onTasks: later(0.3, [24, 140]),
  onPrompt: soon(0.9),
  types: 0.15,
  skips: 0.06,
  tapsTwice: false,
  isChatty: 0.01,
  isInterrupted: 0.02,
  cheats: false,
  photoCount: 1,
};

const special: Readonly<Record<keyof typeof kinds, Partial<Habits>>> = {
  prompt: { onTasks: soon(0.5), onPrompt: soon(0.95) },
  late: { onTasks: never, onPrompt: later(0.9, [3, 30]) },
  procrastinator: { onTasks: never, onPrompt: later(0.7, [1, 6]), skips: 0.25 },
  typist: { types: 0.95 },
  photographer: { photoCount: 3, skips: 0 },
  chatty: { isChatty: 0.35 },
  'double tapper': { tapsTwice: true, types: 0 },
  'old buttons': { types: 0 },
  stopper: {},
  silent: { onTasks: never, onPrompt: never },
  changer: { onTasks: soon(0.9) },
  planner: {},
  breaks: {},
  eager: { onTasks: soon(1), onPrompt: soon(1), skips: 0 },
};

/** Draws what somebody is like. */
export function drawHabits(random: Random): Habits {
  const kind = drawKind(random);
  const diligence = 0.55 + random.fraction() * 0.43;
  return { ...usual, diligence, cheats: random.chance(0.02), ...special[kind], kind };
}

function drawKind(random: Random): keyof typeof kinds {
  let left = random.whole(1, 100);
  for (const kind of kindNames) {
    left -= kinds[kind];
    if (left <= 0) return kind;
  }
  return 'prompt';
}

const kindNames: readonly (keyof typeof kinds)[] = [
  'prompt',
  'late',
  'procrastinator',
  'typist',
  'photographer',
  'chatty',
  'double tapper',
  'old buttons',
  'stopper',
  'silent',
  'changer',
  'planner',
  'breaks',
  'eager',
];
