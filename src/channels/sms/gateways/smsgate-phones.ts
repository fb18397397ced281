import { z } from 'zod';
import { type Clock, type Instant, steadyClock } from '../../../clock.ts';
import type { Failure } from '../gateway.ts';
import type { PaceRule } from '../pace.ts';
import { choosePhone } from '../sticky-phone.ts';
import type { SmsgateApi } from './smsgate-api.ts';
import { smsgateRefusal } from './smsgate-failure.ts';

/** A phone with the SIM that it sends by. */
export interface Phone {
  readonly id: string;
}

export interface Phones {
  /** The phone of that person; undefined when there is none at all. */
  phoneFor(number: string, signal?: AbortSignal): Promise<Phone | undefined>;
  pace(signal?: AbortSignal): Promise<PaceRule>;
}

/** The server would not say which phones there are. */
export class NoPhones extends Error {
  readonly refusal: Failure;

  constructor(refusal: Failure) {
    super(refusal.reason);
    this.name = 'NoPhones';
    this.refusal = refusal;
  }
}

const deviceList = z.array(
  z.object({
    id: z.string(),
    lastSeen: z.iso.datetime({ offset: true }).optional(),
    deletedAt: z.iso.datetime({ offset: true }).nullish(),
  }),
);
const settings = z.object({
  messages: z
    .object({
      limit_period: z.enum(['Disabled', 'PerMinute', 'Per30Minutes', 'PerHour', 'PerDay']).nullish(),
      limit_value: z.number().nullish(),
      send_interval_max: z.number().nullish(),
    })
    .nullish(),
});

const periodsMs = {
  Disabled: 0,
  PerMinute: 60_000,
  Per30Minutes: 1_800_000,
  PerHour: 3_600_000,
  PerDay: 86_400_000,
};
const usualPace: PaceRule = { intervalMs: 5_000 };
/** Phones sleep, lose the network and are charged; for this long their people wait for them. */
const goneAfterMs = 2 * 3_600_000;
const knownForMs = 5 * 60_000;

/** The phones of the gateway and how fast they send, as set in the app; asked for anew every five minutes. */
export function createPhones(api: SmsgateApi, clock: Clock): Phones {
  const steady = steadyClock(clock);
  let known: { readonly at: Instant; readonly phones: readonly Phone[]; readonly pace: PaceRule } | undefined;
  const look = async (signal: AbortSignal | undefined) => {
    if (known && steady.now() - known.at < knownForMs) return known;
    const [devices, rules] = [await api.get('/devices', signal), await api.get('/settings', signal)];
    if (devices.status !== 200) throw new NoPhones(smsgateRefusal(devices.status));
    known = {
      at: steady.now(),
      phones: phonesIn(devices.json, clock.now()),
      pace: rules.status === 200 ? paceIn(rules.json) : usualPace,
    };
    return known;
  };
  return {
    phoneFor: async (number, signal) => choosePhone(number, (await look(signal)).phones),
    pace: async (signal) => (await look(signal)).pace,
  };
}

/** All that are there; when every one has gone quiet, all that are known, for texts wait on the server. */
function phonesIn(json: unknown, now: Instant): Phone[] {
  const devices = deviceList.parse(json).filter(({ deletedAt }) => !deletedAt);
  const awake = devices.filter(
    ({ lastSeen }) => lastSeen === undefined || now - Date.parse(lastSeen) < goneAfterMs,
  );
  return (awake.length > 0 ? awake : devices).map(({ id }) => ({ id }));
}

/** The slower of what the app holds to: the pause between two texts, and so many in a period. */
export function paceIn(json: unknown): PaceRule {
  const parsed = settings.safeParse(json);
  const {
    limit_period: period,
    limit_value: count,
    send_interval_max: seconds,
  } = parsed.data?.messages ?? {};
  const pauseMs = (seconds ?? 0) * 1_000;
  const shareMs = period && count ? periodsMs[period] / count : 0;
  const intervalMs = Math.ceil(Math.max(pauseMs, shareMs));
  return intervalMs > 0 ? { intervalMs } : usualPace;
}
