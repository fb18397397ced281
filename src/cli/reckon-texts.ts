import { countryOf } from '../channels/sms/countries.ts';
import { costOf, type Prices } from '../channels/sms/price.ts';
import type { CyclePreview } from '../fortnight/preview-cycle.ts';
import type { Language } from '../language.ts';
import type { Message, Screen } from '../messages/message.ts';
import { type Hindrance, isServed } from '../organisation/phone.ts';

interface Sum {
  readonly segments: number;
  /** Where each country that gets texts has a price. */
  readonly cost: string | undefined;
}

/** What a cycle takes by SMS, at most: with the longest names of each list, and everybody asked on every check-in day. */
export interface TextReckoning {
  readonly tasks: Sum;
  /** The tasks, the questions and one read-back for each. */
  readonly cycle: Sum;
  /** Of the whole cycle, for the one who gets most, by the language of those who get texts. */
  readonly perPerson: ReadonlyMap<Language, number>;
  /** How many get no texts, for no gateway brings them there. */
  readonly hindered: number;
}

export interface ReckoningRules {
  segmentsOf(message: Message, language: Language): number;
  hindranceTo(phone: string): Hindrance | undefined;
  readonly prices: Prices;
}

export function reckonTexts({ audiences, checkIns }: CyclePreview, rules: ReckoningRules): TextReckoning {
  const [tasks, cycle] = [new Map<string, number>(), new Map<string, number>()];
  const perPerson = new Map<Language, number>();
  let hindered = 0;
  for (const { channel, language, addresses, texts } of audiences) {
    if (channel !== 'sms') continue;
    const served = addresses.filter((phone) => isServed(rules.hindranceTo(phone)));
    hindered += addresses.length - served.length;
    if (served.length === 0) continue;
    const segments = ({ message }: Screen) => rules.segmentsOf(message, language);
    const list = segments(texts.tasks);
    const questions = checkIns === 0 ? 0 : segments(texts.prompt) + (checkIns - 1) * segments(texts.reminder);
    const all = list + questions + segments(texts.readBack);
    perPerson.set(language, Math.max(perPerson.get(language) ?? 0, all));
    for (const country of served.map((phone) => countryOf(phone) ?? '')) {
      tasks.set(country, (tasks.get(country) ?? 0) + list);
      cycle.set(country, (cycle.get(country) ?? 0) + all);
    }
  }
  return { tasks: sumOf(tasks, rules), cycle: sumOf(cycle, rules), perPerson, hindered };
}

const sumOf = (segments: ReadonlyMap<string, number>, { prices }: ReckoningRules): Sum => ({
  segments: [...segments.values()].reduce((sum, count) => sum + count, 0),
  cost: costOf(segments, prices),
});
