/** What Telegram adds to a refusal so that a program can react to it. */
export interface RefusalParameters {
  readonly retry_after?: number;
  readonly migrate_to_chat_id?: number;
}

/** A request that Telegram would refuse, with its own status and words. */
export class Refusal extends Error {
  readonly errorCode: number;
  readonly parameters: RefusalParameters | undefined;

  constructor(errorCode: number, description: string, parameters?: RefusalParameters) {
    super(description);
    this.name = 'Refusal';
    this.errorCode = errorCode;
    this.parameters = parameters;
  }
}

export const badRequest = (what: string, parameters?: RefusalParameters): Refusal =>
  new Refusal(400, `Bad Request: ${what}`, parameters);

export const forbidden = (what: string): Refusal => new Refusal(403, `Forbidden: ${what}`);

export const conflict = (what: string): Refusal => new Refusal(409, `Conflict: ${what}`);

export const tooManyRequests = (retryAfter: number): Refusal =>
  new Refusal(429, `Too Many Requests: retry after ${retryAfter}`, { retry_after: retryAfter });
