/** The share from 0 to 1 of those with an assignment, reachable or not, who have reported; undefined if there are none. */
export const participationOf = ({ reported, assigned }: { reported: number; assigned: number }) =>
  assigned > 0 ? reported / assigned : undefined;
