import type { Instant } from '../../clock.ts';
import type { AttachmentId } from '../ids.ts';

/** A photo or picture, in the same file as everything else. */
export interface AttachmentTable {
  id: AttachmentId;
  media_type: string;
  bytes: Uint8Array;
  created_at: Instant;
}
