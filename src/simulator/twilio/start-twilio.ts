import { EmbeddedGateway, type EmbeddedGatewayOptions } from '../sms/embedded-gateway.ts';
import { answerRequest } from './answer-request.ts';
import { type Carrier, carryOut, type NumberSettings, type TwilioSide, takeText } from './carrier.ts';
import type { TwilioMessage } from './message.ts';
import { type TwilioAccount, TwilioWorld } from './world.ts';

export type TwilioServerOptions = EmbeddedGatewayOptions & Partial<TwilioAccount>;

export interface EmbeddedTwilio extends TwilioSide, TwilioAccount, NumberSettings {
  /** Everything that the account sent and received. */
  readonly messages: readonly TwilioMessage[];
  readonly optedOut: ReadonlySet<string>;
}

const usualAccount: TwilioAccount = {
  accountSid: `AC${'5a'.repeat(16)}`,
  authToken: 'embedded-twilio-auth-token',
  number: '+14155550100',
  messagingServiceSid: `MG${'5b'.repeat(16)}`,
  geoPermissions: ['US', 'GB'],
  requestsPerSecond: 100,
  messagesPerSecond: 10,
  listedAfterMs: 0,
};

/** Starts a server on loopback that is as strict as the real one, with people who have phones. */
export async function startTwilio(options: TwilioServerOptions): Promise<EmbeddedTwilio> {
  const { clock, port = 0, latencyMs = 0, ...changed } = options;
  const account = { ...usualAccount, ...changed };
  const settings: NumberSettings = { inboundUrl: undefined, complaints: [] };
  const side: TwilioSide = new EmbeddedGateway({ clock, port, latencyMs }, (from, body) => {
    const { sid: id, to } = takeText(carrier, { from, body });
    return { id, to };
  });
  const world = new TwilioWorld(clock, account, side.people);
  const { messages, optedOut } = world;
  const twilio: EmbeddedTwilio = Object.assign(side, account, settings, { messages, optedOut });
  const carrier: Carrier = { world, twilio };
  await side.listen({
    readFields,
    answer: (request) => answerRequest(world, request, (message) => void carryOut(carrier, message)),
  });
  return twilio;
}

/** Fields that come several times are lists. */
function readFields(body: string): Record<string, unknown> {
  const query = new URLSearchParams(body);
  return Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const values = query.getAll(name);
      return [name, values.length > 1 ? values : values[0]];
    }),
  );
}
