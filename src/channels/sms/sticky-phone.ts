import { createHash } from 'node:crypto';

/**
 * The phone that texts this person, always the same one: whoever has the highest hash of phone and number. When a
 * phone goes or comes, only the people of that phone move.
 */
export function choosePhone<T extends { readonly id: string }>(
  number: string,
  phones: readonly T[],
): T | undefined {
  return phones
    .map((phone) => ({ phone, weight: weightOf(phone.id, number) }))
    .reduce<{ phone: T; weight: string } | undefined>(
      (best, each) => (best === undefined || each.weight > best.weight ? each : best),
      undefined,
    )?.phone;
}

const weightOf = (phone: string, number: string): string =>
  createHash('sha256').update(`${phone}\n${number}`).digest('hex');
