interface PageEvent {
  readonly event: string;
  readonly data: unknown;
}

/** Events on their way to one page, in their order. Ends when it is closed. */
export class EventQueue {
  readonly #waiting: PageEvent[] = [];
  #isClosed = false;
  #wake: () => void = () => {};

  push(event: string, data: unknown): void {
    this.#waiting.push({ event, data });
    this.#wake();
  }

  close(): void {
    this.#isClosed = true;
    this.#wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<PageEvent> {
    while (!this.#isClosed) {
      const next = this.#waiting.shift();
      if (next) yield next;
      else await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }
}
