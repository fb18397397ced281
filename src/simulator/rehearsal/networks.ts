import type { PlainPhones } from '../sms/embedded-gateway.ts';
import { startSmsgate } from '../smsgate/start-smsgate.ts';
import { startTwilio } from '../twilio/start-twilio.ts';
import type { VirtualClock } from '../virtual-clock.ts';
import { createWebhookTroubles } from './webhook-troubles.ts';

/** What carries a rehearsal's texts. */
export interface Network {
  readonly gateway: PlainPhones;
  /** By which the bot finds it, and knows where it is. */
  readonly settings: Readonly<Record<string, string>>;
  /** Answers of the bot's webhooks that the gateway could not use. */
  readonly complaints: readonly string[];
}

export type StartNetwork = (setting: {
  readonly clock: VirtualClock;
  /** For the troubles of the webhooks. */
  readonly seed: string;
  /** Where the bot will listen. */
  readonly publicUrl: string;
}) => Promise<Network>;

/** The phones that text Istanbul, and the pause of each between two texts. */
const simNumbers = ['+905320000001', '+905320000002', '+905320000003', '+905320000004'];
const smsPaceMs = 3_000;

export const startTurkishPhones: StartNetwork = async ({ clock, seed }) => {
  const sms = await startSmsgate({ clock, devices: simNumbers, paceMs: smsPaceMs });
  const troubleOf = createWebhookTroubles(seed);
  sms.webhookFaults = (event, { recipient, sender, receivedAt, message }) =>
    troubleOf([event, recipient, sender, receivedAt, message]);
  const settings = {
    SMS_GATEWAY: 'smsgate',
    SMSGATE_URL: sms.root,
    SMSGATE_USER: sms.user,
    SMSGATE_PASSWORD: sms.password,
    SMSGATE_WEBHOOK_KEY: sms.webhookKey,
  };
  return { gateway: sms, settings, complaints: [] };
};

export const startBritishTwilio: StartNetwork = async ({ clock, seed, publicUrl }) => {
  const sms = await startTwilio({ clock, number: '+447700000000', geoPermissions: ['GB'] });
  const troubleOf = createWebhookTroubles(seed);
  sms.inboundUrl = `${publicUrl}/sms/twilio/inbound`;
  sms.webhookFaults = (event, { from, to, body, status, createdAt }) =>
    troubleOf(event === 'inbound' ? [event, from, createdAt, body] : [event, to, status]);
  const settings = {
    SMS_GATEWAY: 'twilio',
    TWILIO_ACCOUNT_SID: sms.accountSid,
    TWILIO_AUTH_TOKEN: sms.authToken,
    TWILIO_FROM: sms.number,
    TWILIO_API_ROOT: sms.root,
    PHONE_COUNTRY: 'GB',
    LOCALE: 'en',
    TIME_ZONE: 'Europe/London',
  };
  return { gateway: sms, settings, complaints: sms.complaints };
};
