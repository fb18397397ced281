import { createHash, randomBytes } from 'node:crypto';
import type { Clock, Instant } from '../../clock.ts';
import type { SmsPeople } from '../sms/sms-people.ts';

export type ProcessingState = 'Pending' | 'Processed' | 'Sent' | 'Delivered' | 'Failed' | 'Cancelled';

export interface QueuedMessage {
  readonly id: string;
  readonly deviceId: string;
  readonly phoneNumbers: readonly string[];
  readonly text: string;
  readonly priority: number;
  readonly withDeliveryReport: boolean;
  readonly createdAt: Instant;
  /** Sent later, it fails. */
  readonly validUntil: Instant | undefined;
  state: ProcessingState;
  error: string | undefined;
  readonly stateAt: Partial<Record<ProcessingState, Instant>>;
}

/** A text in the inbox of a phone. */
export interface ReceivedMessage {
  readonly id: string;
  readonly deviceId: string;
  /** E.164. */
  readonly sender: string;
  readonly text: string;
  readonly receivedAt: Instant;
}

export interface Webhook {
  readonly id: string;
  readonly url: string;
  readonly event: string;
  readonly deviceId: string | undefined;
}

/** An Android phone with a SIM. */
export interface Device {
  readonly id: string;
  readonly name: string;
  /** The number of its SIM, E.164. */
  readonly number: string;
  lastSeen: Instant;
  /** Switched off, it sends nothing, and hears of what came in only when it is back. */
  isOn: boolean;
  readonly queue: QueuedMessage[];
  /** When it may send the next one. */
  freeAt: Instant;
  isWorking: boolean;
}

export interface SmsgateSettings {
  readonly user: string;
  readonly password: string;
  readonly webhookKey: string;
  /** The pause of a phone between two texts. */
  readonly paceMs: number;
  /** The country whose numbers the phones show in the national format. */
  readonly country: string;
}

/** What the server and its phones hold. */
export class SmsgateWorld {
  readonly clock: Clock;
  readonly settings: SmsgateSettings;
  readonly people: SmsPeople;
  readonly devices: Device[] = [];
  readonly messages: QueuedMessage[] = [];
  readonly byId = new Map<string, QueuedMessage>();
  readonly received: ReceivedMessage[] = [];
  readonly webhooks: Webhook[] = [];
  /** The phone that last wrote to a person. */
  readonly lastDevice = new Map<string, Device>();

  constructor(clock: Clock, settings: SmsgateSettings, people: SmsPeople) {
    this.clock = clock;
    this.settings = settings;
    this.people = people;
  }

  addDevice(number: string, id: string = idOf(number)): Device {
    const now = this.clock.now();
    const name = `Phone ${this.devices.length + 1}`;
    const device: Device = {
      id,
      name,
      number,
      lastSeen: now,
      isOn: true,
      queue: [],
      freeAt: now,
      isWorking: false,
    };
    this.devices.push(device);
    return device;
  }
}

/** The same SIM gives the same phone. */
const idOf = (number: string): string => createHash('sha256').update(number).digest('base64url').slice(0, 21);

/** 21 letters, as the server makes them. */
export const newId = (): string => randomBytes(16).toString('base64url').slice(0, 21);
