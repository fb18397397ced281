import { execFileSync } from 'node:child_process';

const bytesPerMb = 1e6;

/** What this process has in memory now. */
export const residentMb = (): number => process.memoryUsage.rss() / bytesPerMb;

/** The most that this process has had in memory. */
export const peakMb = (): number => (process.resourceUsage().maxRSS * 1024) / bytesPerMb;

/** What another process has in memory now; `ps` is everywhere where there is no Windows. */
export const residentMbOf = (pid: number): number =>
  (Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024) / bytesPerMb;
