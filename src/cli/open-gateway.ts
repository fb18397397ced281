import { createGateway } from '../channels/sms/create-gateway.ts';
import type { Gateway } from '../channels/sms/gateway.ts';
import { systemClock } from '../clock.ts';
import type { Config } from '../config.ts';

/** The configured gateway, for a look at it; undefined where SMS is not in use. */
export const openGateway = async ({
  sms,
  proxy,
}: Pick<Config, 'sms' | 'proxy'>): Promise<Gateway | undefined> =>
  sms && createGateway(sms, { proxy, clock: systemClock });
