import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { TwilioMessage } from './message.ts';
import { checkFields } from './message-fields.ts';
import { TwilioRefusal } from './twilio-refusal.ts';
import type { TwilioWorld } from './world.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Twilio delivers nothing there, whatever the console says. */
const neverServed = new Set(['IR', 'CU', 'SY', 'KP']);
const longestBody = 1_600;

/** Takes a message as `POST /Messages.json` does: checks it, then queues it. Throws TwilioRefusal. */
export function createMessage(world: TwilioWorld, fields: Fields): TwilioMessage {
  checkFields(fields);
  const to = text(fields, 'To');
  if (to === '') throw new TwilioRefusal(400, 21604, "A 'To' phone number is required.");
  const from = senderOf(world, fields);
  const body = bodyOf(fields);
  const statusCallback = callbackOf(fields);
  checkRecipient(world, to, from);
  const service = text(fields, 'MessagingServiceSid');
  return world.add({
    direction: 'outbound-api',
    from,
    to,
    body,
    messagingServiceSid: service === '' ? undefined : service,
    statusCallback,
    status: service === '' ? 'queued' : 'accepted',
  });
}

function senderOf({ account }: TwilioWorld, fields: Fields): string {
  const [from, service] = [text(fields, 'From'), text(fields, 'MessagingServiceSid')];
  if (from === '' && service === '')
    throw new TwilioRefusal(400, 21603, "A 'From' phone number is required.");
  if (service !== '' && service !== account.messagingServiceSid)
    throw new TwilioRefusal(404, 20404, 'The requested resource was not found');
  if (from === '') return account.number;
  if (!from.startsWith('+') && !/^(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11}$/.test(from))
    throw new TwilioRefusal(400, 21212, `Invalid 'From' Phone Number: ${from}`);
  if (from === account.number) return from;
  const words = `The 'From' phone number ${from} is not a valid, message-capable Twilio phone number.`;
  throw new TwilioRefusal(400, 21606, words);
}

function bodyOf(fields: Fields): string {
  const body = text(fields, 'Body');
  if (body === '') throw new TwilioRefusal(400, 21602, 'Message body is required.');
  if (body.length > longestBody)
    throw new TwilioRefusal(400, 21617, 'The concatenated message body exceeds the 1600 character limit.');
  return body;
}

function callbackOf(fields: Fields): string | undefined {
  const url = text(fields, 'StatusCallback');
  if (url === '') return undefined;
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return url;
  throw new TwilioRefusal(400, 21609, `The 'StatusCallback' URL ${url} is not a valid URL.`);
}

function checkRecipient(world: TwilioWorld, to: string, from: string): void {
  const parsed = to.startsWith('+') ? parsePhoneNumberFromString(to) : undefined;
  if (!parsed?.isValid())
    throw new TwilioRefusal(400, 21211, `Invalid 'To' Phone Number: ${to.slice(0, -4)}XXXX`);
  if (to === from) throw new TwilioRefusal(400, 21266, "'To' and 'From' number cannot be the same");
  const { country } = parsed;
  if (country === undefined || neverServed.has(country) || !world.account.geoPermissions.includes(country))
    throw new TwilioRefusal(
      400,
      21408,
      `Permission to send an SMS has not been enabled for the region indicated by the 'To' number: ${to}.`,
    );
  if (world.people.find(to)?.state === 'landline')
    throw new TwilioRefusal(400, 21614, `'To' number: ${to}, is not a valid mobile number`);
  if (world.optedOut.has(to))
    throw new TwilioRefusal(400, 21610, 'Attempt to send to unsubscribed recipient');
}

/** A field that comes twice is none. */
const text = (fields: Fields, name: string): string => {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
};
