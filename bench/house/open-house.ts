import { type App, createApp } from '../../src/app.ts';
import { systemClock } from '../../src/clock.ts';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { settingsFor } from './settings.ts';

/** The whole bot, as `npm start` runs it, on the system's clock; nothing ticks by itself. */
export function openHouse(
  telegram: { readonly root: string; readonly token: string },
  databasePath: string,
): Promise<App> {
  const config = readConfig(settingsFor(telegram, databasePath));
  return createApp(config, { clock: systemClock, log: createLog('error') });
}
