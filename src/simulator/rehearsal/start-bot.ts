import { type App, createApp } from '../../app.ts';
import type { Clock, Instant } from '../../clock.ts';
import type { Config } from '../../config.ts';
import type { Log } from '../../log.ts';

/** The bot of a rehearsal, which may be killed and begun again. */
export interface RehearsedBot extends AsyncDisposable {
  /** The one that runs now; another one after a kill. */
  readonly app: App;
  /** What ticks have failed to do so far. */
  readonly failedJobs: number;
  tick(): Promise<void>;
  findNextWork(): Promise<Instant | undefined>;
  /**
   * Takes the store away from the bot in the middle of its work, as a kill would, and starts another one on the same
   * database.
   */
  kill(): Promise<void>;
}

interface Running {
  readonly app: App;
  readonly log: Log;
}

export async function startBot(
  config: Config,
  { clock, log }: { clock: Clock; log: Log },
): Promise<RehearsedBot> {
  const open = async (): Promise<Running> => {
    const own = log.child({});
    return { app: await createApp(config, { clock, log: own }), log: own };
  };
  return new KillableBot(await open(), open);
}

class KillableBot implements RehearsedBot {
  readonly #open: () => Promise<Running>;
  #running: Running;
  #isDying = false;
  #failedJobs = 0;

  constructor(running: Running, open: () => Promise<Running>) {
    this.#running = running;
    this.#open = open;
  }

  get app(): App {
    return this.#running.app;
  }

  get failedJobs(): number {
    return this.#failedJobs;
  }

  async tick(): Promise<void> {
    const { app } = this;
    const { failed } = await app.tick();
    if (!this.#wasKilled(app)) this.#failedJobs += failed;
  }

  async findNextWork(): Promise<Instant | undefined> {
    const { app } = this;
    try {
      return await app.nextWork();
    } catch (error) {
      if (this.#wasKilled(app)) return undefined;
      throw error;
    }
  }

  async kill(): Promise<void> {
    this.#isDying = true;
    const { app, log } = this.#running;
    log.level = 'silent';
    await app.db.destroy();
    try {
      await app[Symbol.asyncDispose]();
    } catch {
      // Its store is gone: it cannot end in good order.
    }
    this.#running = await this.#open();
    this.#isDying = false;
    await this.app.start();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.app[Symbol.asyncDispose]();
  }

  /** What was asked of a bot that was killed meanwhile gets no answer. */
  #wasKilled(asked: App): boolean {
    return this.#isDying || asked !== this.app;
  }
}
