import type { SmsConfig } from '../../src/config.ts';
import type { WebhookFault } from '../../src/simulator/sms/sms-faults.ts';
import type { SmsPhone, SmsText } from '../../src/simulator/sms/sms-people.ts';
import { startSmsgate } from '../../src/simulator/smsgate/start-smsgate.ts';
import { startTwilio } from '../../src/simulator/twilio/start-twilio.ts';
import type { VirtualClock } from '../../src/simulator/virtual-clock.ts';

/** An embedded gateway with the people who have plain phones, and how the bot reaches it. */
export interface SmsNetwork extends AsyncDisposable {
  readonly gateway: SmsConfig['gateway'];
  readonly config: SmsConfig;
  readonly inFlight: number;
  /** What a correct bot would not have asked for. */
  readonly refusals: readonly { readonly status: number; readonly message: string }[];
  /** From now on this happens to each webhook that brings a text. */
  troubleTexts(fault: WebhookFault | undefined): void;
  addPhone(number: string): SmsPhone;
  readonly phones: readonly SmsPhone[];
  on(listener: (text: SmsText) => void): () => void;
}

interface Place {
  readonly clock: VirtualClock;
  /** Where the bot will listen. */
  readonly publicUrl: string;
}

export const startSmsNetwork = (gateway: SmsNetwork['gateway'], place: Place): Promise<SmsNetwork> =>
  gateway === 'twilio' ? startTwilioNetwork(place) : startSmsgateNetwork(place);

/** A number of the gateway's country, for somebody whose last digits are these. */
export const numberOn = (gateway: SmsNetwork['gateway'], digits: string): string =>
  gateway === 'twilio' ? `+1415555${digits}` : `+90532000${digits}`;

async function startTwilioNetwork({ clock, publicUrl }: Place): Promise<SmsNetwork> {
  const server = await startTwilio({ clock });
  server.inboundUrl = `${publicUrl}/sms/twilio/inbound`;
  const { accountSid, authToken, root: apiRoot, number } = server;
  const config = { accountSid, authToken, apiRoot, publicUrl, from: { number }, allowedCountries: ['US'] };
  return Object.assign(server, {
    gateway: 'twilio' as const,
    troubleTexts: (fault: WebhookFault | undefined) => {
      server.webhookFaults = (event) => (event === 'inbound' ? fault : undefined);
    },
    config: { gateway: 'twilio' as const, ...config },
  });
}

async function startSmsgateNetwork({ clock, publicUrl }: Place): Promise<SmsNetwork> {
  const server = await startSmsgate({ clock, devices: ['+905329999999'] });
  const { user, password, webhookKey, root: url } = server;
  const access = { user, password, webhookKey, url, publicUrl, phoneCountry: 'TR', allowedCountries: ['TR'] };
  return Object.assign(server, {
    gateway: 'smsgate' as const,
    troubleTexts: (fault: WebhookFault | undefined) => {
      server.webhookFaults = (event) => (event === 'sms:received' ? fault : undefined);
    },
    config: { gateway: 'smsgate' as const, ...access },
  });
}
