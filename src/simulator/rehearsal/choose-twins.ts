import type { City, Rep } from '../city.ts';
import { drawWork, type Twins } from '../people/twins.ts';
import { Random } from '../random.ts';

/** In each district the last rep of each channel, by number: those whose phones are taken in hand are the first. */
export function chooseTwins({ districts, reps }: Pick<City, 'districts' | 'reps'>, seed: string): Twins[] {
  return districts.flatMap(({ code }) => {
    const own = reps.filter(({ districtCode }) => districtCode === code);
    const telegram = own.findLast(({ isSmsOnly }: Rep) => !isSmsOnly);
    const sms = own.findLast(({ isSmsOnly }: Rep) => isSmsOnly);
    if (!telegram || !sms || own.length < leastReps) return [];
    return [{ telegram: telegram.phone, sms: sms.phone, work: drawWork(new Random(`${seed} work ${code}`)) }];
  });
}

const leastReps = 8;
