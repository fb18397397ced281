import { SegmentedMessage } from 'sms-segments-calculator';

export interface Segments {
  readonly encoding: 'GSM-7' | 'UCS-2';
  /** What the network makes of the text, and what the organisation pays for. */
  readonly count: number;
}

/** How the network carries a text: 160 letters of GSM-7 (153 each in several), else 70 (67 each). */
export function segmentsOf(text: string): Segments {
  const { encodingName: encoding, segmentsCount } = new SegmentedMessage(text);
  return { encoding, count: Math.max(1, segmentsCount) };
}
