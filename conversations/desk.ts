import type { Instant } from '../src/clock.ts';
import type { Db } from '../src/store/open-database.ts';

/** What dialogues need besides Talk; used only inside `once`. */
export interface Desk {
  readonly db: Db;
  now(): Instant;
  /** The bytes of a photo that was sent. */
  download(fileId: string): Promise<Uint8Array>;
}
