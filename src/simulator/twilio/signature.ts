import { createHmac } from 'node:crypto';

/** What Twilio signs: the address, then each parameter and its value, in the order of their names. */
export function signTwilio(authToken: string, url: string, fields: Readonly<Record<string, string>>): string {
  const signed = Object.keys(fields)
    .sort()
    .reduce((text, name) => `${text}${name}${fields[name] ?? ''}`, url);
  return createHmac('sha1', authToken).update(signed, 'utf8').digest('base64');
}
