import { setImmediate } from 'node:timers/promises';
import type { Command } from 'commander';
import type { Instant } from '../clock.ts';
import {
  type Cycle,
  findDraft,
  findOpenCycle,
  getCycle,
  listUnfrozenCycles,
} from '../cycles/cycle-queries.ts';
import type { Program } from '../cycles/program-queries.ts';
import { AppError } from '../errors.ts';
import { closeWork } from '../fortnight/close-cycle.ts';
import { closeCycleNow } from '../fortnight/close-cycle-now.ts';
import type { Counts } from '../fortnight/job-queries.ts';
import { openCycleNow, openWork } from '../fortnight/open-cycle.ts';
import { postponeCycle } from '../fortnight/postpone-cycle.ts';
import { runWork } from '../fortnight/run-portion.ts';
import { localDate } from '../local-date.ts';
import { day, moment } from '../messages/message.ts';
import type { Db } from '../store/open-database.ts';
import { chooseProgram, choosePrograms } from './choose-program.ts';
import type { Answer, Cli } from './cli.ts';
import { addCyclePreview } from './cycle-preview.ts';
import { withStore } from './with-store.ts';

interface CycleOptions extends Record<string, unknown> {
  readonly program?: string;
  readonly now?: boolean;
}

/** `saha cycle status|open|close|preview|postpone`. */
export function addCycle(program: Command, cli: Cli): void {
  const cycle = program.command('cycle').description(cli.say('cli-cycle'));
  const add = (name: string, description: string) =>
    cycle.command(name).description(description).option('--program <code>', cli.say('cli-program'));

  cli.answer<CycleOptions>(add('status', cli.say('cli-cycle-status')), (_, options) =>
    withStore(cli.config, (db) => status(cli, db, options)),
  );
  cli.answer<CycleOptions>(
    add('open', cli.say('cli-cycle-open')).option('--now', cli.say('cli-cycle-open-now')),
    (_, options) => withStore(cli.config, (db) => open(cli, db, options)),
  );
  cli.answer<CycleOptions>(
    add('close', cli.say('cli-cycle-close')).option('--now', cli.say('cli-cycle-close-now')),
    (_, options) => withStore(cli.config, (db) => close(cli, db, options)),
  );
  cli.answer<CycleOptions>(
    add('postpone', cli.say('cli-cycle-postpone')).argument('<date>'),
    ([date = ''], options) => withStore(cli.config, (db) => postpone(cli, db, { ...options, date })),
  );
  addCyclePreview(add('preview', cli.say('cli-cycle-preview')), cli);
}

async function status(cli: Cli, db: Db, options: CycleOptions): Promise<Answer> {
  const programs = await choosePrograms(db, options.program);
  const cycles = await listUnfrozenCycles(db);
  const shown = programs.flatMap((program) =>
    cycles.filter(({ programId }) => programId === program.id).map((cycle) => ({ program, cycle })),
  );
  return {
    lines: shown.length > 0 ? shown.map((each) => lineOf(cli, each)) : [cli.say('cli-cycle-none')],
    json: { cycles: shown.map(jsonOf) },
  };
}

/** By hand at this moment; else only when the hour has come, as the bot would do it. */
async function open(cli: Cli, db: Db, options: CycleOptions): Promise<Answer> {
  const now = cli.clock.now();
  const program = await chooseProgram(db, options.program);
  const { id: programId } = program;
  if (options.now)
    return changed(cli, program, await openCycleNow(db, { programId, breathe: setImmediate }, now));
  const draft = await findDraft(db, programId);
  if (!draft || (await findOpenCycle(db, programId)) || draft.closesAt <= now)
    throw new AppError('conflict', 'cycle-not-to-open', { program: program.code });
  if (draft.opensAt > now) throw notYet(cli, 'cycle-not-due', program, draft.opensAt);
  const counts = await runWork(db, openWork(program, draft, now), { now, breathe: setImmediate });
  return changed(cli, program, { cycle: await getCycle(db, draft.id), counts: counts ?? {} });
}

/** By hand with all that follows; else only when the end has come, and the bot does the rest after the grace. */
async function close(cli: Cli, db: Db, options: CycleOptions): Promise<Answer> {
  const now = cli.clock.now();
  const program = await chooseProgram(db, options.program);
  if (options.now) {
    const { wording } = cli;
    const input = { programId: program.id, breathe: setImmediate };
    return changed(cli, program, await closeCycleNow({ db, wording }, input, now));
  }
  const cycle = await findOpenCycle(db, program.id);
  if (!cycle) throw new AppError('conflict', 'cycle-none-open', { program: program.code });
  if (cycle.closesAt > now) throw notYet(cli, 'cycle-not-over', program, cycle.closesAt);
  const counts = await runWork(db, closeWork(program, cycle, now), { now, breathe: setImmediate });
  return changed(cli, program, { cycle: await getCycle(db, cycle.id), counts: counts ?? {} });
}

async function postpone(cli: Cli, db: Db, options: CycleOptions & { date: string }): Promise<Answer> {
  const program = await chooseProgram(db, options.program);
  const draft = await findDraft(db, program.id);
  if (!draft) throw new AppError('not_found', 'cycle-unknown');
  const startsOn = localDate(options.date);
  const cycle = await postponeCycle(db, { cycleId: draft.id, startsOn, actor: 'cli' }, cli.clock.now());
  return changed(cli, program, { cycle, counts: {} });
}

function notYet(cli: Cli, key: string, program: Program, at: Instant): AppError {
  const when = cli.say('a-moment', { at: moment(at, program.calendar.timeZone) });
  return new AppError('conflict', key, { program: program.code, when });
}

const changed = (
  cli: Cli,
  program: Program,
  { cycle, counts }: { cycle: Cycle; counts: Counts },
): Answer => ({
  lines: [
    lineOf(cli, { program, cycle }),
    ...Object.entries(counts).map(([name, count]) => `${name}: ${count}`),
  ],
  json: { cycle: jsonOf({ program, cycle }), counts },
});

interface Shown {
  readonly program: Program;
  readonly cycle: Cycle;
}

const lineOf = (cli: Cli, { program, cycle }: Shown): string =>
  cli.say('cli-cycle-line', {
    program: program.code,
    number: String(cycle.number),
    letter: cycle.letter ?? '–',
    state: cli.say(cycle.state === 'open' ? 'cli-cycle-is-open' : `cli-cycle-${cycle.state}`),
    from: day(cycle.startsOn),
    until: day(cycle.endsOn),
    opens: moment(cycle.openedAt ?? cycle.opensAt, program.calendar.timeZone),
    closes: moment(cycle.closesAt, program.calendar.timeZone),
  });

const jsonOf = ({ program, cycle }: Shown) => ({
  program: program.code,
  number: cycle.number,
  letter: cycle.letter ?? null,
  state: cycle.state,
  starts_on: cycle.startsOn,
  ends_on: cycle.endsOn,
  opens_at: iso(cycle.opensAt),
  closes_at: iso(cycle.closesAt),
  final_at: iso(cycle.finalAt),
  freezes_at: iso(cycle.freezesAt),
  opened_at: cycle.openedAt === undefined ? null : iso(cycle.openedAt),
  closed_at: cycle.closedAt === undefined ? null : iso(cycle.closedAt),
});

const iso = (at: Instant): string => new Date(at).toISOString();
