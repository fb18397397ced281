import { lstatSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * Where a file really lies, whatever links lead there, also where it is yet to be made. What guards a file or waits for
 * its place stands beside this one. Throws what the system says where its folder is missing or may not be entered.
 */
export function realPathOf(path: string): string {
  if (statSync(path, { throwIfNoEntry: false })) return realpathSync(path);
  const named = join(realpathSync(dirname(path)), basename(path));
  const isLink = lstatSync(named, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  return isLink ? realPathOf(resolve(dirname(named), readlinkSync(named))) : named;
}
