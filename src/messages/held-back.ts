/** How many segments a day may go to one person, to one country and in all. */
export const capKinds = ['person', 'country', 'total'] as const;
export type CapKind = (typeof capKinds)[number];

/** How the reason of a row begins that waits and has not been tried. */
export const heldBackStart = 'held back: ';

export const quietReason = `${heldBackStart}quiet hours`;

export const faultReason = `${heldBackStart}gateway at fault`;

/** With the setting that the operator may change. */
export const capReason = (cap: CapKind): string => `${heldBackStart}sms_cap_${cap}`;

export const isHeldBack = (reason: string | null): boolean => reason?.startsWith(heldBackStart) ?? false;
