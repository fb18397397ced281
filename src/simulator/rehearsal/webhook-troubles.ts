import { Random } from '../random.ts';
import type { WebhookFault } from '../sms/sms-faults.ts';

const lost = 0.02;
const twice = 0.04;
const late = 0.04;

/** Of the calls of a gateway, some are lost, some come twice and some late, each in the same way for the same seed. */
export function createWebhookTroubles(seed: string): (call: readonly unknown[]) => WebhookFault | undefined {
  const known = new Set<string>();
  return (call) => {
    const name = `${seed} webhook ${call.join(' ')}`;
    // What is brought again after it was lost arrives.
    if (known.has(name)) return undefined;
    known.add(name);
    return faultBy(new Random(name));
  };
}

function faultBy(random: Random): WebhookFault | undefined {
  const chance = random.fraction();
  if (chance < lost) return 'lost';
  if (chance < lost + twice) return 'twice';
  return chance < lost + twice + late ? { delayMs: random.whole(5_000, 120_000) } : undefined;
}
