import { Refusal } from '../sms/refusal.ts';

/** Twilio says no with a code of its own and the address of its description. */
export class TwilioRefusal extends Refusal {
  readonly #code: number;

  constructor(status: number, code: number, message: string) {
    super(status, message);
    this.#code = code;
  }

  override get code(): number {
    return this.#code;
  }

  override get body() {
    const { code, message, status } = this;
    return { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status };
  }
}
