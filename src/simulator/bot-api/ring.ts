/** A list that forgets its oldest entries, so that a long rehearsal stays small. */
export class Ring<T> {
  readonly #capacity: number;
  readonly #slots: T[] = [];
  #next = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  push(entry: T): void {
    if (this.#slots.length < this.#capacity) this.#slots.push(entry);
    else this.#slots[this.#next] = entry;
    this.#next = (this.#next + 1) % this.#capacity;
  }

  /** Oldest first. */
  toArray(): T[] {
    if (this.#slots.length < this.#capacity) return [...this.#slots];
    return [...this.#slots.slice(this.#next), ...this.#slots.slice(0, this.#next)];
  }
}
