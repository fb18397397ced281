import type { Clock } from '../../src/clock.ts';
import type { SmsConfig } from '../../src/config.ts';
import type { SmsFaults, WebhookFault } from '../../src/simulator/sms/sms-faults.ts';
import type { SmsPhone, SmsText } from '../../src/simulator/sms/sms-people.ts';
import { startSmsgate } from '../../src/simulator/smsgate/start-smsgate.ts';
import { startTwilio } from '../../src/simulator/twilio/start-twilio.ts';

/** An embedded gateway with the people who have plain phones, and how the bot reaches it. */
export interface SmsNetwork extends AsyncDisposable {
  readonly gateway: SmsConfig['gateway'];
  readonly config: SmsConfig;
  readonly inFlight: number;
  /** What a correct bot would not have asked for. */
  readonly refusals: readonly { readonly status: number; readonly message: string }[];
  addPhone(number: string): SmsPhone;
  readonly phones: readonly SmsPhone[];
  faults: SmsFaults | undefined;
  /** Decides what happens to the calls of the webhooks, by what they bring. */
  troubleWebhooks(fault: (brings: 'text' | 'report') => WebhookFault | undefined): void;
  on(listener: (text: SmsText) => void): () => void;
}

interface Place {
  readonly clock: Clock;
  /** Where the bot will listen. */
  readonly publicUrl: string;
  /** The phones of SMSGate that send, and the pause of each between two texts. */
  readonly senders?: { readonly devices: readonly string[]; readonly paceMs: number };
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
    config: { gateway: 'twilio' as const, ...config },
    troubleWebhooks: (fault: Parameters<SmsNetwork['troubleWebhooks']>[0]) => {
      server.webhookFaults = (event) => fault(event === 'inbound' ? 'text' : 'report');
    },
  });
}

async function startSmsgateNetwork({ clock, publicUrl, senders }: Place): Promise<SmsNetwork> {
  const server = await startSmsgate({ clock, devices: ['+905329999999'], ...senders });
  const { user, password, webhookKey, root: url } = server;
  const access = { user, password, webhookKey, url, publicUrl, phoneCountry: 'TR', allowedCountries: ['TR'] };
  return Object.assign(server, {
    gateway: 'smsgate' as const,
    config: { gateway: 'smsgate' as const, ...access },
    troubleWebhooks: (fault: Parameters<SmsNetwork['troubleWebhooks']>[0]) => {
      server.webhookFaults = (event) => fault(event === 'sms:received' ? 'text' : 'report');
    },
  });
}

/** The settings by which a process reaches the gateway. */
export const environmentOf = ({ config }: SmsNetwork): Record<string, string> => ({
  SMS_GATEWAY: config.gateway,
  PUBLIC_URL: config.publicUrl,
  SMS_ALLOWED_COUNTRIES: config.allowedCountries.join(' '),
  ...(config.gateway === 'twilio' ? twilioEnvironment(config) : smsgateEnvironment(config)),
});

const twilioEnvironment = ({ accountSid, authToken, apiRoot, from }: TwilioConfig) => ({
  TWILIO_ACCOUNT_SID: accountSid,
  TWILIO_AUTH_TOKEN: authToken,
  TWILIO_API_ROOT: apiRoot,
  TWILIO_FROM: 'number' in from ? from.number : '',
});

const smsgateEnvironment = ({ url, user, password, webhookKey }: SmsgateConfig) => ({
  SMSGATE_URL: url,
  SMSGATE_USER: user,
  SMSGATE_PASSWORD: password,
  SMSGATE_WEBHOOK_KEY: webhookKey,
});

type TwilioConfig = Extract<SmsConfig, { gateway: 'twilio' }>;
type SmsgateConfig = Extract<SmsConfig, { gateway: 'smsgate' }>;
