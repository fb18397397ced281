import type { Instant } from '../../clock.ts';
import type { AnswerId, AttachmentId, EvidenceId } from '../ids.ts';

/** A photo or a location that goes with an answer. */
export interface EvidenceTable {
  id: EvidenceId;
  answer_id: AnswerId;
  kind: 'photo' | 'location';
  attachment_id: AttachmentId | null;
  sha256: string | null;
  photo_hash: string | null;
  latitude: number | null;
  longitude: number | null;
  received_at: Instant;
  cause: string;
  /** The album that the photo came in. */
  album: string | null;
}
