import { foldForNetwork } from '../../src/channels/sms/fold-for-network.ts';
import { segmentsOf } from '../../src/channels/sms/segments.ts';
import { cycleTexts } from '../../src/fortnight/cycle-texts.ts';
import type { Language } from '../../src/language.ts';
import type { Screen } from '../../src/messages/message.ts';
import { createWording, type Wording } from '../../src/messages/wording.ts';
import { neighbourhoodNames, taskListOf } from '../../src/simulator/istanbul/task-list.ts';
import type { Measure, Size } from '../measure.ts';
import { median } from '../statistics.ts';

/** Every so many of the neighbourhoods. */
const steps = { full: 1, quick: 40 };

/** What a fortnight costs by SMS. */
export const measure: Measure = {
  name: 'texts',
  how: 'All texts that an average representative gets in a fortnight of four tasks: the tasks with the last result, one prompt, the read-back and one reminder, with the name of each neighbourhood of Istanbul; the middle one of each language.',
  figures: {
    tr: { title: 'SMS segments per rep and fortnight, Turkish', unit: 'segments', goal: { atMost: 4 } },
    en: { title: 'SMS segments per rep and fortnight, English', unit: 'segments', goal: { atMost: 4 } },
    fa: { title: 'SMS segments per rep and fortnight, Persian', unit: 'segments', goal: { atMost: 7 } },
  },
  run: async (size) => {
    const wording = createWording();
    const [tr, en, fa] = [
      costsIn('tr', size, wording),
      costsIn('en', size, wording),
      costsIn('fa', size, wording),
    ];
    return {
      values: { tr: median(tr), en: median(en), fa: median(fa) },
      made: {
        neighbourhoods: tr.length,
        mostTr: Math.max(...tr),
        mostEn: Math.max(...en),
        mostFa: Math.max(...fa),
      },
    };
  },
};

/** The segments of a fortnight, for each neighbourhood. */
function costsIn(language: Language, size: Size, wording: Wording): number[] {
  const segments = ({ message }: Screen) =>
    segmentsOf(
      foldForNetwork(wording.say(message, { language, channel: 'sms' }), { language, turkish: 'ascii' }),
    ).count;
  return neighbourhoodNames(language)
    .filter((_, index) => index % steps[size] === 0)
    .map((names) => {
      const { tasks, prompt, reminder, readBack } = cycleTexts(taskListOf(names));
      return segments(tasks) + segments(prompt) + segments(reminder) + segments(readBack);
    });
}
