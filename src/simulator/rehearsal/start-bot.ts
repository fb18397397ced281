import { type App, createApp, type Outside } from '../../app.ts';
import type { Instant } from '../../clock.ts';
import type { Config } from '../../config.ts';

/** The bot of a rehearsal, which may be killed and begun again. */
export interface RehearsedBot extends AsyncDisposable {
  /** The one that runs now; another one after a kill. */
  readonly app: App;
  /** What ticks have failed to do so far. */
  readonly failedJobs: number;
  tick(): Promise<void>;
  nextWork(): Promise<Instant | undefined>;
  /**
   * Takes the store away from the bot in the middle of whatever it does, as a power cut would: nothing more is written
   * or ended in good order. Then starts another one on the same database.
   */
  kill(): Promise<void>;
}

export async function startBot(config: Config, { clock, log }: Outside): Promise<RehearsedBot> {
  const open = async () => {
    const own = log.child({});
    return Object.assign(await createApp(config, { clock, log: own }), { log: own });
  };
  let app = await open();
  let isDying = false;
  let failedJobs = 0;
  /** What was asked of a bot that was killed meanwhile gets no answer. */
  const wasKilled = (asked: App): boolean => isDying || asked !== app;
  return {
    get app() {
      return app;
    },
    get failedJobs() {
      return failedJobs;
    },
    tick: async () => {
      const asked = app;
      const { failed } = await asked.tick();
      if (!wasKilled(asked)) failedJobs += failed;
    },
    nextWork: async () => {
      const asked = app;
      return asked.nextWork().catch((error: unknown) => {
        if (wasKilled(asked)) return undefined;
        throw error;
      });
    },
    kill: async () => {
      isDying = true;
      app.log.level = 'silent';
      await endWithoutStore(app);
      app = await open();
      isDying = false;
      await app.start();
    },
    [Symbol.asyncDispose]: () => app[Symbol.asyncDispose](),
  };
}

async function endWithoutStore(app: App): Promise<void> {
  await app.db.destroy();
  try {
    await app[Symbol.asyncDispose]();
  } catch {
    // Its store is gone: it cannot end in good order.
  }
}
