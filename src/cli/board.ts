import type { Command } from 'commander';
import type { Board } from '../boards/board.ts';
import { boardCaption } from '../boards/board-caption.ts';
import { makeBoard } from '../boards/make-board.ts';
import { postBoard } from '../boards/post-board.ts';
import { prepareBoard } from '../boards/prepare-board.ts';
import { findWeeklyCycle } from '../boards/weekly.ts';
import type { Instant } from '../clock.ts';
import { findLatestClosed, findOpenCycle } from '../cycles/cycle-queries.ts';
import { AppError } from '../errors.ts';
import { nameIn } from '../language.ts';
import { type Group, listActiveGroups } from '../organisation/group-queries.ts';
import { findUnitByCode, getUnit, listChildren, type Unit } from '../organisation/unit-queries.ts';
import type { CycleId, ProgramId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';
import { chooseProgram } from './choose-program.ts';
import type { Answer, Cli } from './cli.ts';
import { withStore } from './with-store.ts';

interface BoardOptions extends Record<string, unknown> {
  readonly unit?: string;
  readonly program?: string;
  readonly post?: boolean;
}

interface WhichCycle {
  readonly cycleId: CycleId;
  readonly isFinal: boolean;
}

/** `saha board`: shows the boards as they stand; with `--post` the bound groups get them at once. */
export function addBoard(program: Command, cli: Cli): void {
  const command = program
    .command('board')
    .description(cli.say('cli-board'))
    .option('--unit <code>', cli.say('cli-board-unit'))
    .option('--program <code>', cli.say('cli-program'))
    .option('--post', cli.say('cli-board-post'));
  cli.answer<BoardOptions>(command, (_, options) =>
    withStore(cli.config, async (db) => {
      const { id, code } = await chooseProgram(db, options.program);
      const which = await whichCycle(db, id, cli.clock.now());
      if (!which) throw new AppError('conflict', 'cycle-none-open', { program: code });
      const unit = options.unit === undefined ? undefined : await unitOf(db, options.unit);
      return options.post ? post(cli, db, { which, unit }) : show(cli, db, { which, unit });
    }),
  );
}

/** As the weekly board chooses it; whoever asks while nothing is due yet gets what there is. */
async function whichCycle(db: Db, programId: ProgramId, now: Instant): Promise<WhichCycle | undefined> {
  const weekly = await findWeeklyCycle(db, { programId, now });
  if (weekly) return weekly;
  const cycle = (await findOpenCycle(db, programId)) ?? (await findLatestClosed(db, programId));
  return cycle && { cycleId: cycle.id, isFinal: cycle.state !== 'open' };
}

async function unitOf(db: Db, code: string): Promise<Unit> {
  const unit = await findUnitByCode(db, code);
  if (!unit) throw new AppError('not_found', 'unit-unknown', { unit: code });
  return unit;
}

/** Of the unit, else of those with a group, else of those at the top. */
async function show(
  cli: Cli,
  db: Db,
  { which, unit }: { which: WhichCycle; unit: Unit | undefined },
): Promise<Answer> {
  const boards = [];
  for (const { id, code } of unit ? [unit] : await unitsToShow(db))
    boards.push({ code, board: await makeBoard(db, { ...which, unitId: id, now: cli.clock.now() }) });
  return {
    lines: boards.flatMap(({ board }) => [cli.sayMessage(boardCaption(board)), '']).slice(0, -1),
    json: { boards: boards.map((each) => jsonOf(cli, each)) },
  };
}

async function unitsToShow(db: Db): Promise<Unit[]> {
  const bound = new Set((await listActiveGroups(db)).map(({ unitId }) => unitId));
  if (bound.size === 0) return listChildren(db, null);
  return Promise.all([...bound].map((id) => getUnit(db, id)));
}

async function post(
  cli: Cli,
  db: Db,
  { which, unit }: { which: WhichCycle; unit: Unit | undefined },
): Promise<Answer> {
  const groups = (await listActiveGroups(db)).filter(({ unitId }) => !unit || unitId === unit.id);
  if (groups.length === 0) throw new AppError('not_found', 'group-none');
  let count = 0;
  for (const group of groups) count += await postTo(cli, db, { which, group });
  return { lines: [cli.say('cli-board-posted', { count })], json: { posted: count } };
}

/** Each time that somebody asks for it is a new board. */
async function postTo(
  cli: Cli,
  db: Db,
  { which, group }: { which: WhichCycle; group: Group },
): Promise<number> {
  const now = cli.clock.now();
  const { unitId, language } = group;
  const board = await prepareBoard({ db, wording: cli.wording }, { ...which, unitId, language, now });
  const key = `board-by-hand:${which.cycleId}:${group.id}:${now}`;
  return db.transaction().execute((tx) => postBoard(tx, { key, group, board, now }));
}

const jsonOf = (cli: Cli, { code, board }: { code: string; board: Board }) => ({
  unit: code,
  starts_on: board.startsOn,
  ends_on: board.endsOn,
  is_final: board.isFinal,
  ranks: board.ranks,
  participation: board.participation,
  rows: board.rows.map(({ place, score, label }) => ({
    place,
    score,
    unit: nameIn(label.unit, cli.language),
    person: label.person ?? null,
  })),
});
