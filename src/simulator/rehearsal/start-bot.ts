import { type App, createApp, type Outside } from '../../app.ts';
import type { Config } from '../../config.ts';

/** The bot of a rehearsal, which may be ended and begun again. */
export interface RehearsedBot extends AsyncDisposable {
  /** The one that runs now; another one after a restart. */
  readonly app: App;
  /** What ticks have failed to do so far. */
  readonly failedJobs: number;
  tick(): Promise<void>;
  /** Ends it and starts it again on the same database. */
  restart(): Promise<void>;
}

export async function startBot(config: Config, outside: Outside): Promise<RehearsedBot> {
  let app = await createApp(config, outside);
  let failedJobs = 0;
  return {
    get app() {
      return app;
    },
    get failedJobs() {
      return failedJobs;
    },
    tick: async () => {
      const { failed } = await app.tick();
      failedJobs += failed;
    },
    restart: async () => {
      await app[Symbol.asyncDispose]();
      app = await createApp(config, outside);
      await app.start();
    },
    [Symbol.asyncDispose]: () => app[Symbol.asyncDispose](),
  };
}
