import type { Gateway } from '../channels/sms/gateway.ts';
import { createSmsgateGateway } from '../channels/sms/gateways/smsgate.ts';
import { createTwilioGateway } from '../channels/sms/gateways/twilio.ts';
import { systemClock } from '../clock.ts';
import type { Config } from '../config.ts';

/** The configured gateway, for a look at it; undefined where SMS is not in use. */
export function openGateway({ sms, proxy }: Pick<Config, 'sms' | 'proxy'>): Gateway | undefined {
  if (!sms) return undefined;
  const outside = { proxy, clock: systemClock };
  return sms.gateway === 'twilio'
    ? createTwilioGateway({ ...sms, ...outside })
    : createSmsgateGateway({ ...sms, ...outside });
}
