/** An entry of a heap; it knows its place, so that it can leave before its turn. */
export interface HeapEntry {
  readonly at: number;
  place: number;
}

/** Entries by their moment, those of one moment in the order in which they came. */
export class Heap<T extends HeapEntry> {
  readonly #entries: { readonly entry: T; readonly order: number }[] = [];
  #count = 0;

  get size(): number {
    return this.#entries.length;
  }

  get first(): T | undefined {
    return this.#entries[0]?.entry;
  }

  add(entry: T): void {
    this.#count += 1;
    this.#entries.push({ entry, order: this.#count });
    this.#rise(this.#entries.length - 1);
  }

  /** Takes the entry out, wherever it stands; one that has left already is left alone. */
  remove(entry: T): void {
    const { place } = entry;
    if (this.#entries[place]?.entry !== entry) return;
    const last = this.#entries.pop();
    if (!last || last.entry === entry) return;
    this.#entries[place] = last;
    this.#sink(this.#rise(place));
  }

  /** Moves the entry up to where it belongs and returns its new place. */
  #rise(from: number): number {
    let place = from;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (this.#isBefore(parent, place)) break;
      this.#swap(parent, place);
      place = parent;
    }
    this.#settle(place);
    return place;
  }

  #sink(from: number): void {
    let place = from;
    for (;;) {
      const [left, right] = [place * 2 + 1, place * 2 + 2];
      let least = place;
      if (left < this.size && this.#isBefore(left, least)) least = left;
      if (right < this.size && this.#isBefore(right, least)) least = right;
      if (least === place) break;
      this.#swap(least, place);
      place = least;
    }
    this.#settle(place);
  }

  #isBefore(a: number, b: number): boolean {
    const [one, other] = [this.#entries[a], this.#entries[b]];
    if (!one || !other) return false;
    return one.entry.at === other.entry.at ? one.order < other.order : one.entry.at < other.entry.at;
  }

  #swap(a: number, b: number): void {
    const [one, other] = [this.#entries[a], this.#entries[b]];
    if (!one || !other) return;
    this.#entries[a] = other;
    this.#entries[b] = one;
    other.entry.place = a;
    one.entry.place = b;
  }

  #settle(place: number): void {
    const found = this.#entries[place];
    if (found) found.entry.place = place;
  }
}
