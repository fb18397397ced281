import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { listPrograms } from '../cycles/program-queries.ts';
import { listKnownUnits } from '../fortnight/import/unit-queries.ts';
import { importPlan, previewImport } from '../fortnight/import-plan.ts';
import { type PlanReading, readPlan } from '../spreadsheets/read-plan.ts';
import { readTables, type Tables } from '../spreadsheets/read-tables.ts';
import type { Db } from '../store/open-database.ts';
import type { Cli } from './cli.ts';
import { findHindrance } from './find-hindrance.ts';
import { answerImport, type ImportOutcome } from './import-answer.ts';
import { openProgress, type Progress } from './progress.ts';
import { withEmptyStore, withStore } from './with-store.ts';

interface ImportCommand {
  readonly path: string;
  readonly isDryRun: boolean;
  readonly acceptsChangedPhones: boolean;
  readonly progress: Progress;
}

/** `saha import FILE`: a workbook, a .csv file or a folder of them; as a whole or not at all. */
export function addImport(program: Command, cli: Cli): void {
  const command = program
    .command('import')
    .description(cli.say('cli-import'))
    .argument('<file>')
    .option('--dry-run', cli.say('cli-import-dry-run'))
    .option('--accept-changed-phones', cli.say('cli-import-accept'));
  type Options = { dryRun?: boolean; acceptChangedPhones?: boolean };
  cli.answer<Options>(command, async ([path = ''], options) => {
    const progress = openProgress(cli, options);
    const isDryRun = options.dryRun ?? false;
    const acceptsChangedPhones = options.acceptChangedPhones ?? false;
    try {
      const outcome = await importFile(cli, { path, isDryRun, acceptsChangedPhones, progress });
      return answerImport(cli, outcome);
    } finally {
      progress.end();
    }
  });
}

async function importFile(cli: Cli, command: ImportCommand): Promise<ImportOutcome> {
  const tables = await readTables(command.path, cli.language);
  const { config } = cli;
  const run = (db: Db) => importTables(cli, db, tables, command);
  return command.isDryRun && !existsSync(config.databasePath)
    ? withEmptyStore(run)
    : withStore(config, run, { mayCreate: true });
}

/** A workbook that is faulty in itself is compared all the same, so that one run tells everything. */
async function importTables(
  cli: Cli,
  db: Db,
  { tables, ignoredSheets }: Tables,
  { isDryRun, acceptsChangedPhones, progress }: ImportCommand,
): Promise<ImportOutcome> {
  const reading = await readInto(cli, db, tables, progress);
  const isFaulty = reading.problems.some(({ severity }) => severity === 'error');
  const { language, timeZone } = cli.config;
  const hindranceTo = await findHindrance(db, cli.config);
  const options = { language, timeZone, acceptsChangedPhones, hindranceTo };
  const report =
    isDryRun || isFaulty
      ? await previewImport(db, reading.plan, options)
      : await importPlan(db, reading.plan, {
          ...options,
          actor: 'cli',
          now: cli.clock.now(),
          progress: (done, total) => progress.tell(cli.say('cli-import-writing', { done, total })),
        });
  return { reading, report, ignoredSheets, isDryRun, isFaulty };
}

async function readInto(
  cli: Cli,
  db: Db,
  tables: Tables['tables'],
  progress: Progress,
): Promise<PlanReading> {
  const programs = await listPrograms(db);
  const [only] = programs.length === 1 ? programs : [];
  return readPlan(tables, {
    phoneCountry: cli.config.phoneCountry,
    language: only?.language ?? cli.language,
    existingUnits: await listKnownUnits(db),
    ...(only ? { cycleDays: only.calendar.cycleDays } : {}),
    progress: (done, total) => progress.tell(cli.say('cli-import-reading', { done, total })),
  });
}
