/** A gateway says no. */
export class Refusal extends Error {
  /** Of HTTP. */
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
  }

  /** The gateway's own code, where it has codes. */
  get code(): number | undefined {
    return undefined;
  }

  get body(): Readonly<Record<string, unknown>> {
    return { message: this.message };
  }
}
