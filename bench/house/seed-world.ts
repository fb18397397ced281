import { importPlan } from '../../src/fortnight/import-plan.ts';
import { migrate } from '../../src/store/migrate.ts';
import { type Db, openDatabase } from '../../src/store/open-database.ts';
import { planWorld, type World } from './plan-world.ts';
import { connectPhones } from './queries.ts';

/** Makes a database in which a fortnight is about to open for people who have all joined Telegram. */
export async function seedWorld(databasePath: string, world: World): Promise<void> {
  const db = openDatabase(databasePath);
  try {
    await migrate(db);
    await importWorld(db, world);
  } finally {
    await db.destroy();
  }
}

async function importWorld(db: Db, world: World): Promise<void> {
  const { outcome, problems } = await importPlan(db, planWorld(world), {
    actor: 'bench',
    now: Date.now(),
    language: 'tr',
    timeZone: 'UTC',
  });
  if (outcome !== 'applied') throw new Error(`the world is refused: ${JSON.stringify(problems.slice(0, 3))}`);
  await db.transaction().execute((tx) => connectPhones(tx, Date.now()));
}
