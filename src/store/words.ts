/** The closed vocabularies that stand in columns. */
export const channels = ['telegram', 'sms'] as const;
export type Channel = (typeof channels)[number];

export const roleKinds = ['rep', 'coordinator', 'leader', 'admin'] as const;
export type RoleKind = (typeof roleKinds)[number];

export const taskKinds = ['count', 'done', 'rating', 'text'] as const;
export type TaskKind = (typeof taskKinds)[number];

export const evidenceKinds = ['none', 'photo', 'location'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export const whyNots = ['no-time', 'no-material', 'not-suitable', 'other'] as const;
export type WhyNot = (typeof whyNots)[number];

/** What somebody asks of their coordinator: to be rung up, or to hand over the role. */
export const wishes = ['call', 'leave'] as const;
export type Wish = (typeof wishes)[number];

/** Why a reviewer rejects, as far as it need not be typed. */
export type ReadyReason = 'unclear' | 'other-task' | 'figure' | 'not-done';

export const flagKinds = [
  'evidence-missing',
  'photo-seen-before',
  'far-above-target',
  'far-from-unit',
] as const;
export type FlagKind = (typeof flagKinds)[number];
