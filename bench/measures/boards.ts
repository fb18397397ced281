import { makeBoard } from '../../src/boards/make-board.ts';
import { findPlace } from '../../src/boards/standings-queries.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { openFolder } from '../house/folder.ts';
import { districtCode } from '../house/plan-world.ts';
import { findMember, findOpen, getUnitId } from '../house/queries.ts';
import { seedWorld } from '../house/seed-world.ts';
import { writeHistory } from '../house/write-history.ts';
import type { Measure, Size } from '../measure.ts';
import { inRounds, median, timeOf } from '../statistics.ts';

const sizes = {
  full: { world: [25, 1_250, 50_000], cycles: 26, rounds: 15 },
  quick: { world: [5, 10, 20], cycles: 3, rounds: 2 },
};

/** Reading boards out of the store; their pictures are drawn beside the event loop. */
export const measure: Measure = {
  name: 'boards',
  how: 'A province of three districts, of 25, 1,250 and 50,000 neighbourhoods with a representative each, with six tasks in each of 26 cycles that are over and one that is open. The boards of the districts, that of the province, which ranks its districts, and the place of somebody, each read as the bot does; the middle of fifteen times.',
  figures: {
    board25: { title: 'a board of 25', unit: 'ms', goal: { atMost: 5 } },
    board1250: { title: 'a board of 1,250', unit: 'ms', goal: { atMost: 60 } },
    board50000: { title: 'a board of 50,000 in one unit', unit: 'ms', goal: { atMost: 60 } },
    boardOfUnits: {
      title: 'a board of a province of 50,000, which ranks its units',
      unit: 'ms',
      goal: { atMost: 60 },
    },
    place1250: { title: 'my place among 1,250', unit: 'ms', goal: { atMost: 3 } },
    place50000: { title: 'my place among 50,000 in one unit', unit: 'ms', goal: { atMost: 3 } },
  },
  note: 'Where 50,000 people stand on one board, that is in a unit whose children have no children, three things take the time: finding its members (a tenth of a second with their scores, and all of what a place takes), adding up their 1.35 million earlier cycles for the streaks (a second), and handing 50,000 rows from SQLite to JavaScript. The board of the province adds up its 50,000 members with their scores in SQLite: a third of its time is finding them, and half is reading their scores. A score that is kept with each membership, and sorted, would find a place among 50,000 in 3 ms (tried on the same data) and cost three more rows to write with every answer. No programme that we know has a unit of more than about 1,300 people; larger ones rank units.',
  run,
};

async function run(size: Size) {
  const { world, cycles, rounds } = sizes[size];
  await using folder = await openFolder();
  await seedWorld(folder.databasePath, world);
  writeHistory(folder.databasePath, cycles);
  const db = openDatabase(folder.databasePath);
  const cycleId = await findOpen(db);
  const timeBoard = async (code: string) => {
    const unitId = await getUnitId(db, code);
    const read = () => timeOf(() => makeBoard(db, { cycleId, unitId, isFinal: false, now: Date.now() }));
    return median(await inRounds(rounds, read));
  };
  const timePlace = async (code: string) => {
    const unitId = await getUnitId(db, code);
    const personId = await findMember(db, unitId);
    return median(await inRounds(rounds, () => timeOf(() => findPlace(db, { cycleId, personId, unitId }))));
  };
  const values = {
    board25: await timeBoard(districtCode(0)),
    board1250: await timeBoard(districtCode(1)),
    board50000: await timeBoard(districtCode(2)),
    boardOfUnits: await timeBoard('34'),
    place1250: await timePlace(districtCode(1)),
    place50000: await timePlace(districtCode(2)),
  };
  await db.destroy();
  return { values, made: {} };
}
