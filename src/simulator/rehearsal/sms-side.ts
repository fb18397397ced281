import type { SmsSide } from '../phones/sms-side.ts';
import type { EmbeddedSmsgate } from '../smsgate/start-smsgate.ts';

/** The plain phones of an embedded SMSGate, for the page. */
export function smsSideOf(gateway: EmbeddedSmsgate, sender: string): SmsSide {
  const phones = new Map(gateway.phones.map((phone) => [phone.number, phone]));
  return {
    sender,
    list: (phone) => phones.get(phone)?.messages ?? [],
    send: (phone, text) => void phones.get(phone)?.send(text),
    on: (listener) => gateway.on(listener),
  };
}
