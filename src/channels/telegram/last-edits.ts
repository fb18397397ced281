const mostMessages = 1_000;

/**
 * The last edit of each message, to know one that would change nothing: Telegram refuses it. Kept for the messages
 * that were edited last, in memory; one that is forgotten costs a refusal that does no harm.
 */
export class LastEdits {
  readonly #edits = new Map<string, { readonly digest: string; readonly response: string }>();

  /** What Telegram answered to the same edit, if it was the last one of that message. */
  find(message: string, digest: string): string | undefined {
    const last = this.#edits.get(message);
    return last?.digest === digest ? last.response : undefined;
  }

  set(message: string, digest: string, response: string): void {
    this.#edits.delete(message);
    this.#edits.set(message, { digest, response });
    const [oldest] = this.#edits.keys();
    if (this.#edits.size > mostMessages && oldest !== undefined) this.#edits.delete(oldest);
  }

  /** The message is changed by other means, or nobody knows yet how the edit ends. */
  forget(message: string): void {
    this.#edits.delete(message);
  }
}
