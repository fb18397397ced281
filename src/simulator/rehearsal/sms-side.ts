import type { SmsSide } from '../phones/sms-side.ts';
import type { PlainPhones } from '../sms/embedded-gateway.ts';

/** The plain phones of an embedded gateway, for the page. */
export function smsSideOf(gateway: PlainPhones, sender: string): SmsSide {
  const phones = new Map(gateway.phones.map((phone) => [phone.number, phone]));
  return {
    sender,
    list: (phone) => phones.get(phone)?.messages ?? [],
    send: (phone, text) => void phones.get(phone)?.send(text),
    on: (listener) => gateway.on(listener),
  };
}
