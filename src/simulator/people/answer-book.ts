import type { Instant } from '../../clock.ts';

/** An answer that somebody gave, and whether the bot said that it is kept. */
export interface GivenAnswer {
  readonly phone: string;
  /** The assignment, as the buttons name it. */
  readonly task: string;
  /** A total, 1 for yes, 0 for no, a rating. */
  readonly value: number;
  readonly at: Instant;
  isSaved: boolean;
  /** The same tap went out twice: it may be kept twice. */
  readonly isDouble: boolean;
}

/** What all the people together gave and saw acknowledged: in the end the database must hold exactly this. */
export class AnswerBook {
  readonly answers: GivenAnswer[] = [];
  readonly #latest = new Map<string, GivenAnswer>();

  write(answer: Omit<GivenAnswer, 'isSaved' | 'isDouble'> & { isDouble?: boolean }): GivenAnswer {
    const entry = { isDouble: false, ...answer, isSaved: false };
    this.answers.push(entry);
    return entry;
  }

  save(answer: GivenAnswer): void {
    if (answer.isSaved) return;
    answer.isSaved = true;
    this.#latest.set(answer.task, answer);
  }

  /** The answer that counts for the task, as its giver remembers it. */
  latest(task: string): GivenAnswer | undefined {
    return this.#latest.get(task);
  }

  get savedCount(): number {
    return this.answers.reduce((sum, { isSaved }) => sum + Number(isSaved), 0);
  }

  /** The latest saved answer to each task. */
  get standing(): ReadonlyMap<string, GivenAnswer> {
    return this.#latest;
  }
}
