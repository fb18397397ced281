import type { Config } from '../config.ts';
import { type Channel, channels } from '../store/words.ts';

/** The channels that the settings name a way to. */
export const channelsInUse = (config: Pick<Config, Channel>): Channel[] =>
  channels.filter((channel) => config[channel] !== undefined);
