/** More than three times the target: flagged, and reviewed before it stops being provisional. */
export const isFarAbove = (total: number, target: number): boolean => total > 3 * target;

/** Under half of the target: at the end of a cycle the bot then offers one tap for the reason. */
export const isFarBelow = (total: number, target: number): boolean => 2 * total < target;
