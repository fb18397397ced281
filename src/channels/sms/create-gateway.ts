import type { Clock } from '../../clock.ts';
import type { Gateway } from './gateway.ts';
import type { SmsgateOptions } from './gateways/smsgate.ts';
import type { TwilioOptions } from './gateways/twilio.ts';

interface Outside {
  readonly clock: Clock;
  readonly proxy: string | undefined;
}

/** Which gateway, and how it is reached. */
export type GatewayConfig =
  | ({ readonly gateway: 'twilio' } & Omit<TwilioOptions, keyof Outside>)
  | ({ readonly gateway: 'smsgate' } & Omit<SmsgateOptions, keyof Outside>);

/** Only the gateway in use is loaded. */
export async function createGateway(config: GatewayConfig, { clock, proxy }: Outside): Promise<Gateway> {
  if (config.gateway === 'twilio') {
    const { createTwilioGateway } = await import('./gateways/twilio.ts');
    return createTwilioGateway({ ...config, clock, proxy });
  }
  const { createSmsgateGateway } = await import('./gateways/smsgate.ts');
  return createSmsgateGateway({ ...config, clock, proxy });
}
