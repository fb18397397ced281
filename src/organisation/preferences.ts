import type { Language } from '../language.ts';
import type { PersonId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';
import { updatePerson } from './person-queries.ts';

/** From now on everything comes in this language. */
export const chooseLanguage = (db: Db, personId: PersonId, language: Language): Promise<void> =>
  db.transaction().execute((tx) => updatePerson(tx, personId, { language }));

/** Whether boards show the name, or the neighbourhood alone. */
export const chooseNaming = (db: Db, personId: PersonId, isNamed: boolean): Promise<void> =>
  db.transaction().execute((tx) => updatePerson(tx, personId, { isNamed }));
