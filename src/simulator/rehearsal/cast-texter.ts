import type { Instant } from '../../clock.ts';
import { nameIn } from '../../language.ts';
import type { City, Rep } from '../city.ts';
import type { People } from '../people/people.ts';
import type { KnownTask } from '../people/text-reading.ts';
import { liveAsTexter } from '../people/text-rep.ts';
import { twinHabits, type Work } from '../people/twins.ts';
import { drawRole } from './cast-rep.ts';
import type { CastOptions } from './casting.ts';

const dayMs = 24 * 3_600_000;

/** A rep with a plain phone, whom the list enrols, and who reports in their own way. */
export function castTexter(
  people: People,
  { stage, city, seed, opensAt, guests }: CastOptions,
  { rep, work }: { rep: Rep; work: Work | undefined },
): void {
  const phone = stage.sms.addPhone(rep.phone);
  if (guests?.has(rep.phone)) return;
  const me = people.createTexter(rep.phone, phone, {
    language: rep.language,
    known: knownTasks(city, rep.language),
  });
  const cycleMs = (city.plan.program?.cycleDays ?? 14) * dayMs;
  const cycleAt = (at: Instant) => Math.floor((at - opensAt) / cycleMs) + 1;
  people.begin(
    me,
    liveAsTexter(me, { habits: work ? twinHabits : drawRole(seed, rep).habits, cycleAt, work }),
  );
}

const knownTasks = ({ plan }: City, language: Rep['language']): KnownTask[] =>
  plan.tasks.flatMap(({ code, kind, target, titles, titleSms }) =>
    kind === 'count' || kind === 'done'
      ? [{ code, kind, target: target ?? undefined, title: titleSms[language] ?? nameIn(titles, language) }]
      : [],
  );
