import { SegmentedMessage } from 'sms-segments-calculator';

export interface Segments {
  readonly encoding: 'GSM-7' | 'UCS-2';
  /** What the network makes of the text, and what the organisation pays for. */
  readonly count: number;
}

/** The latest texts: one that waits for its turn comes back, and to count its letters takes longer than to send it. */
const counted = new Map<string, Segments>();
const keptAtMost = 1_000;

/** How the network carries a text: 160 letters of GSM-7 (153 each in several), else 70 (67 each). */
export function segmentsOf(text: string): Segments {
  const known = counted.get(text);
  if (known) return known;
  const segments = countSegments(text);
  const [oldest] = counted.keys();
  if (oldest !== undefined && counted.size >= keptAtMost) counted.delete(oldest);
  counted.set(text, segments);
  return segments;
}

function countSegments(text: string): Segments {
  const { encodingName: encoding, segmentsCount } = new SegmentedMessage(text);
  return { encoding, count: Math.max(1, segmentsCount) };
}
