/** Sizes are in points of a phone that is 360 wide; the picture has three pixels to each. No text is below 13. */
export const pictureWidth = 360;
export const pixelsPerPoint = 3;

export const margin = 16;
export const gap = 10;
export const placeWidth = 30;
export const contentWidth = pictureWidth - 2 * margin;

export const colours = {
  ink: '#16262b',
  muted: '#55666d',
  paper: '#ffffff',
  wash: '#f3f7f6',
  line: '#e3eae9',
  header: '#0e4a4b',
  headerMuted: '#bfdcd8',
  accent: '#e3a72f',
  track: '#e6eeed',
  bar: '#6fb0ab',
  podiumBar: '#13706e',
  up: '#13706e',
  down: '#a8513a',
} as const;

export interface Badge {
  readonly fill: string;
  readonly ink: string;
}

/** Gold, silver, bronze; a tie further down gets a quiet badge so that its link can be seen. */
export const podiumBadges: readonly Badge[] = [
  { fill: colours.accent, ink: '#3b2a05' },
  { fill: '#c6d0d4', ink: '#26343b' },
  { fill: '#dfb994', ink: '#4b2d12' },
];
export const tiedBadge: Badge = { fill: '#dae5e3', ink: colours.ink };
export const plainBadge: Badge = { fill: colours.paper, ink: colours.muted };

export interface TextStyle {
  readonly fontSize: number;
  readonly fontWeight: number;
  readonly lineHeight: string;
}

/** Persian letters reach far below the line: a line is at least 1.45 of its size. */
export const textStyles = {
  title: { fontSize: 26, fontWeight: 800, lineHeight: '40px' },
  subtitle: { fontSize: 14, fontWeight: 500, lineHeight: '22px' },
  place: { fontSize: 15, fontWeight: 700, lineHeight: '22px' },
  name: { fontSize: 16, fontWeight: 600, lineHeight: '24px' },
  podiumName: { fontSize: 16, fontWeight: 800, lineHeight: '24px' },
  movement: { fontSize: 13, fontWeight: 600, lineHeight: '20px' },
  note: { fontSize: 13, fontWeight: 400, lineHeight: '20px' },
  score: { fontSize: 21, fontWeight: 800, lineHeight: '32px' },
  figureLabel: { fontSize: 14, fontWeight: 400, lineHeight: '22px' },
  figureValue: { fontSize: 15, fontWeight: 700, lineHeight: '22px' },
  footer: { fontSize: 15, fontWeight: 700, lineHeight: '24px' },
} as const satisfies Record<string, TextStyle>;
