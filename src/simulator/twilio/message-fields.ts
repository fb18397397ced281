import { TwilioRefusal } from './twilio-refusal.ts';

const anything = /[^]*/;
const sid = (prefix: string): RegExp => new RegExp(`^${prefix}[0-9a-fA-F]{32}$`);
const truth = /^(true|false)$/;

/** What `POST /Messages.json` may carry besides what the message itself is checked for. */
const known: Readonly<Record<string, RegExp>> = {
  To: anything,
  From: anything,
  MessagingServiceSid: anything,
  Body: anything,
  StatusCallback: anything,
  ApplicationSid: sid('AP'),
  MaxPrice: /^\d+(\.\d+)?$/,
  ProvideFeedback: truth,
  Attempt: /^\d+$/,
  /** In seconds, ten hours at most. */
  ValidityPeriod: /^([1-9]|[1-9]\d{1,3}|[12]\d{4}|3[0-5]\d{3}|36000)$/,
  ForceDelivery: truth,
  ContentRetention: /^(retain|discard)$/,
  AddressRetention: /^(retain|obfuscate)$/,
  SmartEncoded: truth,
  TrafficType: /^free$/,
  ShortenUrls: truth,
  RiskCheck: /^(enable|disable)$/,
};

/**
 * Throws TwilioRefusal for a field that holds something else than it may. One that Twilio does not know it would
 * overlook, and one for pictures, templates or schedules is not played here: both are refused, so that somebody sees it.
 */
export function checkFields(fields: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(fields)) {
    const isRight = typeof value === 'string' && known[name]?.test(value);
    if (!isRight) throw new TwilioRefusal(400, 20001, `Invalid parameter ${name}`);
  }
}
