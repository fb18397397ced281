/** What a look at one thing has found. */
export interface Finding {
  readonly check: string;
  /** `warning`: somebody should look; `bad`: it cannot work like this. */
  readonly state: 'good' | 'warning' | 'bad';
  readonly text: string;
}
