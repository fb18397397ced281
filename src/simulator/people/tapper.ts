import type { Phone } from './phone.ts';
import { Somebody, type SomebodyParts } from './somebody.ts';

export interface TapperParts extends SomebodyParts {
  readonly phone: Phone;
  /** Whether the small word that answers a tap says that the answer is kept. */
  readonly readsAsSaved: (toast: string | undefined) => boolean;
}

/** Somebody with a chat on Telegram in hand. */
export class Tapper extends Somebody {
  readonly phone: Phone;
  readonly readsAsSaved: (toast: string | undefined) => boolean;
  /** Has sent a photo of a task. */
  hasShownPhoto = false;
  /** The answers that were given by tapping, and where. */
  readonly tapped: { readonly messageId: number; readonly data: string }[] = [];

  constructor(parts: TapperParts) {
    super(parts);
    this.phone = parts.phone;
    this.readsAsSaved = parts.readsAsSaved;
  }
}
