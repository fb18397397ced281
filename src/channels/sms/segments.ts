import { SegmentedMessage } from 'sms-segments-calculator';

export type Encoding = 'GSM-7' | 'UCS-2';

export interface Segments {
  readonly encoding: Encoding;
  /** What the network makes of the text, and what the organisation pays for. */
  readonly count: number;
}

/** The latest texts: one that waits for its turn comes back, and to count its letters takes longer than to send it. */
const counted = new Map<string, Segments>();
const keptAtMost = 1_000;

/**
 * How the network carries a text: 160 letters of GSM-7 (153 each in several), else 70 (67 each), as everything does
 * that a gateway sends which knows UCS-2 alone.
 */
export function segmentsOf(text: string, encodings: readonly Encoding[] = ['GSM-7', 'UCS-2']): Segments {
  if (!encodings.includes('GSM-7')) return countSegments(text, 'UCS-2');
  const known = counted.get(text);
  if (known) return known;
  const segments = countSegments(text, 'auto');
  const [oldest] = counted.keys();
  if (oldest !== undefined && counted.size >= keptAtMost) counted.delete(oldest);
  counted.set(text, segments);
  return segments;
}

function countSegments(text: string, wanted: 'auto' | 'UCS-2'): Segments {
  const { encodingName: encoding, segmentsCount } = new SegmentedMessage(text, wanted);
  return { encoding, count: Math.max(1, segmentsCount) };
}
