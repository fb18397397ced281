import { listPrograms } from '../src/cycles/program-queries.ts';
import { listTextedReps } from '../src/fortnight/enrolment-queries.ts';
import { enrolmentMessage } from '../src/fortnight/welcome-by-sms.ts';
import type { Screen } from '../src/messages/message.ts';
import type { PersonId } from '../src/store/ids.ts';
import type { Db } from '../src/store/open-database.ts';
import { welcome } from './welcome.ts';

/** The first text to a phone: for a rep, which organisation it is and how to stop it. */
export async function welcomeByText(db: Db, personId: PersonId): Promise<Screen> {
  const [program] = await listPrograms(db);
  const [rep] = await listTextedReps(db, [personId]);
  return program && rep ? { message: enrolmentMessage(program, rep) } : welcome(db, personId);
}
