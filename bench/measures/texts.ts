import { runHeadless } from '../../src/simulator/headless.ts';
import type { Measure, Size } from '../measure.ts';

const reps = { full: 180, quick: 36 };
/** Up to an hour before the next tasks go out. */
const fortnightDays = 14 - 1 / 24;

/** What a fortnight costs by SMS. */
export const measure: Measure = {
  name: 'texts',
  how: 'The rehearsal of a first fortnight with 180 simulated representatives, a third of whom have a plain phone: the segments of all texts that each of them got, welcome, tasks, read-backs, prompts and answers to what was not understood; the middle one of each language.',
  figures: {
    tr: { title: 'SMS segments per rep and fortnight, Turkish', unit: 'segments', goal: { atMost: 4 } },
    en: { title: 'SMS segments per rep and fortnight, English', unit: 'segments', goal: { atMost: 4 } },
    fa: { title: 'SMS segments per rep and fortnight, Persian', unit: 'segments', goal: { atMost: 7 } },
  },
  run,
};

async function run(size: Size) {
  const { medianSegments, smsReps, texts, problems } = await runHeadless({
    seed: '1',
    reps: reps[size],
    days: size === 'quick' ? 1 : fortnightDays,
  });
  if (size === 'full' && problems.length > 0) throw new Error(`the rehearsal went wrong: ${problems[0]}`);
  const { tr = 0, en = 0, fa = 0 } = medianSegments;
  return { values: { tr, en, fa }, made: { smsReps, texts } };
}
