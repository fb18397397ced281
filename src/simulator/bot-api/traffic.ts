/** One request on its way through the server. */
export interface Ticket {
  /** Steps aside while `wait` passes on the clock: a clock that jumps must not wait for it in turn. */
  aside(wait: Promise<void>): Promise<void>;
  leave(): void;
}

/** Which requests are being worked on right now. */
export class Traffic {
  readonly #active = new Set<Ticket>();

  get count(): number {
    return this.#active.size;
  }

  enter(): Ticket {
    let isOpen = true;
    const ticket: Ticket = {
      aside: async (wait) => {
        this.#active.delete(ticket);
        await wait;
        if (isOpen) this.#active.add(ticket);
      },
      leave: () => {
        isOpen = false;
        this.#active.delete(ticket);
      },
    };
    this.#active.add(ticket);
    return ticket;
  }
}

/** A long poll is no work: it may last as long as it likes. */
export const uncounted: Ticket = { aside: (wait) => wait, leave: () => {} };
