/** Other users of the machine, who are not of our group, may not read what is made from now on. */
const closed = 0o027;

/** Closes what this process makes to others. What the operator has closed beyond that stays closed. */
export function hideFromOthers(): void {
  const before = process.umask(closed);
  process.umask(before | closed);
}
